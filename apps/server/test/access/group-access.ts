import { eq } from '@alongside/db/operators.ts';
import { buildGroup } from '@alongside/testing/build-group.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { walksOf } from '../walks-of.ts';
import type { World } from '../world.ts';
import { type AccessRows, everywhere, onlyOwn, type Target, wholeTeam } from './access-rows.ts';
import { targetOf } from './target-of.ts';

const day = '2026-11-17';

/** In each place of the world: a group of its worker's, with their person in it, a date to come and one time it met. */
const groupForEach = async (world: World): Promise<void> => {
  const reaches = ['own', 'sameTeam', 'otherTeam', 'otherOrganisation'] as const;
  const targets = reaches.map((reach) => targetOf(world, reach));
  await world.store.write(async (tx) => {
    for (const { organisationId, teamId, accountId, personId } of targets)
      await buildGroup(tx, { organisationId, teamId, facilitators: [accountId], members: [{ personId, accountId }] });
  });
  for (const { personId, caller } of walksOf(world)) {
    const groupId = await groupOf(world, { personId });
    await caller.group.planDates({ groupId, firstOn: '2026-11-26', times: 1 });
    await caller.group.log({ id: newId('groupSession'), groupId, heldOn: day, minutes: 90, mode: 'in_person' });
  }
};

const groupOf = async ({ store }: World, { personId }: Pick<Target, 'personId'>): Promise<string> => {
  const { groupMember } = store.tables;
  const [found] = await store.read.db
    .select({ groupId: groupMember.groupId })
    .from(groupMember)
    .where(eq(groupMember.personId, personId));
  return found?.groupId ?? newId('group');
};

const memberOf = async ({ store }: World, { personId }: Target): Promise<string> => {
  const { groupMember } = store.tables;
  const [found] = await store.read.db.select().from(groupMember).where(eq(groupMember.personId, personId));
  return found?.id ?? newId('groupMember');
};

const dateOf = async (world: World, target: Target): Promise<string> => {
  const { groupDate } = world.store.tables;
  const groupId = await groupOf(world, target);
  const [found] = await world.store.read.db.select().from(groupDate).where(eq(groupDate.groupId, groupId));
  return found?.id ?? newId('groupDate');
};

const sessionOf = async (world: World, target: Target): Promise<string> => {
  const { groupSession } = world.store.tables;
  const groupId = await groupOf(world, target);
  const [found] = await world.store.read.db.select().from(groupSession).where(eq(groupSession.groupId, groupId));
  return found?.id ?? newId('groupSession');
};

const prepare = groupForEach;

export const groupRows: AccessRows = {
  'group.list': { call: (caller) => caller.group.list(), expect: { peer_worker: everywhere } },
  'group.ofMyTeams': { call: (caller) => caller.group.ofMyTeams(), expect: { supervisor: everywhere } },
  'group.teams': { call: (caller) => caller.group.teams(), expect: { peer_worker: everywhere } },
  'group.read': {
    prepare,
    call: async (caller, target, world) => caller.group.read({ groupId: await groupOf(world, target) }),
    expect: { peer_worker: onlyOwn },
  },
  'group.readSession': {
    prepare,
    call: async (caller, target, world) => caller.group.readSession({ groupSessionId: await sessionOf(world, target) }),
    expect: { peer_worker: onlyOwn },
  },
  'group.begin': {
    call: (caller, { teamId }) =>
      caller.group.begin({ id: newId('group'), teamId, name: 'Allotment morning', isOpen: true, startedOn: day }),
    expect: { peer_worker: wholeTeam },
  },
  'group.amend': {
    prepare,
    call: async (caller, target, world) =>
      caller.group.amend({ id: await groupOf(world, target), name: 'Allotment morning', isOpen: false, version: 1 }),
    expect: { peer_worker: onlyOwn },
  },
  'group.agree': {
    prepare,
    call: async (caller, target, world) =>
      caller.group.agree({
        id: newId('groupAgreement'),
        groupId: await groupOf(world, target),
        words: 'What is said here stays here.',
        agreedOn: day,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'group.planDates': {
    prepare,
    call: async (caller, target, world) =>
      caller.group.planDates({ groupId: await groupOf(world, target), firstOn: '2026-11-24', times: 3 }),
    expect: { peer_worker: onlyOwn },
  },
  'group.callOffDate': {
    prepare,
    call: async (caller, target, world) => caller.group.callOffDate({ groupDateId: await dateOf(world, target) }),
    expect: { peer_worker: onlyOwn },
  },
  'group.addMember': {
    prepare,
    call: async (caller, target, world) =>
      caller.group.addMember({
        id: newId('groupMember'),
        groupId: await groupOf(world, target),
        personId: target.personId,
        joinedOn: day,
        agreedToBeNamed: true,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'group.leave': {
    prepare,
    call: async (caller, target, world) =>
      caller.group.leave({ groupMemberId: await memberOf(world, target), leftOn: day }),
    expect: { peer_worker: onlyOwn },
  },
  'group.log': {
    prepare,
    call: async (caller, target, world) =>
      caller.group.log({
        id: newId('groupSession'),
        groupId: await groupOf(world, target),
        heldOn: '2026-11-18',
        minutes: 90,
        mode: 'in_person',
        attendances: [{ personId: target.personId, attendance: 'came' }],
      }),
    expect: { peer_worker: onlyOwn },
  },
  'group.correct': {
    prepare,
    call: async (caller, target, world) =>
      caller.group.correct({
        id: await sessionOf(world, target),
        groupId: await groupOf(world, target),
        heldOn: day,
        minutes: 60,
        mode: 'video',
        version: 1,
      }),
    expect: { peer_worker: onlyOwn },
  },
  'group.void': {
    prepare,
    call: async (caller, target, world) =>
      caller.group.void({ groupSessionId: await sessionOf(world, target), reason: 'Logged twice', version: 1 }),
    expect: { peer_worker: onlyOwn },
  },
  'group.restore': {
    prepare,
    call: async (caller, target, world) =>
      caller.group.restore({ groupSessionId: await sessionOf(world, target), version: 1 }),
    expect: { peer_worker: onlyOwn },
  },
};
