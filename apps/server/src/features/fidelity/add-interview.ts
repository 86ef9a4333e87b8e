import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type AddInterviewInput, interviewDayRefusal } from '@alongside/domain/fidelity/review-fidelity.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { interviewInReach } from './interview-in-reach.ts';
import { reviewToRate } from './own-service.ts';

/**
 * A rater notes that a conversation was held, and with which kind of informant: never with whom. Sending the same id again
 * is the same conversation.
 * @throws NOT_FOUND, also when the id names a conversation of another review; NOT_ALLOWED for one's own service; CLOSED;
 * FIELDS_REFUSED for a day to come; ALREADY_THERE when it was kept with another kind of informant or day.
 */
export const addInterview = async (tx: Tx, actor: Actor, input: AddInterviewInput, now: Date) => {
  const { fidelityInterview } = tx.tables;
  await reviewToRate(tx, actor, input.reviewId);
  const refusal = interviewDayRefusal(input.heldOn, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const [already] = await tx.db
    .select({
      reviewId: fidelityInterview.reviewId,
      informant: fidelityInterview.informant,
      heldOn: fidelityInterview.heldOn,
    })
    .from(fidelityInterview)
    .where(eq(fidelityInterview.id, input.id));
  if (already && already.reviewId !== input.reviewId) throw new DomainError('NOT_FOUND');
  if (already) {
    const { informant, heldOn } = input;
    refuseOtherWords({ informant, heldOn }, already);
    return { id: input.id };
  }
  await tx.db.insert(fidelityInterview).values({ ...input, addedBy: actor.accountId, addedAt: now });
  await recordAudit(tx, actor, 'fidelity.addInterview', input.id, now);
  return { id: input.id };
};

/** Takes away a conversation added by mistake. @throws NOT_FOUND, NOT_ALLOWED, CLOSED; CLOSED too once somebody has rated it. */
export const dropInterview = async (tx: Tx, actor: Actor, interviewId: string, now: Date) => {
  const { fidelityInterview } = tx.tables;
  const { interview, ratings } = await interviewInReach(tx, actor, interviewId);
  await reviewToRate(tx, actor, interview.reviewId);
  if (ratings.length > 0) throw new DomainError('CLOSED', { reason: 'fidelity_is_rated' });
  await tx.db.delete(fidelityInterview).where(eq(fidelityInterview.id, interviewId));
  await recordAudit(tx, actor, 'fidelity.dropInterview', interviewId, now);
  return { interviewId };
};
