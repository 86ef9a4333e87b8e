import { teamAccess } from '@alongside/domain/team/access.ts';
import { AddTeamInput, AmendTeamInput } from '@alongside/domain/team/add-team.ts';
import { may, router } from '../../procedures.ts';
import { addTeam } from './add-team.ts';
import { amendTeam } from './amend-team.ts';
import { listTeams } from './team-reads.ts';

export const teamRouter = router({
  list: may(teamAccess.list).query(({ ctx }) => ctx.read('team.list', null, (reader) => listTeams(reader, ctx.actor))),
  add: may(teamAccess.add)
    .input(AddTeamInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => addTeam(tx, ctx.actor, input, ctx.now))),
  amend: may(teamAccess.amend)
    .input(AmendTeamInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendTeam(tx, ctx.actor, input, ctx.now))),
});
