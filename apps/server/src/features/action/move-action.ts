import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type MoveActionInput, moveDayRefusal } from '@alongside/domain/action/move-action.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { actionInReach, dueNow } from './action-in-reach.ts';
import { tellNoMoreOfAction } from './tell-of-action.ts';

/**
 * Another day to do it by. The day that was agreed stays in the record it was agreed in.
 * @throws NOT_FOUND; CLOSED once done; FIELDS_REFUSED for a day that had passed when it was written; STALE_VERSION where
 * somebody else has moved it since.
 */
export const moveAction = async (
  tx: Tx,
  actor: Actor,
  input: MoveActionInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { action } = tx.tables;
  const { actionId, to, was } = input;
  const found = await actionInReach(tx, actor, actionId, now);
  const current = dueNow(found);
  if (current === to) {
    await recordAudit(tx, actor, 'action.move', actionId, now);
    return { dueOn: to, version: found.version };
  }
  if (found.finishedAt) throw new DomainError('CLOSED', { reason: 'action_finished' });
  if (current !== was) throw new DomainError('STALE_VERSION', { yours: to, current, version: found.version });
  const refusal = moveDayRefusal(input, found.dueOn, todayOf(actor, writtenAt ?? now));
  if (refusal) throw refuseFields(refusal);
  const version = found.version + 1;
  await tx.db
    .update(action)
    .set({ movedTo: to === found.dueOn ? null : to, version })
    .where(eq(action.id, actionId));
  await tellNoMoreOfAction(tx, found, now);
  await recordAudit(tx, actor, 'action.move', actionId, now);
  return { dueOn: to, version };
};
