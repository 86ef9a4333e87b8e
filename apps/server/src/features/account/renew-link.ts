import type { Tx } from '@alongside/db/store.ts';
import type { AccountByIdInput } from '@alongside/domain/account/invite-account.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { endSignInsOf } from '../../sign-in/keep-sign-in.ts';
import { ownAccount } from './account-reads.ts';
import { type OneTimeLink, replaceLink } from './one-time-link.ts';

/**
 * A new link for someone who lost theirs, their password or their phone; the one before stops working, and whatever is open
 * in the account's name ends.
 * @throws NOT_FOUND; CLOSED when the account is deactivated.
 */
export const renewLink = async (tx: Tx, actor: Actor, input: AccountByIdInput, link: OneTimeLink, now: Date) => {
  const found = await ownAccount(tx, actor, input.id);
  if (found.deactivatedAt) throw new DomainError('CLOSED', { reason: 'account_deactivated' });
  await replaceLink(tx, input.id, link, now);
  await endSignInsOf(tx, input.id);
  await recordAudit(tx, actor, 'account.renewLink', input.id, now);
  return { id: input.id };
};
