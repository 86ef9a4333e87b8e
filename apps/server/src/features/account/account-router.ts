import { accountAccess } from '@alongside/domain/account/access.ts';
import {
  AccountByIdInput,
  AccountVersionInput,
  AmendAccountInput,
  InviteAccountInput,
} from '@alongside/domain/account/invite-account.ts';
import { may, router } from '../../procedures.ts';
import { listAccounts } from './account-reads.ts';
import { amendAccount } from './amend-account.ts';
import { deactivateAccount, reactivateAccount } from './deactivate-account.ts';
import { inviteAccount } from './invite-account.ts';
import { addressOf, makeOneTimeLink } from './one-time-link.ts';
import { renewLink } from './renew-link.ts';

export const accountRouter = router({
  list: may(accountAccess.list).query(({ ctx }) =>
    ctx.read('account.list', null, (reader) => listAccounts(reader, ctx.actor)),
  ),
  invite: may(accountAccess.invite)
    .input(InviteAccountInput)
    .mutation(async ({ ctx, input }) => {
      const link = makeOneTimeLink();
      const made = await ctx.write((tx) => inviteAccount(tx, ctx.actor, input, link, ctx.now));
      return { ...made, link: addressOf(ctx.installation.basePath, link) };
    }),
  amend: may(accountAccess.amend)
    .input(AmendAccountInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendAccount(tx, ctx.actor, input, ctx.now))),
  renewLink: may(accountAccess.renewLink)
    .input(AccountByIdInput)
    .mutation(async ({ ctx, input }) => {
      const link = makeOneTimeLink();
      const renewed = await ctx.write((tx) => renewLink(tx, ctx.actor, input, link, ctx.now));
      return { ...renewed, link: addressOf(ctx.installation.basePath, link) };
    }),
  deactivate: may(accountAccess.deactivate)
    .input(AccountVersionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => deactivateAccount(tx, ctx.actor, input, ctx.now))),
  reactivate: may(accountAccess.reactivate)
    .input(AccountVersionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => reactivateAccount(tx, ctx.actor, input, ctx.now))),
});
