import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { WillDoInput } from '@alongside/domain/action/add-action.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { z } from 'zod';

interface Late {
  readonly accountId: string;
  readonly organisationId: string;
  readonly personId: string | null;
  /** The supervisor who decides. */
  readonly takenBy: string;
  readonly writtenAt: Date;
}
type Action = z.infer<typeof WillDoInput> & { sessionId?: string | null };

const refuseVoided = async ({ db, tables: { session } }: Tx, { accountId }: Late, sessionId: string): Promise<void> => {
  const [found] = await db
    .select({ voidedAt: session.voidedAt })
    .from(session)
    .where(and(eq(session.id, sessionId), eq(session.accountId, accountId)));
  if (!found) throw new DomainError('CLOSED', { reason: 'its_session_waits' });
  if (found.voidedAt) throw new DomainError('CLOSED', { reason: 'session_voided' });
};

/**
 * What somebody who has left, or was moved off, said they would do. After a session it is offered to whoever walks with the
 * person now (decision 027); for nobody in particular it goes on the list of the supervisor who takes it up.
 * @throws CLOSED when its session waits itself, or was voided; NOT_FOUND when the id names another.
 */
export const writeLateAction = async (
  tx: Tx,
  late: Late,
  { id, words, dueOn, sessionId = null }: Action,
): Promise<string> => {
  const { action } = tx.tables;
  if (sessionId) await refuseVoided(tx, late, sessionId);
  const { accountId, organisationId, takenBy, writtenAt } = late;
  const [kept] = await tx.db.select({ addedBy: action.addedBy }).from(action).where(eq(action.id, id));
  if (kept && kept.addedBy !== accountId) throw new DomainError('NOT_FOUND');
  if (kept) return id;
  const ownerId = sessionId ? accountId : takenBy;
  const own = { id, words, dueOn, sessionId, ownerId, organisationId };
  await tx.db.insert(action).values({ ...own, addedBy: accountId, addedAt: writtenAt });
  return id;
};
