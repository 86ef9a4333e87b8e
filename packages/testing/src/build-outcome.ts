import { createHash } from 'node:crypto';
import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { type Answers, scoreInstrument } from '@alongside/domain/outcome/score-instrument.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];

const at = new Date('2026-11-19T09:00:00Z');

type Needed = 'personId' | 'episodeId' | 'accountId' | 'occasion' | 'takenOn';

type OutcomeGiven = Partial<Omit<Row<'outcome'>, 'answers' | Needed>> &
  Pick<Row<'outcome'>, Needed> & {
    /** A score without its answers, of the scale `total`. */
    score?: number;
    /** Scores without answers, by scale. */
    scores?: Readonly<Record<string, number>>;
    /** Answers to a measure of the library, scored as its definition says. */
    answers?: Answers;
  };

type Scored = Pick<OutcomeGiven, 'score' | 'scores' | 'answers'> & { instrument: string };

const scoresOf = ({ instrument, score, scores, answers }: Scored) => {
  if (scores) return Object.entries(scores).map(([scale, value]) => ({ scale, value, reason: null }));
  const definition = findInLibrary(instrument);
  if (answers && definition) return scoreInstrument(definition, answers).map(({ missing: _, ...each }) => each);
  return score === undefined ? [] : [{ scale: 'total', value: score, reason: null }];
};

/** A QPR total unless another measure is named. */
export const buildOutcome = async (
  tx: Tx,
  { score, scores: entered, answers, ...given }: OutcomeGiven,
): Promise<string> => {
  const id = given.id ?? newId('outcome');
  const row = { instrument: 'qpr_15', informant: 'person', recordedAt: at, ...given, id } as const;
  const { instrument, informant, occasion, episodeId, takenOn, recordedAt } = row;
  const scores = scoresOf({
    instrument,
    ...(score !== undefined && { score }),
    ...(entered && { scores: entered }),
    ...(answers && { answers }),
  });
  const isVoided = given.voidedAt instanceof Date;
  await tx.db
    .insert(tx.tables.outcome)
    .values({ ...row, ...(answers && { answers: { ...answers }, way: given.way ?? 'together', missing: 0 }) });
  for (const each of scores)
    await tx.db
      .insert(tx.tables.outcomeScore)
      .values({ ...each, outcomeId: id, instrument, informant, occasion, episodeId, takenOn, recordedAt, isVoided });
  return id;
};

/** An open link to the four questions of the ONS. `token` is what its holder would have. */
export const buildOutcomeLink = async (
  tx: Tx,
  {
    token = newId('sent'),
    ...given
  }: Partial<Row<'outcomeLink'>> &
    Pick<Row<'outcomeLink'>, 'organisationId' | 'personId' | 'episodeId' | 'accountId'> & { token?: string },
): Promise<string> => {
  const id = given.id ?? newId('outcomeLink');
  await tx.db.insert(tx.tables.outcomeLink).values({
    tokenHash: createHash('sha256').update(token).digest('hex'),
    instrument: 'ons_4',
    instrumentVersion: 1,
    occasion: 'review',
    madeAt: at,
    endsAt: new Date('2026-12-03T09:00:00Z'),
    ...given,
    id,
  });
  return id;
};
