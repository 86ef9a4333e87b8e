import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const begin = async (world: World, given: object = {}) => {
  const group = {
    id: newId('group'),
    teamId: world.teamId,
    name: 'Tuesday allotment',
    purpose: 'Digging, and talking while digging.',
    isOpen: true,
    startedOn: '2026-11-03',
    coFacilitators: [world.colleague],
    ...given,
  };
  await world.as('peer_worker').group.begin(group);
  return group;
};
const ola = (world: World) => world.asAccount(world.colleague, world.organisationId, 'peer_worker');

describe('beginning a group', () => {
  test('opens it to whoever begins it and to the colleague they name', async () => {
    const world = await makeWorld();
    const { id } = await begin(world);
    const seen = await ola(world).group.read({ groupId: id });
    expect(seen.facilitators.map(({ name }) => name)).toEqual(['Ola Makebelieve', 'Tamsin Invented']);
    const told = await world.as('peer_worker').group.teams();
    expect(told.teams).toMatchObject([{ id: world.teamId, colleagues: [{ id: world.colleague }] }]);
  });

  test('names nobody of another team, and no supervisor', async () => {
    const world = await makeWorld();
    for (const someone of [world.otherTeamWorker, world.farWorker, world.accounts.supervisor])
      expect(await refusalFrom(begin(world, { coFacilitators: [someone] }))).toMatchObject({
        fields: { coFacilitators: 'not_in_this_team' },
      });
  });

  test('sent twice is one group; the same id with other words is refused', async () => {
    const world = await makeWorld();
    const group = await begin(world);
    await begin(world, group);
    expect((await refusalFrom(begin(world, { ...group, name: 'Wednesday allotment' }))).code).toBe('ALREADY_THERE');
    expect((await world.as('peer_worker').group.list()).groups).toHaveLength(1);
  });
});

describe('amending a group', () => {
  test('shows both texts to whoever comes second', async () => {
    const world = await makeWorld();
    const { id, teamId: _team, startedOn: _day, ...words } = await begin(world);
    await world.as('peer_worker').group.amend({ ...words, id, venue: 'Plot 12', version: 1 });
    const second = ola(world).group.amend({ ...words, id, venue: 'Plot 14', version: 1 });
    expect(await refusalFrom(second)).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'Plot 14', current: 'Plot 12', version: 2 },
    });
  });

  test('a colleague who no longer facilitates no longer reaches it', async () => {
    const world = await makeWorld();
    const { id, teamId: _team, startedOn: _day, ...words } = await begin(world);
    await world.as('peer_worker').group.amend({ ...words, id, coFacilitators: [], version: 1 });
    expect((await refusalFrom(ola(world).group.read({ groupId: id }))).code).toBe('NOT_FOUND');
  });

  test('a colleague who left the team is named as a facilitator no more', async () => {
    const world = await makeWorld();
    const { id } = await begin(world);
    const { teamMember } = world.store.tables;
    await world.store.write(({ db }) => db.delete(teamMember).where(eq(teamMember.accountId, world.colleague)));
    const { facilitators } = await world.as('peer_worker').group.read({ groupId: id });
    expect(facilitators.map(({ name }) => name)).toEqual(['Tamsin Invented']);
    expect(await world.as('supervisor').group.ofMyTeams()).toMatchObject({
      groups: [{ facilitators: ['Tamsin Invented'] }],
    });
  });

  test('ending it keeps what was, and closes what would come', async () => {
    const world = await makeWorld();
    const { id, teamId: _team, startedOn: _day, ...words } = await begin(world);
    const caller = world.as('peer_worker');
    await caller.group.planDates({ groupId: id, firstOn: '2026-11-19', times: 2 });
    await caller.group.amend({ ...words, id, endedOn: '2026-11-18', version: 1 });
    expect((await refusalFrom(caller.group.planDates({ groupId: id, firstOn: '2026-11-26', times: 1 }))).code).toBe(
      'CLOSED',
    );
    expect((await caller.group.list()).groups).toMatchObject([{ endedOn: '2026-11-18', next: null }]);
    expect((await caller.today.read()).groups.today).toEqual([]);
  });
});

describe('what a group agreed', () => {
  test('a later agreement stands beside the earlier one', async () => {
    const world = await makeWorld();
    const { id: groupId } = await begin(world);
    const agree = (words: string, agreedOn: string) =>
      world.as('peer_worker').group.agree({ id: newId('groupAgreement'), groupId, words, agreedOn });
    await agree('What is said here stays here.', '2026-11-03');
    await agree('What is said here stays here. Phones away.', '2026-11-17');
    const { agreements } = await ola(world).group.read({ groupId });
    expect(agreements.map(({ number, words }) => [number, words])).toEqual([
      [2, 'What is said here stays here. Phones away.'],
      [1, 'What is said here stays here.'],
    ]);
  });
});

describe('the dates of a group', () => {
  test('a series sent twice is planned once, and a date called off is on again when it is planned again', async () => {
    const world = await makeWorld();
    const { id: groupId } = await begin(world);
    const caller = world.as('peer_worker');
    const series = { groupId, firstOn: '2026-11-19', everyWeeks: 2, times: 3, at: '18:30' };
    await caller.group.planDates(series);
    await caller.group.planDates(series);
    const days = async () => (await caller.group.read({ groupId })).dates.map(({ on }) => on);
    expect(await days()).toEqual(['2026-11-19', '2026-12-03', '2026-12-17']);
    const [first] = (await caller.group.read({ groupId })).dates;
    await caller.group.callOffDate({ groupDateId: first?.id ?? '' });
    expect(await days()).toEqual(['2026-12-03', '2026-12-17']);
    await caller.group.planDates({ ...series, times: 1 });
    expect(await days()).toHaveLength(3);
  });

  test('stand on Today of both who facilitate: today’s to log, and the day after as not logged yet', async () => {
    const world = await makeWorld();
    const { id: groupId } = await begin(world);
    await world.as('peer_worker').group.planDates({ groupId, firstOn: '2026-11-19', times: 1, at: '18:30' });
    expect((await ola(world).today.read()).groups.today).toMatchObject([
      { name: 'Tuesday allotment', at: '18:30', groupSessionId: null },
    ]);
    const tomorrow = world.as('peer_worker', { now: new Date('2026-11-20T10:00:00Z') });
    expect((await tomorrow.today.read()).groups.toLog).toMatchObject([{ groupId, on: '2026-11-19' }]);
    await tomorrow.group.log({
      id: newId('groupSession'),
      groupId,
      heldOn: '2026-11-19',
      minutes: 90,
      mode: 'in_person',
    });
    expect((await tomorrow.today.read()).groups.toLog).toEqual([]);
    const { groups } = await tomorrow.group.list();
    expect(groups).toMatchObject([{ toLog: null, lastOn: '2026-11-19' }]);
  });
});

describe('who is named in a group', () => {
  const name = (world: World, groupId: string, personId: string) =>
    world.as('peer_worker').group.addMember({
      id: newId('groupMember'),
      groupId,
      personId,
      joinedOn: '2026-11-17',
      agreedToBeNamed: true,
    });

  test('is added by a facilitator who walks with them, and by nobody else', async () => {
    const world = await makeWorld();
    const { id } = await begin(world);
    await name(world, id, world.walk.own.personId);
    expect((await refusalFrom(name(world, id, world.walk.sameTeam.personId))).code).toBe('NOT_FOUND');
    const seen = await ola(world).group.read({ groupId: id });
    expect(seen.members).toMatchObject([{ displayName: 'Wren Madeup', walking: false }]);
    const person = ola(world).person.read({ personId: world.walk.own.personId });
    expect((await refusalFrom(person)).code, 'the name opens nothing else').toBe('NOT_FOUND');
  });

  test('leaves and comes back as the same member', async () => {
    const world = await makeWorld();
    const { id: groupId } = await begin(world);
    const caller = world.as('peer_worker');
    const { id } = await name(world, groupId, world.walk.own.personId);
    await caller.group.leave({ groupMemberId: id, leftOn: '2026-11-18' });
    const read = () => caller.group.read({ groupId });
    expect(await read()).toMatchObject({
      members: [{ leftOn: '2026-11-18' }],
      toAsk: [{ displayName: 'Wren Madeup' }],
    });
    expect(await name(world, groupId, world.walk.own.personId)).toEqual({ id });
    expect(await read()).toMatchObject({ members: [{ leftOn: null }], toAsk: [] });
  });
});
