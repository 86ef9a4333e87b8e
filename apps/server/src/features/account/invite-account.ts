import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { InviteAccountInput } from '@alongside/domain/account/invite-account.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { checkTeams, setPlaces } from './account-places.ts';
import { type OneTimeLink, replaceLink } from './one-time-link.ts';

/**
 * A coordinator makes an account and gets a link to hand over. Sending the same id again gives the same account a new
 * link, since the first one was never seen.
 * @throws NOT_FOUND for a team or an id of elsewhere; FIELDS_REFUSED when the address has an account, here or anywhere.
 */
export const inviteAccount = async (tx: Tx, actor: Actor, input: InviteAccountInput, link: OneTimeLink, now: Date) => {
  const { account } = tx.tables;
  const { id, name, email, wte, startedOn } = input;
  await checkTeams(tx, actor, input);
  const [sameAddress] = await tx.db
    .select({ id: account.id, organisationId: account.organisationId })
    .from(account)
    .where(eq(account.email, email));
  // Where the other account is, is not said: an address can be tried out by anyone who may invite.
  if (sameAddress && (sameAddress.id !== id || sameAddress.organisationId !== actor.organisationId))
    throw refuseFields({ email: 'email_taken' });
  if (!sameAddress) {
    const [sameId] = await tx.db.select({ id: account.id }).from(account).where(eq(account.id, id));
    if (sameId) throw new DomainError('NOT_FOUND');
    await tx.db.insert(account).values({
      id,
      name,
      email,
      wte,
      startedOn,
      organisationId: actor.organisationId,
      createdAt: now,
      updatedAt: now,
    });
    await setPlaces(tx, id, input);
  }
  await replaceLink(tx, id, link, now);
  await recordAudit(tx, actor, 'account.invite', id, now);
  return { id };
};
