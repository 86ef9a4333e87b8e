import { eq } from '@alongside/db/operators.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const pairingsOf = ({ store }: World, episodeId: string) => {
  const { pairing } = store.tables;
  return store.read.db
    .select({ accountId: pairing.accountId, startedOn: pairing.startedOn, endedOn: pairing.endedOn })
    .from(pairing)
    .where(eq(pairing.episodeId, episodeId))
    .orderBy(pairing.startedOn);
};

const planOn = (world: World, day: string) =>
  world.store.write(async ({ db, tables: { meetUp } }) => {
    const id = newId('meetUp');
    await db.insert(meetUp).values({
      id,
      personId: world.walk.own.personId,
      accountId: world.accounts.peer_worker,
      onDay: day,
    });
    return id;
  });
const calledOff = async ({ store }: World, id: string) => {
  const { meetUp } = store.tables;
  const [found] = await store.read.db.select({ at: meetUp.calledOffAt }).from(meetUp).where(eq(meetUp.id, id));
  return found?.at !== null;
};

const pair = (world: World, accountId: string, startedOn = '2026-11-16', version = 1) =>
  world.as('coordinator').episode.pair({
    id: newId('pairing'),
    episodeId: world.walk.own.episodeId,
    accountId,
    startedOn,
    version,
  });

describe('matching', () => {
  test('begins and stops while someone waits, and is over once somebody walks with them', async () => {
    const world = await makeWorld();
    const { episode, person } = world.as('coordinator');
    const { id: personId } = await person.add({ id: newId('person'), displayName: 'Robin Onlyone' });
    const { teamId } = world;
    const opened = { id: newId('episode'), personId, teamId, referralSource: 'gp', referredOn: '2026-11-16' } as const;
    const { id: episodeId } = await episode.open(opened);
    const match = (isBeingMatched: boolean, version: number) => episode.match({ episodeId, isBeingMatched, version });
    const state = async () => (await person.readRegister({ personId })).episodes[0]?.state;

    await match(true, 1);
    expect(await state()).toBe('matching');
    await match(false, 2);
    expect(await state()).toBe('waiting');
    expect((await refusalFrom(match(true, 2))).code).toBe('STALE_VERSION');
    await match(true, 3);
    const pairing = {
      id: newId('pairing'),
      episodeId,
      accountId: world.colleague,
      startedOn: '2026-11-18',
      version: 4,
    };
    await episode.pair(pairing);
    expect(await state()).toBe('active');
    expect(await refusalFrom(match(true, 5))).toMatchObject({ code: 'CLOSED' });
  });
});

describe('who walks with whom', () => {
  test('a new peer worker takes over on the day, and what the one before had planned is called off', async () => {
    const world = await makeWorld();
    const planned = await planOn(world, '2026-11-24');
    await pair(world, world.colleague);
    expect(await pairingsOf(world, world.walk.own.episodeId)).toEqual([
      { accountId: world.accounts.peer_worker, startedOn: '2026-03-09', endedOn: '2026-11-16' },
      { accountId: world.colleague, startedOn: '2026-11-16', endedOn: null },
    ]);
    expect(await calledOff(world, planned)).toBe(true);
  });

  test('only an active peer worker of the same team can be chosen', async () => {
    const world = await makeWorld();
    const { organisationId, teamId } = world;
    const ended = await world.store.write((tx) =>
      buildAccount(tx, { organisationId, teams: [{ teamId }], deactivatedAt: new Date('2026-11-01T00:00:00Z') }),
    );
    const codeFor = async (accountId: string) => (await refusalFrom(pair(world, accountId))).fields;
    expect(await codeFor(ended)).toEqual({ accountId: 'not_known' });
    expect(await codeFor(world.farWorker)).toEqual({ accountId: 'not_known' });
    expect(await codeFor(world.accounts.supervisor)).toEqual({ accountId: 'not_a_peer_worker' });
    expect(await codeFor(world.otherTeamWorker)).toEqual({ accountId: 'not_in_this_team' });
    expect(await codeFor(world.accounts.peer_worker)).toEqual({ accountId: 'walks_together_already' });
  });

  test.each([
    ['after today', '2026-11-20', 'day_in_future'],
    ['before the referral', '2026-03-01', 'day_before_referral'],
    ['before the pairing it follows', '2026-03-05', 'day_before_pairing'],
  ])('a pairing %s is refused beside its day', async (_what, day, code) => {
    const world = await makeWorld();
    expect(await refusalFrom(pair(world, world.colleague, day))).toMatchObject({ fields: { startedOn: code } });
  });

  test('sending the same pairing twice keeps one', async () => {
    const world = await makeWorld();
    const input = {
      id: newId('pairing'),
      episodeId: world.walk.own.episodeId,
      accountId: world.colleague,
      startedOn: '2026-11-16',
      version: 1,
    };
    await world.as('coordinator').episode.pair(input);
    expect(await world.as('coordinator').episode.pair(input)).toEqual({ version: 2 });
    expect(await pairingsOf(world, input.episodeId)).toHaveLength(2);
  });
});

describe('the course of an episode', () => {
  test('a rest and walking on', async () => {
    const world = await makeWorld();
    const { episodeId, personId } = world.walk.own;
    const caller = world.as('coordinator');
    await caller.episode.pause({ episodeId, on: '2026-11-10', version: 1 });
    expect((await caller.person.readRegister({ personId })).episodes[0]).toMatchObject({
      state: 'paused',
      pausedOn: '2026-11-10',
    });
    await caller.episode.resume({ episodeId, on: '2026-11-18', version: 2 });
    expect((await caller.person.readRegister({ personId })).episodes[0]).toMatchObject({
      state: 'active',
      pausedOn: null,
    });
  });

  test('an ending ends the pairing, calls off what was planned and takes the person out of reach', async () => {
    const world = await makeWorld();
    const { episodeId, personId } = world.walk.own;
    const planned = await planOn(world, '2026-11-24');
    const input = { episodeId, endedOn: '2026-11-18', reason: 'reached_what_i_came_for' as const, version: 1 };
    await world.as('coordinator').episode.end(input);
    expect((await pairingsOf(world, episodeId))[0]?.endedOn).toBe('2026-11-18');
    expect(await calledOff(world, planned)).toBe(true);
    const plan = { id: newId('meetUp'), personId, on: '2026-11-25' };
    expect((await refusalFrom(world.as('peer_worker').meetUp.plan(plan))).code).toBe('CLOSED');
    expect(await refusalFrom(world.as('coordinator').episode.end({ ...input, version: 2 }))).toMatchObject({
      code: 'CLOSED',
      details: { reason: 'episode_ended' },
    });
  });

  test('someone comes back: a second episode opens, but never two at once', async () => {
    const world = await makeWorld();
    const { episodeId, personId } = world.walk.own;
    const caller = world.as('coordinator');
    const open = () =>
      caller.episode.open({
        id: newId('episode'),
        personId,
        teamId: world.teamId,
        referralSource: 'self',
        referredOn: '2026-11-19',
      });
    expect((await refusalFrom(open())).code).toBe('ALREADY_THERE');
    await caller.episode.end({ episodeId, endedOn: '2026-11-18', reason: 'moved_away', version: 1 });
    await open();
    const { episodes } = await caller.person.readRegister({ personId });
    expect(episodes.map((episode) => episode.state)).toEqual(['waiting', 'ended']);
  });

  test('two coordinators moving one episode: the second is told', async () => {
    const world = await makeWorld();
    const { episodeId } = world.walk.own;
    await world.as('coordinator').episode.pause({ episodeId, on: '2026-11-10', version: 1 });
    const stale = world.as('coordinator').episode.resume({ episodeId, on: '2026-11-18', version: 1 });
    expect(await refusalFrom(stale)).toMatchObject({ code: 'STALE_VERSION', details: { version: 2 } });
  });
});
