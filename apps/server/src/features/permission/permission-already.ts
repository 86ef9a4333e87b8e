import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { PermissionPurpose } from '@alongside/domain/permission/give-permission.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';

/**
 * Whether this entry was written before: a retry, not a second one.
 * @throws NOT_FOUND when the id belongs to another entry: a no must never pass for the retry of a yes.
 */
export const permissionAlready = async (
  { db, tables: { permission } }: Tx,
  actor: Actor,
  input: { id: string; personId: string; purpose: PermissionPurpose },
  kind: 'given' | 'withdrawn',
): Promise<boolean> => {
  const [already] = await db
    .select({
      accountId: permission.accountId,
      personId: permission.personId,
      purpose: permission.purpose,
      kind: permission.kind,
    })
    .from(permission)
    .where(eq(permission.id, input.id));
  if (!already) return false;
  const isSame =
    already.accountId === actor.accountId &&
    already.personId === input.personId &&
    already.purpose === input.purpose &&
    already.kind === kind;
  if (!isSame) throw new DomainError('NOT_FOUND');
  return true;
};
