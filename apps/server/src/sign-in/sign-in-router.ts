import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import {
  AsCastMemberInput,
  ChoosePasswordInput,
  EndOtherInput,
  LinkInput,
  WithCodeInput,
  WithPasswordInput,
} from '@alongside/domain/sign-in/sign-in.ts';
import { anyAccount, anyone, halfSignedIn, router } from '../procedures.ts';
import { readCast } from './cast.ts';
import { readOneTimeLink } from './one-time-link.ts';
import { endOtherSignIn, listOwnSignIns } from './own-sign-ins.ts';
import { organisationIsThere, readWho } from './sign-in-reads.ts';

export const signInRouter = router({
  who: anyone.query(async ({ ctx }) => {
    const who = ctx.signed && (await readWho(ctx.installation.store.read, ctx.signed));
    return who && { ...who, demo: ctx.installation.kind === 'demo' };
  }),
  state: anyone.query(async ({ ctx: { installation } }) => ({
    setUp: await organisationIsThere(installation.store.read),
    demo: installation.kind === 'demo',
  })),
  withPassword: anyone
    .input(WithPasswordInput)
    .mutation(async ({ ctx, input }) => ({ step: await ctx.installation.door.withPassword(ctx, input, ctx.now) })),
  withCode: anyone
    .input(WithCodeInput)
    .mutation(({ ctx, input }) => ctx.installation.door.withCode(ctx, input, ctx.now)),
  invitation: anyone.input(LinkInput).query(async ({ ctx, input }) => {
    const { name, email, organisationName } = await readOneTimeLink(ctx.installation.store.read, input.token, ctx.now);
    return { name, email, organisationName };
  }),
  choosePassword: anyone
    .input(ChoosePasswordInput)
    .mutation(({ ctx, input }) => ctx.installation.door.choosePassword(ctx, input, ctx.now)),
  startSecondFactor: halfSignedIn.mutation(({ ctx }) => ctx.installation.door.startSecondFactor(ctx.signed, ctx.now)),
  confirmSecondFactor: halfSignedIn
    .input(WithCodeInput)
    .mutation(({ ctx, input }) => ctx.installation.door.confirmSecondFactor(ctx, ctx.signed, input, ctx.now)),
  end: halfSignedIn.mutation(({ ctx }) => ctx.installation.door.end(ctx, ctx.signed, ctx.now)),
  list: anyAccount.query(({ ctx }) =>
    ctx.read('signIn.list', ctx.actor.accountId, (reader) => listOwnSignIns(reader, ctx.signed, ctx.now)),
  ),
  endOther: anyAccount
    .input(EndOtherInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => endOtherSignIn(tx, ctx.signed, input.id, ctx.now))),
  cast: anyone.query(({ ctx: { installation } }) => {
    if (installation.kind !== 'demo') throw new DomainError('NOT_HERE');
    return readCast(installation.store.read);
  }),
  asCastMember: anyone
    .input(AsCastMemberInput)
    .mutation(({ ctx, input }) => ctx.installation.door.asCastMember(ctx, input, ctx.now)),
});
