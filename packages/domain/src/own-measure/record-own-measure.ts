import { z } from 'zod';
import { InstrumentKeyInput } from '../instrument/instrument-key.ts';
import { AnswersInput, PartKeyInput } from '../outcome/record-outcome.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { VersionInput } from '../shared/version.ts';
import { ownMeasureOccasions } from './own-measure-words.ts';

const EnteredInput = z
  .record(PartKeyInput, z.number('score_out_of_range').nullable())
  .refine((by) => Object.keys(by).length <= 20, 'too_many_answers')
  .nullable()
  .default(null);

/** Answers, scored on arrival, or the scores of a form that was scored elsewhere. */
export const RecordOwnMeasureInput = z
  .object({
    id: idOf('ownMeasure'),
    instrument: InstrumentKeyInput,
    instrumentVersion: VersionInput,
    occasion: z.enum(ownMeasureOccasions, 'choice_missing'),
    takenOn: DayInput,
    answers: AnswersInput,
    scores: EnteredInput,
    /** Off unless it was chosen for this one. */
    countsInTeam: z.boolean('choice_missing').default(false),
  })
  .refine(({ answers, scores }) => (answers === null) !== (scores === null), {
    path: ['answers'],
    message: 'not_answered',
  });
export type RecordOwnMeasureInput = z.infer<typeof RecordOwnMeasureInput>;

export const OwnMeasureByIdInput = z.object({ id: idOf('ownMeasure') });

export const ChooseCountingInput = OwnMeasureByIdInput.extend({ countsInTeam: z.boolean('choice_missing') });
export type ChooseCountingInput = z.infer<typeof ChooseCountingInput>;
