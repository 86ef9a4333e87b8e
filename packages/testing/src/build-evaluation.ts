import { randomUUID } from 'node:crypto';
import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];

const at = new Date('2026-11-19T09:00:00Z');

export interface EvaluationGiven extends Partial<Row<'evaluation'>> {
  begunBy: string;
  /** Organisations that take part beside the one that began it. */
  sites?: readonly string[];
  /** Researchers. */
  members?: readonly string[];
}

const anyJoiningCode = (): string => {
  const letters = randomUUID().replaceAll('-', '').toUpperCase();
  return [letters.slice(0, 4), letters.slice(4, 8), letters.slice(8, 12)].join('-');
};

export const buildEvaluation = async (
  tx: Tx,
  { sites = [], members = [], ...given }: EvaluationGiven,
): Promise<string> => {
  const { evaluation, evaluationSite, evaluationMember } = tx.tables;
  const id = given.id ?? newId('evaluation');
  await tx.db
    .insert(evaluation)
    .values({ name: 'Six towns evaluation', joiningCode: anyJoiningCode(), begunAt: at, ...given, id });
  for (const organisationId of [given.begunBy, ...sites])
    await tx.db.insert(evaluationSite).values({ evaluationId: id, organisationId, joinedAt: at });
  for (const accountId of members) await tx.db.insert(evaluationMember).values({ evaluationId: id, accountId });
  return id;
};

/** Given in spring and still standing, unless said otherwise. */
export const buildPermission = async (
  tx: Tx,
  given: Partial<Row<'permission'>> & Pick<Row<'permission'>, 'personId' | 'accountId'>,
): Promise<string> => {
  const id = given.id ?? newId('permission');
  await tx.db.insert(tx.tables.permission).values({
    purpose: 'evaluation',
    kind: 'given',
    onDay: '2026-04-01',
    way: 'in_person',
    wordsShown: 'We would like to count how things went, without your name.',
    recordedAt: at,
    ...given,
    id,
  });
  return id;
};

export const buildGoal = async (
  tx: Tx,
  given: Partial<Row<'goal'>> & Pick<Row<'goal'>, 'personId' | 'episodeId' | 'accountId'>,
  ratings: readonly { rating: number; ratedOn: string; recordedAt?: Date }[] = [],
): Promise<string> => {
  const id = given.id ?? newId('goal');
  await tx.db.insert(tx.tables.goal).values({
    words: 'Walk to the library by myself',
    setOn: '2026-04-02',
    recordedAt: at,
    ...given,
    id,
  });
  for (const rated of ratings)
    await tx.db
      .insert(tx.tables.goalRating)
      .values({ id: newId('goalRating'), goalId: id, accountId: given.accountId, recordedAt: at, ...rated });
  return id;
};
