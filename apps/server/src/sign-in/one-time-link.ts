import { and, eq, gt, isNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { tokenHashOf } from '../features/account/one-time-link.ts';

/** Whom a link is for. Whoever holds it may know the name. @throws LINK_USED_UP. */
export const readOneTimeLink = async ({ db, tables }: Reader, token: string, now: Date) => {
  const { invitation, account, organisation } = tables;
  const [found] = await db
    .select({
      accountId: account.id,
      name: account.name,
      email: account.email,
      organisationId: account.organisationId,
      organisationName: organisation.name,
    })
    .from(invitation)
    .innerJoin(account, eq(account.id, invitation.accountId))
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .where(
      and(
        eq(invitation.tokenHash, tokenHashOf(token)),
        isNull(invitation.usedAt),
        gt(invitation.endsAt, now),
        isNull(account.deactivatedAt),
      ),
    );
  if (!found) throw new DomainError('LINK_USED_UP');
  return found;
};

/** Uses the link up. @throws LINK_USED_UP, also for the second of two who use it at one moment. */
export const useUpOneTimeLink = async (tx: Tx, token: string, now: Date) => {
  const { invitation } = tx.tables;
  const found = await readOneTimeLink(tx, token, now);
  await tx.db
    .update(invitation)
    .set({ usedAt: now })
    .where(eq(invitation.tokenHash, tokenHashOf(token)));
  return found;
};
