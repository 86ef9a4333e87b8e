import type { World } from './world.ts';

/** Every walk of the world, with a caller signed in as the peer worker who walks there. */
export const walksOf = (world: World) => [
  { ...world.walk.own, caller: world.as('peer_worker') },
  {
    ...world.walk.sameTeam,
    caller: world.asAccount(world.colleague, world.organisationId, 'peer_worker'),
  },
  {
    ...world.walk.otherTeam,
    caller: world.asAccount(world.otherTeamWorker, world.organisationId, 'peer_worker'),
  },
  {
    ...world.walk.otherOrganisation,
    caller: world.asAccount(world.farWorker, world.otherOrganisationId, 'peer_worker'),
  },
];
