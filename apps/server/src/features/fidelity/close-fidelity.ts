import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type CloseFidelityInput, mayReopen } from '@alongside/domain/fidelity/review-fidelity.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { ownReview } from './own-service.ts';

const put = async (tx: Tx, actor: Actor, { reviewId, version }: CloseFidelityInput, closedAt: Date | null) => {
  const { fidelityReview } = tx.tables;
  const moved = await tx.db
    .update(fidelityReview)
    .set({ closedAt, version: version + 1 })
    .where(and(eq(fidelityReview.id, reviewId), eq(fidelityReview.version, version)))
    .returning({ version: fidelityReview.version });
  if (moved.length > 0) return { version: version + 1 };
  const current = await ownReview(tx, actor, reviewId);
  throw new DomainError('STALE_VERSION', { yours: '', current: '', version: current.version });
};

/**
 * A coordinator closes a review: from now on its figures are shown and nothing is added. What two raters have not agreed
 * counts in none of them.
 * @throws NOT_FOUND; CLOSED already; STALE_VERSION.
 */
export const closeFidelity = async (tx: Tx, actor: Actor, input: CloseFidelityInput, now: Date) => {
  const { closedAt } = await ownReview(tx, actor, input.reviewId);
  if (closedAt) throw new DomainError('CLOSED', { reason: 'fidelity_review_closed' });
  const closed = await put(tx, actor, input, now);
  await recordAudit(tx, actor, 'fidelity.close', input.reviewId, now);
  return closed;
};

/** The Undo of closing, for a few minutes. @throws NOT_FOUND; CLOSED when it is too late, or open; STALE_VERSION. */
export const reopenFidelity = async (tx: Tx, actor: Actor, input: CloseFidelityInput, now: Date) => {
  const { closedAt } = await ownReview(tx, actor, input.reviewId);
  if (!closedAt || !mayReopen(closedAt, now)) throw new DomainError('CLOSED', { reason: 'fidelity_review_closed' });
  const opened = await put(tx, actor, input, null);
  await recordAudit(tx, actor, 'fidelity.reopen', input.reviewId, now);
  return opened;
};
