import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { ownReview } from './own-service.ts';

/** Takes away a review that was opened by mistake and holds nothing yet. @throws NOT_FOUND; CLOSED once it holds something. */
export const dropFidelity = async (tx: Tx, actor: Actor, reviewId: string, now: Date) => {
  const { fidelityReview, fidelityInterview } = tx.tables;
  await ownReview(tx, actor, reviewId);
  const [held] = await tx.db
    .select({ id: fidelityInterview.id })
    .from(fidelityInterview)
    .where(eq(fidelityInterview.reviewId, reviewId))
    .limit(1);
  if (held) throw new DomainError('CLOSED', { reason: 'fidelity_has_conversations' });
  await tx.db.delete(fidelityReview).where(eq(fidelityReview.id, reviewId));
  await recordAudit(tx, actor, 'fidelity.drop', reviewId, now);
  return { reviewId };
};
