import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { FidelityRater } from '@alongside/domain/fidelity/fidelity-words.ts';
import { type RateFidelityInput, type Ratings, ratingsOnScale } from '@alongside/domain/fidelity/review-fidelity.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { interviewInReach } from './interview-in-reach.ts';
import { reviewToRate } from './own-service.ts';

interface Kept {
  id: string;
  ratings: Ratings;
  words: string | null;
  version: number;
}

const sameAs = (kept: Kept, ratings: Ratings, words: string | null): boolean =>
  kept.words === words && Object.keys(ratings).every((key) => kept.ratings[key] === ratings[key]);

/** Puts a rating in its place, or puts it right there. A retry of the same is not done again. */
const putRating = async (
  tx: Tx,
  actor: Actor,
  input: RateFidelityInput & { rater: FidelityRater; ratings: Ratings },
  kept: Kept | null,
  now: Date,
): Promise<{ id: string; version: number; isNew: boolean }> => {
  const { fidelityRating } = tx.tables;
  const { id, interviewId, rater, ratings, words } = input;
  const values = { ratings: { ...ratings }, words, accountId: actor.accountId, recordedAt: now };
  if (kept) {
    if (sameAs(kept, ratings, words)) return { id: kept.id, version: kept.version, isNew: false };
    if (kept.version !== input.version)
      throw new DomainError('STALE_VERSION', { yours: words ?? '', current: kept.words ?? '', version: kept.version });
    const version = kept.version + 1;
    await tx.db
      .update(fidelityRating)
      .set({ ...values, version })
      .where(eq(fidelityRating.id, kept.id));
    return { id: kept.id, version, isNew: true };
  }
  const written = await tx.db
    .insert(fidelityRating)
    .values({ ...values, id, interviewId, rater })
    .onConflictDoNothing()
    .returning({ id: fidelityRating.id });
  if (written.length === 0) throw new DomainError('NOT_FOUND');
  return { id, version: 1, isNew: true };
};

const ratingsFor = (
  { scale }: Awaited<ReturnType<typeof reviewToRate>>,
  input: RateFidelityInput,
): Record<string, number | null> => {
  const { ratings, refusal } = ratingsOnScale(input.ratings, scale);
  if (!ratings) throw refuseFields(refusal);
  return ratings;
};

/**
 * One of two raters rates one conversation, without seeing what the other gave. Until both are in, each may put their own
 * right; the first rating of all freezes the scale.
 * @throws NOT_FOUND; NOT_ALLOWED for one's own service; CLOSED when the review is, when both are in, or when two others
 * rate it; FIELDS_REFUSED off the scale; STALE_VERSION. NOT_FOUND too when the id names another rating.
 */
export const rateFidelity = async (tx: Tx, actor: Actor, input: RateFidelityInput, now: Date) => {
  const { fidelityScale } = tx.tables;
  const { interview, mine, bothAreIn, freeRater } = await interviewInReach(tx, actor, input.interviewId);
  const review = await reviewToRate(tx, actor, interview.reviewId);
  const ratings = ratingsFor(review, input);
  if (mine && bothAreIn && !sameAs(mine, ratings, input.words))
    throw new DomainError('CLOSED', { reason: 'fidelity_both_are_in' });
  const rater = mine?.rater ?? freeRater;
  if (!rater) throw new DomainError('CLOSED', { reason: 'fidelity_two_raters' });
  const { isNew, ...rated } = await putRating(tx, actor, { ...input, ratings, rater }, mine, now);
  if (!isNew) return rated;
  await tx.db
    .update(fidelityScale)
    .set({ frozenAt: now })
    .where(and(eq(fidelityScale.id, review.scale.id), isNull(fidelityScale.frozenAt)));
  await recordAudit(tx, actor, 'fidelity.rate', interview.id, now);
  return rated;
};

/**
 * One of the two raters writes down what they agreed; either may put it right until the review is closed. Only this counts.
 * @throws as rateFidelity; CLOSED while both are not in; NOT_ALLOWED for anyone but the two.
 */
export const agreeFidelity = async (tx: Tx, actor: Actor, input: RateFidelityInput, now: Date) => {
  const { interview, mine, bothAreIn, agreed } = await interviewInReach(tx, actor, input.interviewId);
  const review = await reviewToRate(tx, actor, interview.reviewId);
  if (!mine) throw new DomainError('NOT_ALLOWED', { reason: 'fidelity_not_its_rater' });
  if (!bothAreIn) throw new DomainError('CLOSED', { reason: 'fidelity_one_rater_missing' });
  const ratings = ratingsFor(review, input);
  const { isNew, ...rated } = await putRating(tx, actor, { ...input, ratings, rater: 'agreed' }, agreed, now);
  if (isNew) await recordAudit(tx, actor, 'fidelity.agree', interview.id, now);
  return rated;
};
