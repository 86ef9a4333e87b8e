import type { World } from './world.ts';

/** Every walk of the world, with a caller signed in as the peer worker who walks there. */
export const walksOf = (world: World) => [
  { ...world.walk.own, accountId: world.accounts.peer_worker, caller: world.as('peer_worker') },
  {
    ...world.walk.sameTeam,
    accountId: world.colleague,
    caller: world.asAccount(world.colleague, world.organisationId, 'peer_worker'),
  },
  {
    ...world.walk.otherTeam,
    accountId: world.otherTeamWorker,
    caller: world.asAccount(world.otherTeamWorker, world.organisationId, 'peer_worker'),
  },
  {
    ...world.walk.otherOrganisation,
    accountId: world.farWorker,
    caller: world.asAccount(world.farWorker, world.otherOrganisationId, 'peer_worker'),
  },
];
