import { eq, sql } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { FinishActionInput } from '@alongside/domain/action/move-action.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { actionInReach } from './action-in-reach.ts';
import { tellNoMoreOfAction, tellNoMoreOfLeft } from './tell-of-action.ts';

/**
 * Ticked off, or the tick taken back. Ticking twice keeps the first moment.
 * @throws NOT_FOUND out of reach.
 */
export const finishAction = async (
  tx: Tx,
  actor: Actor,
  { actionId, finished }: FinishActionInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { action } = tx.tables;
  const found = await actionInReach(tx, actor, actionId, now);
  const finishedAt = finished ? (found.finishedAt ?? writtenAt ?? now) : null;
  const [moved] = await tx.db
    .update(action)
    .set({ finishedAt, version: sql`${action.version} + 1` })
    .where(eq(action.id, actionId))
    .returning({ version: action.version });
  if (finished) {
    await tellNoMoreOfAction(tx, found, now);
    await tellNoMoreOfLeft(tx, found.id, now);
  }
  await recordAudit(tx, actor, 'action.finish', actionId, now);
  return { finishedAt, version: moved?.version ?? found.version + 1 };
};
