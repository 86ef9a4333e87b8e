import type { Store } from '@alongside/db/store.ts';
import type { Role } from '@alongside/domain/shared/role.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildConcernLead } from '@alongside/testing/build-concern.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { type CallOptions, callAs } from './call-as.ts';
import { makeWorld, now, type World } from './world.ts';

/**
 * The world with people named for concerns: a lead and a deputy of its team, neither of whom supervises or walks there, and
 * a lead of the other team. The supervisor, the coordinator and everybody who walks are named for nothing.
 */
export const makeConcernWorld = async (place?: Store) => {
  const world = await makeWorld(place);
  const { store, organisationId, teamId, otherTeamId } = world;
  const named = await store.write(async (tx) => {
    const account = (name: string, role: Role) => buildAccount(tx, { organisationId, name, roles: [role] });
    const lead = await account('Lena Leadwell', 'supervisor');
    const deputy = await account('Dara Deputwell', 'peer_worker');
    const farLead = await account('Fay Farwell', 'supervisor');
    await buildConcernLead(tx, { organisationId, teamId, accountId: lead });
    await buildConcernLead(tx, { organisationId, teamId, accountId: deputy, part: 'deputy' });
    await buildConcernLead(tx, { organisationId, teamId: otherTeamId, accountId: farLead });
    return { lead, deputy, farLead };
  });
  const caller = (accountId: string, role: Role, at: Date = now, options: CallOptions = {}) =>
    callAs(store, { ...world.actorOf(role), accountId }, { now: at, ...options });
  return {
    ...world,
    named,
    lead: (at?: Date, options?: CallOptions) => caller(named.lead, 'supervisor', at, options),
    deputy: (at?: Date, options?: CallOptions) => caller(named.deputy, 'peer_worker', at, options),
    farLead: (at?: Date, options?: CallOptions) => caller(named.farLead, 'supervisor', at, options),
    worker: (at?: Date, options?: CallOptions) => caller(world.accounts.peer_worker, 'peer_worker', at, options),
    colleagueAt: (at?: Date) => caller(world.colleague, 'peer_worker', at),
    supervisorAt: (at?: Date) => caller(world.accounts.supervisor, 'supervisor', at),
    coordinatorAt: (at?: Date, options?: CallOptions) => caller(world.accounts.coordinator, 'coordinator', at, options),
  };
};

export type ConcernWorld = Awaited<ReturnType<typeof makeConcernWorld>>;

export const toldWords = 'They had a bruise and would not say how.';

/** Raised by the worker who walks with the person. */
export const raiseBy = async (
  world: Pick<World, 'walk'> & { worker: ConcernWorld['worker'] },
  given: object = {},
  at = now,
) => {
  const id = newId('concern');
  const told = { whatHappened: toldWords };
  await world.worker(at).concern.raise({ id, personId: world.walk.own.personId, told, ...given });
  return id;
};

const msPerMinute = 60_000;
export const minutesLater = (minutes: number, from = now): Date => new Date(from.getTime() + minutes * msPerMinute);
