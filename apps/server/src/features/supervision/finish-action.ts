import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { FinishActionInput } from '@alongside/domain/supervision/write-supervision.ts';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { metInSupervision } from './supervision-reach.ts';

/**
 * Either of the two ticks off what was agreed, or takes the tick back. Ticking twice keeps the first moment.
 * @throws NOT_FOUND for anyone else.
 */
export const finishAction = async (tx: Tx, actor: Actor, input: FinishActionInput, now: Date) => {
  const { action, supervision } = tx.tables;
  const [found] = await tx.db
    .select({ finishedAt: action.finishedAt })
    .from(action)
    .innerJoin(supervision, eq(supervision.id, action.supervisionId))
    .where(and(eq(action.id, input.actionId), metInSupervision(tx, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  const finishedAt = input.finished ? (found.finishedAt ?? now) : null;
  await tx.db.update(action).set({ finishedAt }).where(eq(action.id, input.actionId));
  await recordAudit(tx, actor, 'supervision.finishAction', input.actionId, now);
  return { finishedAt };
};
