import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { TakeOnActionInput } from '@alongside/domain/action/move-action.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { type ActionInReach, actionInReach } from './action-in-reach.ts';
import { isLeft } from './action-reach.ts';
import { giveAction } from './give-action.ts';

/**
 * Takes on what a colleague cannot do any more. Whoever had it stands beside it, so that it can be left to be taken on again.
 * @throws NOT_FOUND for what is not offered to the caller, or not left; STALE_VERSION.
 */
export const takeOnAction = async (tx: Tx, actor: Actor, { actionId, takenOn }: TakeOnActionInput, now: Date) => {
  const found = await actionInReach(tx, actor, actionId, now);
  const isMine = found.ownerId === actor.accountId;
  if (takenOn === isMine && takenOn) return { version: found.version };
  const version = takenOn ? await takeOn(tx, actor, found, now) : await leave(tx, found, isMine, now);
  await recordAudit(tx, actor, 'action.takeOn', actionId, now);
  return { version };
};

const takeOn = async (tx: Tx, actor: Actor, found: ActionInReach, now: Date) => {
  const { action, session } = tx.tables;
  const [left] = await tx.db
    .select({ id: action.id })
    .from(action)
    .innerJoin(session, eq(session.id, action.sessionId))
    .where(and(eq(action.id, found.id), isLeft(tx, actor.today)));
  if (!left) throw new DomainError('NOT_FOUND');
  // What one had handed on oneself has come back: it was with nobody else before.
  return giveAction(tx, found, actor.accountId, found.handedOnBy === actor.accountId ? null : found.ownerId, now);
};

/** Left to whoever had it; as they cannot do it, it is offered again. */
const leave = (tx: Tx, found: ActionInReach, isMine: boolean, now: Date) => {
  if (!isMine || !found.handedOnBy || !found.sessionId) throw new DomainError('NOT_FOUND');
  if (found.finishedAt) throw new DomainError('CLOSED', { reason: 'action_finished' });
  return giveAction(tx, found, found.handedOnBy, null, now);
};
