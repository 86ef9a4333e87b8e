import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AccountVersionInput } from '@alongside/domain/account/invite-account.ts';
import { refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { otherCoordinators, ownAccount } from './account-reads.ts';

const moveTo = async (
  tx: Tx,
  actor: Actor,
  { id, version }: AccountVersionInput,
  deactivatedAt: Date | null,
  now: Date,
) => {
  const { account } = tx.tables;
  const current = await ownAccount(tx, actor, id);
  const moved = await tx.db
    .update(account)
    .set({ deactivatedAt, updatedAt: now, version: version + 1 })
    .where(and(eq(account.id, id), eq(account.version, version)))
    .returning({ version: account.version });
  if (moved.length === 0) throw staleVersion({ name: current.name }, current, ['name']);
  return { version: version + 1 };
};

/**
 * Someone stops signing in: every sign-in of theirs ends now, and no link opens while this stands. What they wrote and
 * who they walk with stay as they are. Undone by `reactivateAccount`.
 * @throws NOT_FOUND; FIELDS_REFUSED for oneself or the last coordinator; STALE_VERSION.
 */
export const deactivateAccount = async (tx: Tx, actor: Actor, input: AccountVersionInput, now: Date) => {
  await ownAccount(tx, actor, input.id);
  if (input.id === actor.accountId) throw refuseFields({ id: 'own_account' });
  if ((await otherCoordinators(tx, actor, input.id)) === 0) throw refuseFields({ id: 'last_coordinator' });
  const answer = await moveTo(tx, actor, input, now, now);
  const { signIn } = tx.tables;
  await tx.db.delete(signIn).where(eq(signIn.userId, input.id));
  await recordAudit(tx, actor, 'account.deactivate', input.id, now);
  return answer;
};

/**
 * Someone may sign in again, with the password and second factor they had.
 * @throws NOT_FOUND; STALE_VERSION.
 */
export const reactivateAccount = async (tx: Tx, actor: Actor, input: AccountVersionInput, now: Date) => {
  const answer = await moveTo(tx, actor, input, null, now);
  await recordAudit(tx, actor, 'account.reactivate', input.id, now);
  return answer;
};
