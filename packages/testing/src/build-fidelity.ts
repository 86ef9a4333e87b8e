import type { Tx } from '@alongside/db/store.ts';
import type { Tables } from '@alongside/db/tables.ts';
import { shippedHighest, shippedItems } from '@alongside/domain/fidelity/shipped-scale.ts';
import { newId } from './new-id.ts';

type Row<T extends keyof Tables> = Tables[T]['$inferInsert'];

const at = new Date('2026-11-19T09:00:00Z');
let scales = 0;

/** Every item of the shipped scale rated the same. */
export const allRated = (rating: number | null): Record<string, number | null> =>
  Object.fromEntries(shippedItems.map(({ key }) => [key, rating]));

/** An open review on a scale of its own, unless one is named. */
export const buildFidelityReview = async (
  tx: Tx,
  given: Partial<Row<'fidelityReview'>> & Pick<Row<'fidelityReview'>, 'organisationId' | 'teamId' | 'openedBy'>,
): Promise<{ reviewId: string; scaleId: string }> => {
  const { fidelityScale, fidelityReview } = tx.tables;
  const reviewId = given.id ?? newId('fidelityReview');
  const scaleId = given.scaleId ?? newId('fidelityScale');
  if (!given.scaleId) {
    const { organisationId } = given;
    scales += 1;
    const number = scales;
    await tx.db.insert(fidelityScale).values({
      id: scaleId,
      organisationId,
      number,
      highest: shippedHighest,
      items: [...shippedItems],
      writtenAt: at,
    });
  }
  await tx.db.insert(fidelityReview).values({ openedOn: '2026-11-02', openedAt: at, ...given, id: reviewId, scaleId });
  return { reviewId, scaleId };
};

export const buildFidelityInterview = async (
  tx: Tx,
  given: Partial<Row<'fidelityInterview'>> & Pick<Row<'fidelityInterview'>, 'reviewId' | 'addedBy'>,
  ratings: readonly (Pick<Row<'fidelityRating'>, 'rater' | 'accountId'> & { rating: number })[] = [],
): Promise<string> => {
  const { fidelityInterview, fidelityRating } = tx.tables;
  const id = given.id ?? newId('fidelityInterview');
  await tx.db
    .insert(fidelityInterview)
    .values({ informant: 'worker', heldOn: '2026-11-10', addedAt: at, ...given, id });
  for (const { rating, ...rated } of ratings)
    await tx.db
      .insert(fidelityRating)
      .values({ id: newId('fidelityRating'), interviewId: id, ratings: allRated(rating), recordedAt: at, ...rated });
  return id;
};
