import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { AddToAgendaInput, TakeOffAgendaInput } from '@alongside/domain/supervision/prepare-supervision.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openSupervision } from './own-supervision.ts';

const preparing = async (tx: Tx, actor: Actor, supervisionId: string) => {
  const found = await openSupervision(tx, actor, supervisionId);
  if (found.state !== 'draft') throw new DomainError('CLOSED', { reason: 'supervision_shared' });
  return found;
};

/**
 * Before they meet, either of the two says what to talk about. A topic they ticked already stays ticked once.
 * @throws NOT_FOUND; CLOSED once it was shared or called off; ALREADY_THERE when the same id asked something else.
 */
export const addToAgenda = async (tx: Tx, actor: Actor, input: AddToAgendaInput, now: Date) => {
  const { supervisionAgenda } = tx.tables;
  const { id, supervisionId, topic, question } = input;
  const [already] = await tx.db.select().from(supervisionAgenda).where(eq(supervisionAgenda.id, id));
  if (already && (already.supervisionId !== supervisionId || already.accountId !== actor.accountId))
    throw new DomainError('NOT_FOUND');
  await preparing(tx, actor, supervisionId);
  if (already) {
    if (already.topic !== topic || already.question !== question)
      throw new DomainError('ALREADY_THERE', { field: 'question' });
    return { id };
  }
  const mine = and(
    eq(supervisionAgenda.supervisionId, supervisionId),
    eq(supervisionAgenda.accountId, actor.accountId),
  );
  if (topic !== null) {
    const [ticked] = await tx.db
      .select({ id: supervisionAgenda.id })
      .from(supervisionAgenda)
      .where(and(mine, eq(supervisionAgenda.topic, topic)));
    if (ticked) return { id: ticked.id };
  }
  await tx.db
    .insert(supervisionAgenda)
    .values({ id, supervisionId, accountId: actor.accountId, topic, question, addedAt: now });
  await recordAudit(tx, actor, 'supervision.addToAgenda', id, now);
  return { id };
};

/**
 * Takes out what the caller put there themselves.
 * @throws NOT_FOUND for an entry of the other; CLOSED once it was shared.
 */
export const takeOffAgenda = async (tx: Tx, actor: Actor, input: TakeOffAgendaInput, now: Date) => {
  const { supervisionAgenda } = tx.tables;
  const own = and(eq(supervisionAgenda.id, input.entryId), eq(supervisionAgenda.accountId, actor.accountId));
  const [found] = await tx.db
    .select({ supervisionId: supervisionAgenda.supervisionId })
    .from(supervisionAgenda)
    .where(own);
  if (!found) throw new DomainError('NOT_FOUND');
  await preparing(tx, actor, found.supervisionId);
  await tx.db.delete(supervisionAgenda).where(own);
  await recordAudit(tx, actor, 'supervision.takeOffAgenda', input.entryId, now);
  return {};
};
