import { organisationAccess } from '@alongside/domain/organisation/access.ts';
import { AmendGentlerWordsInput } from '@alongside/domain/organisation/amend-gentler-words.ts';
import { AmendOrganisationInput } from '@alongside/domain/organisation/amend-organisation.ts';
import { SetUpOrganisationInput } from '@alongside/domain/organisation/set-up-organisation.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { anyone, may, router } from '../../procedures.ts';
import { passwordHash } from '../../sign-in/keep-password.ts';
import { organisationIsThere } from '../../sign-in/sign-in-reads.ts';
import { amendGentlerWords } from './amend-gentler-words.ts';
import { amendOrganisation } from './amend-organisation.ts';
import { readOrganisation } from './organisation-reads.ts';
import { setUpOrganisation } from './set-up-organisation.ts';

export const organisationRouter = router({
  read: may(organisationAccess.read).query(({ ctx }) =>
    ctx.read('organisation.read', ctx.actor.organisationId, (reader) => readOrganisation(reader, ctx.actor)),
  ),
  amend: may(organisationAccess.amend)
    .input(AmendOrganisationInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendOrganisation(tx, ctx.actor, input, ctx.now))),
  amendGentlerWords: may(organisationAccess.amendGentlerWords)
    .input(AmendGentlerWordsInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendGentlerWords(tx, ctx.actor, input, ctx.now))),
  /** The first page of an empty installation; the first coordinator is signed in, the second factor is asked next. */
  setUp: anyone.input(SetUpOrganisationInput).mutation(async ({ ctx, input: { password, ...input } }) => {
    const { kind, store, door } = ctx.installation;
    if (kind !== 'real' || (await organisationIsThere(store.read))) throw new DomainError('NOT_HERE');
    const hash = await passwordHash(password);
    const made = await store.write((tx) => setUpOrganisation(tx, { ...input, passwordHash: hash }, ctx.now));
    await door.signInNew(ctx, made, ctx.now);
  }),
});
