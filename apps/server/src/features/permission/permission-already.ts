import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { eq } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';

/**
 * Whether this entry was written before: a retry, not a second one.
 * @throws NOT_FOUND when the id belongs to someone else's entry.
 */
export const permissionAlready = async (
  { db, tables: { permission } }: Tx,
  actor: Actor,
  input: { id: string; personId: string },
): Promise<boolean> => {
  const [already] = await db
    .select({ accountId: permission.accountId, personId: permission.personId })
    .from(permission)
    .where(eq(permission.id, input.id));
  if (!already) return false;
  if (already.accountId !== actor.accountId || already.personId !== input.personId) throw new DomainError('NOT_FOUND');
  return true;
};
