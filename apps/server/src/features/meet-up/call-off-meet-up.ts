import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { CallOffMeetUpInput } from '@alongside/domain/meet-up/plan-meet-up.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { isPlanOf } from '../../reach/plan-reach.ts';

/**
 * Calls a plan off, or puts it back: the same call with `calledOff: false`.
 * @throws NOT_FOUND when it is not the caller's own plan, nor one they have taken over; CLOSED once the session was logged.
 */
export const callOffMeetUp = async (tx: Tx, actor: Actor, input: CallOffMeetUpInput, now: Date) => {
  const { meetUp } = tx.tables;
  const [found] = await tx.db
    .select({ sessionId: meetUp.sessionId })
    .from(meetUp)
    .where(and(eq(meetUp.id, input.meetUpId), isPlanOf(tx, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  if (found.sessionId) throw new DomainError('CLOSED', { reason: 'meet_up_logged' });
  await tx.db
    .update(meetUp)
    .set({ calledOffAt: input.calledOff ? now : null })
    .where(eq(meetUp.id, input.meetUpId));
  await recordAudit(tx, actor, 'meetUp.callOff', input.meetUpId, now);
  return { id: input.meetUpId, calledOff: input.calledOff };
};
