import { and, eq, inArray } from '@alongside/db/operators.ts';
import { buildConcern, buildConcernAction, buildConcernLead } from '@alongside/testing/build-concern.ts';
import { newId } from '@alongside/testing/new-id.ts';
import type { World } from '../world.ts';
import {
  type AccessRows,
  type Expected,
  everywhere,
  onlyOwn,
  type Reach,
  reaches,
  type Target,
  wholeOrganisation,
  wholeTeam,
} from './access-rows.ts';
import { targetOf } from './target-of.ts';
import { versionOf } from './version-of.ts';

/**
 * Of each place one concern, raised by the worker who walks there. The supervisor under test is the named lead of their
 * team; the coordinator under test is nothing but a coordinator.
 */
export const concernForEach = async (world: World): Promise<void> => {
  const { store, organisationId, teamId, accounts } = world;
  await store.write(async (tx) => {
    await buildConcernLead(tx, { organisationId, teamId, accountId: accounts.supervisor });
    for (const reach of reaches) {
      const { personId, accountId, ...place } = targetOf(world, reach);
      const at = { organisationId: place.organisationId, teamId: place.teamId };
      const concernId = await buildConcern(tx, { ...at, personId, raisedBy: accountId });
      await buildConcernAction(tx, { organisationId: place.organisationId, concernId, ownerId: accountId });
    }
  });
};

const decidedForEach = async (world: World): Promise<void> => {
  await concernForEach(world);
  await world.store.write(async ({ db, tables: { concern, concernEntry } }) => {
    for (const reach of reaches) {
      const { personId, accountId } = targetOf(world, reach);
      const [found] = await db.select({ id: concern.id }).from(concern).where(eq(concern.personId, personId));
      const entry = { kind: 'decided' as const, choice: 'within', words: 'We look after it.' };
      await db.insert(concernEntry).values({
        ...entry,
        id: newId('concernEntry'),
        concernId: found?.id ?? '',
        accountId,
        recordedAt: new Date('2026-11-19T09:30:00Z'),
      });
    }
  });
};

const closedForEach = async (world: World): Promise<void> => {
  await concernForEach(world);
  const places = [world.organisationId, world.otherOrganisationId];
  await world.store.write(({ db, tables: { concern } }) =>
    db.update(concern).set({ state: 'closed' }).where(inArray(concern.organisationId, places)),
  );
};

export const concernOf = async ({ store }: World, { personId, accountId }: Target): Promise<string> => {
  const { concern } = store.tables;
  const [found] = await store.read.db
    .select({ id: concern.id })
    .from(concern)
    .where(and(eq(concern.personId, personId), eq(concern.raisedBy, accountId)));
  return found?.id ?? newId('concern');
};

const nowhere: Record<Reach, Expected> = { ...onlyOwn, own: 'NOT_FOUND' };
/** Whoever raised it, and its lead. A coordinator as such is neither. */
const known = { peer_worker: onlyOwn, supervisor: wholeTeam, coordinator: nowhere };
/** Its lead alone: having raised it does not answer it. */
const answered = { ...known, peer_worker: nowhere };
const anybody = { peer_worker: everywhere, supervisor: everywhere, coordinator: everywhere };

const prepare = concernForEach;
const id = () => newId('concernEntry');

export const concernRows: AccessRows = {
  'concern.raise': {
    call: (caller, { personId }) =>
      caller.concern.raise({ id: newId('concern'), personId, told: { whatHappened: 'A bruise.' } }),
    // Anybody may raise one about anybody of their organisation: who walks with whom must never stand in the way.
    expect: { peer_worker: wholeOrganisation, supervisor: wholeOrganisation, coordinator: wholeOrganisation },
  },
  'concern.add': {
    prepare,
    call: async (caller, target, world) =>
      caller.concern.add({ id: id(), concernId: await concernOf(world, target), told: { wishes: 'To stay.' } }),
    expect: known,
  },
  'concern.phones': { call: (caller) => caller.concern.phones(), expect: anybody },
  'concern.list': { call: (caller) => caller.concern.list(), expect: anybody },
  'concern.waiting': { call: (caller) => caller.concern.waiting(), expect: anybody },
  'concern.read': {
    prepare,
    call: async (caller, target, world) => caller.concern.read({ concernId: await concernOf(world, target) }),
    expect: known,
  },
  'concern.acknowledge': {
    prepare,
    call: async (caller, target, world) =>
      caller.concern.acknowledge({ id: id(), concernId: await concernOf(world, target) }),
    expect: answered,
  },
  'concern.decide': {
    prepare,
    call: async (caller, target, world) =>
      caller.concern.decide({
        id: id(),
        concernId: await concernOf(world, target),
        choice: 'local_authority',
        words: 'They cannot keep themselves safe.',
        version: 1,
      }),
    expect: answered,
  },
  'concern.tellPerson': {
    prepare,
    call: async (caller, target, world) =>
      caller.concern.tellPerson({
        id: id(),
        concernId: await concernOf(world, target),
        wasTold: false,
        words: 'Not safe.',
      }),
    expect: answered,
  },
  'concern.tellAuthority': {
    prepare,
    call: async (caller, target, world) =>
      caller.concern.tellAuthority({
        id: id(),
        concernId: await concernOf(world, target),
        wasTold: true,
        words: 'The adult safeguarding desk, under number 40.',
      }),
    expect: answered,
  },
  'concern.feedBack': {
    prepare,
    call: async (caller, target, world) =>
      caller.concern.feedBack({ id: id(), concernId: await concernOf(world, target), words: 'Thank you.' }),
    expect: answered,
  },
  'concern.offerDebrief': {
    prepare,
    call: async (caller, target, world) =>
      caller.concern.offerDebrief({ id: id(), concernId: await concernOf(world, target), words: 'Tomorrow at ten?' }),
    expect: answered,
  },
  'concern.addAction': {
    prepare,
    call: async (caller, target, world) =>
      caller.concern.addAction({
        id: newId('action'),
        concernId: await concernOf(world, target),
        ownerId: target.accountId,
        words: 'Ring the duty desk.',
        dueOn: '2026-11-20',
      }),
    expect: answered,
  },
  'concern.close': {
    prepare: decidedForEach,
    call: async (caller, target, world) =>
      caller.concern.close({
        id: id(),
        concernId: await concernOf(world, target),
        seriousIncident: 'not_one',
        words: 'They moved.',
        version: 1,
      }),
    expect: answered,
  },
  'concern.reopen': {
    prepare: closedForEach,
    call: async (caller, target, world) =>
      caller.concern.reopen({ id: id(), concernId: await concernOf(world, target), words: 'New words.', version: 1 }),
    expect: answered,
  },
  'concern.readSetUp': { call: (caller) => caller.concern.readSetUp(), expect: { coordinator: everywhere } },
  'concern.chooseLeads': {
    call: async (caller, { teamId }, world) =>
      caller.concern.chooseLeads({
        leads: [{ accountId: world.accounts.supervisor, teamId, part: 'lead' }],
        version: await versionOf(world, 'organisation', world.organisationId),
      }),
    expect: { coordinator: wholeOrganisation },
  },
  'concern.amendPhones': {
    call: async (caller, _target, world) =>
      caller.concern.amendPhones({
        phones: [{ label: 'On-call lead', number: '01632 960001' }],
        version: await versionOf(world, 'organisation', world.organisationId),
      }),
    expect: { coordinator: everywhere },
  },
  'concern.amendLadder': {
    call: async (caller, _target, world) =>
      caller.concern.amendLadder({
        ladder: { deputyAfterMinutes: 30, allLeadsAfterMinutes: 120, coordinatorAt: '08:30' },
        version: await versionOf(world, 'organisation', world.organisationId),
      }),
    expect: { coordinator: everywhere },
  },
};
