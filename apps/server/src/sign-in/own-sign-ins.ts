import { and, desc, eq, isNotNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { recordAudit } from '../audit.ts';
import { deviceOf } from './device.ts';
import type { Signed } from './sign-in-door.ts';
import { hasLapsed } from './who-is.ts';

/** Where the caller is signed in, newest first; what has lapsed is left out. */
export const listOwnSignIns = async ({ db, tables }: Reader, signed: Signed, now: Date) => {
  const { signIn, account, organisation } = tables;
  const rows = await db
    .select({
      id: signIn.id,
      userAgent: signIn.userAgent,
      createdAt: signIn.createdAt,
      lastSeenAt: signIn.lastSeenAt,
      idleMinutes: organisation.idleMinutes,
      absoluteHours: organisation.absoluteHours,
    })
    .from(signIn)
    .innerJoin(account, eq(account.id, signIn.userId))
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .where(and(eq(signIn.userId, signed.actor.accountId), isNotNull(signIn.proof)))
    .orderBy(desc(signIn.createdAt), desc(signIn.id));
  return rows
    .filter((row) => row.id === signed.signInId || !hasLapsed(row, now))
    .map((row) => ({
      id: row.id,
      since: row.createdAt,
      lastSeenAt: row.lastSeenAt ?? row.createdAt,
      device: deviceOf(row.userAgent),
      isThisOne: row.id === signed.signInId,
    }));
};

/**
 * Ends another of one's own sign-ins, at its next request.
 * @throws NOT_FOUND for someone else's, and for one that has gone.
 */
export const endOtherSignIn = async (tx: Tx, signed: Signed, id: string, now: Date): Promise<void> => {
  const { signIn } = tx.tables;
  const ended = await tx.db
    .delete(signIn)
    .where(and(eq(signIn.id, id), eq(signIn.userId, signed.actor.accountId)))
    .returning({ id: signIn.id });
  if (ended.length === 0) throw new DomainError('NOT_FOUND');
  await recordAudit(tx, signed.actor, 'signIn.endOther', id, now);
};
