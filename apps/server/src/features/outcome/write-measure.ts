import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import type { OutcomeInformant, OutcomeOccasion, OutcomeWay } from '@alongside/domain/outcome/outcome-words.ts';
import { itemsOnRisk } from '@alongside/domain/outcome/risk-to-life.ts';
import {
  type Answers,
  type Score,
  scoreInstrument,
  scorerVersion,
} from '@alongside/domain/outcome/score-instrument.ts';
import { type EnteredScores, scoresFromEntered } from '@alongside/domain/outcome/scores-from-entered.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { instrumentInUse } from '../instrument/instrument-in-use.ts';
import { isOwnKey } from '../instrument/own-instrument.ts';

/** What was filled in, wherever it came from. */
export interface FilledIn {
  readonly instrument: string;
  readonly instrumentVersion: number;
  readonly wordingNumber?: number | null | undefined;
  readonly occasion: OutcomeOccasion;
  readonly takenOn: string;
  readonly way: OutcomeWay;
  readonly informant: OutcomeInformant;
  readonly answers: Answers | null;
  readonly words: Readonly<Record<string, string>> | null;
  readonly scores: EnteredScores | null;
}

/**
 * In the wording it names, where that may be shown.
 * @throws FIELDS_REFUSED for a measure or a version that this organisation does not know.
 */
export const knownInstrument = async (
  reader: Reader,
  organisationId: string,
  {
    instrument: key,
    instrumentVersion,
    wordingNumber,
  }: Pick<FilledIn, 'instrument' | 'instrumentVersion' | 'wordingNumber'>,
): Promise<Instrument> => {
  const found = await instrumentInUse(reader, organisationId, key, instrumentVersion, wordingNumber);
  if (found) return found;
  const isKnown = (await instrumentInUse(reader, organisationId, key)) !== null;
  throw refuseFields(isKnown ? { instrumentVersion: 'version_not_known' } : { instrument: 'instrument_not_known' });
};

const wordsRefusal = ({ items }: Instrument, words: FilledIn['words']): Record<string, string> => {
  const inWords = new Set(items.flatMap(({ key, kind }) => (kind === 'words' ? [key] : [])));
  const strange = Object.keys(words ?? {}).filter((key) => !inWords.has(key));
  return Object.fromEntries(strange.map((key) => [`words.${key}`, 'answer_not_asked']));
};

/** Every item that takes a number has its place, with null where it was left out: what is missing can be seen. */
const wholeAnswers = ({ items }: Instrument, answers: Answers): Record<string, number | null> =>
  Object.fromEntries(items.flatMap(({ key, kind }) => (kind === 'number' ? [[key, answers[key] ?? null]] : [])));

const countMissing = ({ items }: Instrument, answers: Answers): number =>
  items.filter(({ key, kind, isOptional, notAnAnswer }) => {
    const answer = answers[key] ?? null;
    return kind === 'number' && !isOptional && (answer === null || notAnAnswer?.includes(answer));
  }).length;

/**
 * A measure as it is kept: checked against its definition, and scored here, never where it was filled in.
 * @throws FIELDS_REFUSED beside the field, for an answer out of range, an item, a scale or a version that is not there, and
 * a view that this measure does not ask for.
 */
export const scoredMeasure = async (reader: Reader, organisationId: string, filledIn: FilledIn) => {
  const instrument = await knownInstrument(reader, organisationId, filledIn);
  if (instrument.isForWorkers) throw refuseFields({ instrument: 'instrument_not_for_person' });
  if (!instrument.completedBy.includes(filledIn.informant)) throw refuseFields({ informant: 'informant_not_asked' });
  const { answers: given, words } = filledIn;
  if (filledIn.way === 'score_only') {
    const scores = scoresFromEntered(instrument, filledIn.scores ?? {});
    return { ...filledIn, answers: null, words: null, missing: null, scores, riskToLife: false };
  }
  const strange = wordsRefusal(instrument, words);
  if (Object.keys(strange).length > 0) throw refuseFields(strange);
  const scores = scoreInstrument(instrument, given ?? {});
  const answers = wholeAnswers(instrument, given ?? {});
  const missing = countMissing(instrument, answers);
  return { ...filledIn, answers, words, missing, scores, riskToLife: itemsOnRisk(instrument, answers).length > 0 };
};
export type ScoredMeasure = Awaited<ReturnType<typeof scoredMeasure>>;

/** From the first use on this version stays as it is: what was asked must be what was answered. */
export const freezeVersion = async (
  { db, tables: { instrumentVersion } }: Tx,
  { instrument, instrumentVersion: number }: Pick<FilledIn, 'instrument' | 'instrumentVersion'>,
  now: Date,
): Promise<void> => {
  if (!isOwnKey(instrument)) return;
  await db
    .update(instrumentVersion)
    .set({ frozenAt: now })
    .where(
      and(
        eq(instrumentVersion.instrumentId, instrument),
        eq(instrumentVersion.number, number),
        isNull(instrumentVersion.frozenAt),
      ),
    );
};

const scoreRow = ({ scale, value, reason }: Score) => ({ scale, value, reason });

/**
 * One measure with its scores. Whose it is, in which episode and which wording it was asked in was looked up by the caller,
 * who leaves the audit entry.
 */
export const writeMeasure = async (
  tx: Tx,
  standing: { id: string; personId: string; episodeId: string; accountId: string; wordingNumber: number | null },
  { scores, riskToLife: _asked, ...measure }: ScoredMeasure,
  now: Date,
  writtenAt: Date | null,
): Promise<void> => {
  const { outcome, outcomeScore } = tx.tables;
  const { id, episodeId } = standing;
  const { instrument, instrumentVersion, occasion, takenOn, way, informant, answers, words, missing } = measure;
  const shared = { episodeId, instrument, informant, occasion, takenOn, recordedAt: now };
  await freezeVersion(tx, measure, now);
  await tx.db
    .insert(outcome)
    .values({ ...standing, ...shared, instrumentVersion, way, answers, words, missing, scorerVersion, writtenAt });
  if (scores.length > 0)
    await tx.db.insert(outcomeScore).values(scores.map((score) => ({ ...shared, ...scoreRow(score), outcomeId: id })));
};
