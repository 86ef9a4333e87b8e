import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { ChooseCountingInput } from '@alongside/domain/own-measure/record-own-measure.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

const isOwn = ({ tables: { ownMeasure } }: Tx, actor: Actor, id: string) =>
  and(eq(ownMeasure.id, id), eq(ownMeasure.accountId, actor.accountId));

/** A peer worker lets one measure of theirs count in the team's figure, or no longer. @throws NOT_FOUND for any but their own. */
export const chooseCounting = async (tx: Tx, actor: Actor, { id, countsInTeam }: ChooseCountingInput, now: Date) => {
  const chosen = await tx.db
    .update(tx.tables.ownMeasure)
    .set({ countsInTeam })
    .where(isOwn(tx, actor, id))
    .returning({ id: tx.tables.ownMeasure.id });
  if (chosen.length === 0) throw new DomainError('NOT_FOUND');
  await recordAudit(tx, actor, 'ownMeasure.choose', id, now);
  return { id, countsInTeam };
};

/** Gone for good: the row is taken out, not marked. What is left is that something was removed. @throws NOT_FOUND for any but their own. */
export const removeOwnMeasure = async (tx: Tx, actor: Actor, id: string, now: Date) => {
  const removed = await tx.db
    .delete(tx.tables.ownMeasure)
    .where(isOwn(tx, actor, id))
    .returning({ id: tx.tables.ownMeasure.id });
  if (removed.length === 0) throw new DomainError('NOT_FOUND');
  await recordAudit(tx, actor, 'ownMeasure.remove', id, now);
  return { id };
};
