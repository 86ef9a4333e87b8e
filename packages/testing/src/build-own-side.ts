import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];
type Owned<T extends 'wellbeingPlan' | 'learning' | 'boundary' | 'adjustment'> = Partial<Row<T>> &
  Pick<Row<T>, 'accountId'>;

const writtenAt = new Date('2026-11-12T17:00:00Z');

/** A peer worker's plan for keeping well, shared with nobody. */
export const buildWellbeingPlan = async (tx: Tx, given: Owned<'wellbeingPlan'>): Promise<string> => {
  const id = given.id ?? newId('wellbeingPlan');
  await tx.db.insert(tx.tables.wellbeingPlan).values({ keepsWell: 'Walking to work.', writtenAt, ...given, id });
  return id;
};

/** One thing of somebody's that somebody else may see. */
export const buildOwnShare = async (
  tx: Tx,
  given: Partial<Row<'ownShare'>> & Pick<Row<'ownShare'>, 'ownerId' | 'thing' | 'recordId' | 'readerId'>,
): Promise<void> => {
  await tx.db.insert(tx.tables.ownShare).values({ sharedAt: writtenAt, ...given });
};

export const buildLearning = async (tx: Tx, given: Owned<'learning'>): Promise<string> => {
  const id = given.id ?? newId('learning');
  await tx.db.insert(tx.tables.learning).values({
    kind: 'core_training',
    title: 'Core training in peer support',
    startedOn: '2026-07-06',
    endedOn: '2026-07-17',
    hours: 40,
    recordedAt: writtenAt,
    ...given,
    id,
  });
  return id;
};

export const buildBoundary = async (tx: Tx, given: Owned<'boundary'>): Promise<string> => {
  const id = given.id ?? newId('boundary');
  await tx.db.insert(tx.tables.boundary).values({
    kind: 'gifts',
    happenedOn: '2026-11-10',
    whatDone: 'I said thank you and that I could not take it.',
    takenToSupervision: false,
    writtenAt,
    ...given,
    id,
  });
  return id;
};

export const buildAdjustment = async (
  tx: Tx,
  given: Owned<'adjustment'> & Pick<Row<'adjustment'>, 'writtenBy'>,
): Promise<string> => {
  const id = given.id ?? newId('adjustment');
  await tx.db.insert(tx.tables.adjustment).values({ words: 'No meetings before ten.', writtenAt, ...given, id });
  return id;
};

export type Viewed = Pick<Row<'competenceView'>, 'side'> & Partial<Row<'competenceView'>>;

/** A look at the nine domains between these two, with the views that were written. */
export const buildCompetenceReview = async (
  tx: Tx,
  {
    views = [],
    ...given
  }: Partial<Row<'competenceReview'>> &
    Pick<Row<'competenceReview'>, 'organisationId' | 'peerWorkerId' | 'supervisorId'> & { views?: readonly Viewed[] },
): Promise<string> => {
  const id = given.id ?? newId('competenceReview');
  await tx.db.insert(tx.tables.competenceReview).values({
    openedOn: '2026-11-12',
    openedBy: given.supervisorId,
    openedAt: writtenAt,
    ...given,
    id,
  });
  for (const view of views)
    await tx.db.insert(tx.tables.competenceView).values({
      reviewId: id,
      accountId: view.side === 'self' ? given.peerWorkerId : given.supervisorId,
      levels: { values: 'confident' },
      words: {},
      writtenAt,
      ...view,
    });
  return id;
};
