import type { World } from '../world.ts';
import type { Reach, Target } from './access-rows.ts';

export const targetOf = (world: World, reach: Reach): Target => ({
  reach,
  ...world.walk[reach],
  organisationId: reach === 'otherOrganisation' ? world.otherOrganisationId : world.organisationId,
  teamId: {
    own: world.teamId,
    sameTeam: world.teamId,
    otherTeam: world.otherTeamId,
    otherOrganisation: world.farTeamId,
  }[reach],
  accountId: {
    own: world.accounts.peer_worker,
    sameTeam: world.colleague,
    otherTeam: world.otherTeamWorker,
    otherOrganisation: world.farWorker,
  }[reach],
});
