import { organisationAccess } from '@alongside/domain/organisation/access.ts';
import { AmendOrganisationInput } from '@alongside/domain/organisation/amend-organisation.ts';
import { may, router } from '../../procedures.ts';
import { amendOrganisation } from './amend-organisation.ts';
import { readOrganisation } from './organisation-reads.ts';

export const organisationRouter = router({
  read: may(organisationAccess.read).query(({ ctx }) =>
    ctx.read('organisation.read', ctx.actor.organisationId, (reader) => readOrganisation(reader, ctx.actor)),
  ),
  amend: may(organisationAccess.amend)
    .input(AmendOrganisationInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendOrganisation(tx, ctx.actor, input, ctx.now))),
});
