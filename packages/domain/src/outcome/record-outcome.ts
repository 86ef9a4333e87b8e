import { z } from 'zod';
import { InstrumentKeyInput } from '../instrument/instrument-key.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { outcomeInformants, outcomeOccasions, outcomeWays } from './outcome-words.ts';
import type { Answers } from './score-instrument.ts';

/** QPR-15: fifteen answers of 0 to 4, so a total of 0 to 60; higher is better. Entered here as a total. */
export const qprRange = { min: 0, max: 60 } as const;
/** A change of less than 5 points within one person can be chance (Psychosis 2021, minimal important difference). */
export const qprChangeThatMatters = 5;

/** More than any measure asks: the longest in use has 29 items. */
const mostItems = 200;
/** Of an item or a scale; the builder and the import make no others. */
export const PartKeyInput = z.string('id_missing').regex(/^[A-Za-z0-9][\w.-]{0,79}$/, 'id_not_understood');

const isNotTooLong = (by: object): boolean => Object.keys(by).length <= mostItems;

/** By item key. Null and absent are both missing. What is within range, the measure itself says. */
export const AnswersInput = z
  .record(PartKeyInput, z.number('answer_out_of_range').nullable())
  .refine(isNotTooLong, 'too_many_answers')
  .nullable()
  .default(null);

/** By item key. What was left empty is not there. */
export const AnswersInWordsInput = z
  .record(PartKeyInput, optionalText(4000))
  .refine(isNotTooLong, 'too_many_answers')
  .nullable()
  .default(null)
  .transform((by) => {
    const said = Object.entries(by ?? {}).flatMap(([key, words]) => (words === null ? [] : [[key, words] as const]));
    return said.length === 0 ? null : Object.fromEntries(said);
  });

/** A blank sheet is no measure. */
export const isAnswered = ({ answers, words }: { answers: Answers | null; words: object | null }): boolean =>
  words !== null || Object.values(answers ?? {}).some((answer) => answer !== null);

/** By scale key: only where the answers themselves are not here. */
const EnteredScoresInput = z
  .record(PartKeyInput, z.number('score_out_of_range').nullable())
  .refine(isNotTooLong, 'too_many_answers')
  .nullable()
  .default(null);

const QprTotalInput = z
  .number('qpr_out_of_range')
  .int('qpr_out_of_range')
  .min(qprRange.min, 'qpr_out_of_range')
  .max(qprRange.max, 'qpr_out_of_range');

/**
 * One measure completed once. Either the answers come, and are scored on arrival, or (`score_only`) the scores. What is
 * left out is a QPR total as it was sent before there were other measures: some of those still wait on phones.
 */
export const RecordOutcomeInput = z
  .object({
    id: idOf('outcome'),
    personId: idOf('person'),
    instrument: InstrumentKeyInput.default('qpr_15'),
    instrumentVersion: VersionInput.default(1),
    /** Which of the organisation's pasted wordings was shown; left out, the one that stood when it was written. */
    wordingNumber: VersionInput.optional(),
    occasion: z.enum(outcomeOccasions, 'choice_missing'),
    takenOn: DayInput,
    way: z.enum(outcomeWays, 'choice_missing').default('score_only'),
    informant: z.enum(outcomeInformants, 'choice_missing').default('person'),
    answers: AnswersInput,
    words: AnswersInWordsInput,
    scores: EnteredScoresInput,
    /** The QPR total of the earlier shape. */
    score: QprTotalInput.optional(),
  })
  .superRefine(({ way, answers, words, scores, score }, refine) => {
    const refuse = (field: string, message: string) => refine.addIssue({ code: 'custom', path: [field], message });
    const isScored = scores !== null || score !== undefined;
    if (way === 'score_only' && !isScored) refuse('scores', 'scores_missing');
    if (way === 'score_only' && (answers !== null || words !== null)) refuse('answers', 'answers_beside_score');
    if (way !== 'score_only' && isScored) refuse('scores', 'scores_beside_answers');
    if (way !== 'score_only' && !isAnswered({ answers, words })) refuse('answers', 'answers_missing');
  })
  .transform(({ score, ...measure }) => (score === undefined ? measure : { ...measure, scores: { total: score } }));
export type RecordOutcomeInput = z.infer<typeof RecordOutcomeInput>;

/** A coordinator types it in once the two have ended: from paper or as a score, and at no earlier point. */
export const RecordAfterEndingInput = RecordOutcomeInput.superRefine(({ way, occasion }, refine) => {
  const refuse = (field: string) => refine.addIssue({ code: 'custom', path: [field], message: 'choice_missing' });
  if (way !== 'on_paper' && way !== 'score_only') refuse('way');
  if (occasion !== 'ending' && occasion !== 'follow_up') refuse('occasion');
});
export type RecordAfterEndingInput = z.infer<typeof RecordAfterEndingInput>;

/** Taking a measure back, and bringing it back. */
export const OutcomeByIdInput = z.object({ outcomeId: idOf('outcome') });
export type OutcomeByIdInput = z.infer<typeof OutcomeByIdInput>;

export type ChangeReading = 'more_than_chance_up' | 'more_than_chance_down' | 'can_be_chance';

export const readQprChange = (change: number): ChangeReading => {
  if (change >= qprChangeThatMatters) return 'more_than_chance_up';
  return change <= -qprChangeThatMatters ? 'more_than_chance_down' : 'can_be_chance';
};
