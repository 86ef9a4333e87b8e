import { and, eq, lt, ne } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { recordAudit } from '../audit.ts';
import { longestHours } from './sign-in-cookies.ts';

const hour = 3_600_000;

/**
 * The library writes its row on its own; until this says what it proved, in one transaction with the audit entry, the row
 * opens nothing and nobody has been given its cookie.
 */
export const openSignIn = async (
  tx: Tx,
  { token, proof, action }: { token: string; proof: 'password' | 'full'; action: string },
  now: Date,
): Promise<{ accountId: string; email: string }> => {
  const { signIn, account, signInMiss } = tx.tables;
  const opened = await tx.db
    .update(signIn)
    .set({ proof, createdAt: now, updatedAt: now, lastSeenAt: now })
    .where(eq(signIn.token, token))
    .returning({ id: signIn.id, accountId: signIn.userId });
  const [row] = opened;
  if (!row) throw new DomainError('NOT_SIGNED_IN');
  const [owner] = await tx.db
    .select({ organisationId: account.organisationId, email: account.email })
    .from(account)
    .where(eq(account.id, row.accountId));
  if (!owner) throw new DomainError('NOT_SIGNED_IN');
  // Nothing older can still be open, whatever the organisation has agreed; misses of yesterday are not "in a row".
  const longAgo = new Date(now.getTime() - longestHours * hour);
  await tx.db.delete(signIn).where(lt(signIn.createdAt, longAgo));
  await tx.db.delete(signInMiss).where(lt(signInMiss.lastAt, longAgo));
  await recordAudit(tx, { ...owner, accountId: row.accountId }, action, row.id, now);
  return { accountId: row.accountId, email: owner.email };
};

/** Ends what an account has open: at once, at its next request. Called when it is deactivated or given a new link. */
export const endSignInsOf = async (
  { db, tables: { signIn } }: Tx,
  accountId: string,
  exceptToken?: string,
): Promise<void> => {
  const others = exceptToken === undefined ? undefined : ne(signIn.token, exceptToken);
  await db.delete(signIn).where(and(eq(signIn.userId, accountId), others));
};
