import type { Store, Tx } from '@alongside/db/store.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import {
  buildAccount,
  buildEpisode,
  buildOrganisation,
  buildPairing,
  buildPerson,
  buildSession,
  buildTeam,
} from '@alongside/testing/build.ts';
import type { Actor } from '../src/actor.ts';
import { type CallOptions, callAs } from './call-as.ts';
import { testStore } from './test-store.ts';

/** Thursday 19 November 2026, ten in the morning in London. */
export const now = new Date('2026-11-19T10:00:00Z');
export const today = '2026-11-19';

export interface Walk {
  personId: string;
  episodeId: string;
  sessionId: string;
}

/** A person, their open episode with the worker, and one session a week ago. */
export const addWalk = async (
  tx: Tx,
  place: { organisationId: string; teamId: string; accountId: string; displayName?: string },
): Promise<Walk> => {
  const { organisationId, teamId, accountId, displayName = 'Wren Madeup' } = place;
  const personId = await buildPerson(tx, { organisationId, displayName });
  const episodeId = await buildEpisode(tx, { organisationId, personId, teamId });
  await buildPairing(tx, { episodeId, personId, accountId });
  const sessionId = await buildSession(tx, {
    organisationId,
    episodeId,
    personId,
    accountId,
    note: 'We walked round the pond and talked about the allotment.',
    writtenWith: 'together',
  });
  return { personId, episodeId, sessionId };
};

/**
 * The smallest world in which reach can be wrong: two teams of one organisation and a team of another. In each a peer
 * worker walks with someone; `own` is the one the four accounts under test belong to.
 */
export const makeWorld = async (place?: Store) => {
  const store = place ?? (await testStore());
  const made = await store.write(async (tx) => {
    const organisationId = await buildOrganisation(tx);
    const teamId = await buildTeam(tx, { organisationId });
    const otherTeamId = await buildTeam(tx, { organisationId, name: 'Orchard team' });
    const otherOrganisationId = await buildOrganisation(tx, { name: 'Gannet House' });
    const farTeamId = await buildTeam(tx, { organisationId: otherOrganisationId, name: 'Skylark team' });

    const account = (role: Role, name: string, supervises?: boolean) =>
      buildAccount(tx, {
        organisationId,
        name,
        roles: [role],
        teams: supervises === undefined ? [] : [{ teamId, supervises }],
      });
    const accounts = {
      peer_worker: await account('peer_worker', 'Tamsin Invented', false),
      supervisor: await account('supervisor', 'Idris Pretend', true),
      coordinator: await account('coordinator', 'Bryn Fictional'),
      researcher: await account('researcher', 'Noor Imagined'),
      data_steward: await account('data_steward', 'Isolde Notional'),
      lived_experience_representative: await account('lived_experience_representative', 'Tom Dreamt'),
    };
    const colleague = await account('peer_worker', 'Ola Makebelieve', false);
    const otherTeamWorker = await buildAccount(tx, { organisationId, teams: [{ teamId: otherTeamId }] });
    const farWorker = await buildAccount(tx, {
      organisationId: otherOrganisationId,
      teams: [{ teamId: farTeamId }],
    });
    const walk = {
      own: await addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker }),
      sameTeam: await addWalk(tx, { organisationId, teamId, accountId: colleague }),
      otherTeam: await addWalk(tx, { organisationId, teamId: otherTeamId, accountId: otherTeamWorker }),
      otherOrganisation: await addWalk(tx, {
        organisationId: otherOrganisationId,
        teamId: farTeamId,
        accountId: farWorker,
      }),
    };
    return {
      organisationId,
      teamId,
      otherTeamId,
      otherOrganisationId,
      farTeamId,
      accounts,
      colleague,
      otherTeamWorker,
      farWorker,
      walk,
    };
  });
  const actorOf = (role: Role): Actor => ({
    accountId: made.accounts[role],
    organisationId: made.organisationId,
    name: 'Tamsin Invented',
    roles: [role],
    timeZone: 'Europe/London',
    today,
  });
  return {
    ...made,
    store: store as Store,
    actorOf,
    as: (role: Role, options: CallOptions = {}) => callAs(store, actorOf(role), { now, ...options }),
    /** Signs in an account of whichever organisation, with one role. */
    asAccount: (accountId: string, organisationId: string, role: Role) =>
      callAs(store, { ...actorOf(role), accountId, organisationId }, { now }),
  };
};

export type World = Awaited<ReturnType<typeof makeWorld>>;
