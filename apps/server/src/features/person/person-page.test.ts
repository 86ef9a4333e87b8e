import { buildSession } from '@alongside/testing/build.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { counted } from '../../../test/test-store.ts';
import { addWalk, makeWorld, type World } from '../../../test/world.ts';

const queriesOf = async (call: () => Promise<unknown>): Promise<number> => {
  await call();
  const before = counted.queries;
  await call();
  return counted.queries - before;
};

const addWalks = ({ store, organisationId, teamId, accounts }: World, count: number) =>
  store.write(async (tx) => {
    for (let each = 0; each < count; each += 1)
      await addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker, displayName: `Wren ${each}` });
  });

const log = (world: World, given: object) =>
  world.store.write((tx) =>
    buildSession(tx, {
      organisationId: world.organisationId,
      episodeId: world.walk.own.episodeId,
      personId: world.walk.own.personId,
      accountId: world.accounts.peer_worker,
      ...given,
    }),
  );

describe('my people', () => {
  test('shows when we last met, the last attempt, the next meet-up and the count of 90 days', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    await log(world, { heldOn: '2026-11-17', attendance: 'tried' });
    await log(world, { heldOn: '2026-08-20', attendance: 'met' });
    await log(world, { heldOn: '2026-11-18', voidedAt: new Date('2026-11-18T12:00:00Z'), voidedReason: 'Twice' });
    const caller = world.as('peer_worker');
    await caller.meetUp.plan({ id: newId('meetUp'), personId, on: '2026-11-26', at: '10:30', place: 'The bandstand' });
    const { people } = await caller.person.caseload();
    expect(people).toMatchObject([
      {
        personId,
        lastMetOn: '2026-11-12',
        lastAttemptOn: '2026-11-17',
        metLately: 1,
        notMetLately: false,
        next: { on: '2026-11-26', at: '10:30', place: 'The bandstand' },
      },
    ]);
  });

  test('marks a person nobody tried to reach for three weeks', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker', { now: new Date('2026-12-03T10:00:00Z') });
    expect((await caller.person.caseload()).people).toMatchObject([{ notMetLately: true, lastMetOn: '2026-11-12' }]);
    await world.as('peer_worker').session.log({
      id: newId('session'),
      personId: world.walk.own.personId,
      heldOn: '2026-11-18',
      minutes: 5,
      attendance: 'tried',
      mode: 'phone',
    });
    expect((await caller.person.caseload()).people).toMatchObject([{ notMetLately: false, lastMetOn: '2026-11-12' }]);
  });

  test('asks the store as often for thirty people as for one, and so does Today', async () => {
    const world = await makeWorld();
    const caller = world.as('peer_worker');
    const one = [await queriesOf(() => caller.person.caseload()), await queriesOf(() => caller.today.read())];
    await addWalks(world, 29);
    expect((await caller.person.caseload()).people).toHaveLength(30);
    expect([await queriesOf(() => caller.person.caseload()), await queriesOf(() => caller.today.read())]).toEqual(one);
  });
});

describe("a person's page", () => {
  test('gives the peer worker contact details and the supervisor none', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const asWorker = await world.as('peer_worker').person.read({ personId });
    const asSupervisor = await world.as('supervisor').person.read({ personId });
    expect(asWorker).toMatchObject({ walking: true, contact: { phone: null }, lastMeeting: { minutes: 60 } });
    expect(asSupervisor).toMatchObject({ walking: false, contact: null, episode: { state: 'active' } });
    expect(asSupervisor.walkedWithBy).toMatchObject([{ accountId: world.accounts.peer_worker }]);
  });

  test('tells goals with ratings, QPR scores and the permission with the words to show', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const caller = world.as('peer_worker');
    const goalId = newId('goal');
    const firstRating = { id: newId('goalRating'), rating: 2 };
    await caller.goal.set({ id: goalId, personId, words: 'Sleep through.', setOn: '2026-11-01', firstRating });
    await caller.goal.rate({ id: newId('goalRating'), goalId, rating: 5, ratedOn: '2026-11-18' });
    await caller.outcome.record({
      id: newId('outcome'),
      personId,
      occasion: 'baseline',
      score: 31,
      takenOn: '2026-06-01',
    });
    const page = await caller.person.read({ personId });
    expect(page.goals).toMatchObject([
      { words: 'Sleep through.', current: true, ratings: [{ rating: 2 }, { rating: 5 }] },
    ]);
    expect(page.outcomes).toMatchObject([{ score: 31, occasion: 'baseline', on: '2026-06-01' }]);
    expect(page.evaluation).toMatchObject({ state: 'never_asked', entries: [] });
    expect(page.evaluation.wordsToShow).toContain('without your name');
  });

  test('shows a supervisor how goals move, and not the words, which are the person’s own', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const firstRating = { id: newId('goalRating'), rating: 2 };
    await world
      .as('peer_worker')
      .goal.set({ id: newId('goal'), personId, words: 'Sleep through.', setOn: '2026-11-01', firstRating });
    const supervisor = world.as('supervisor');
    const page = await supervisor.person.read({ personId });
    const timeline = await supervisor.person.timeline({ personId });
    expect(page.goals).toMatchObject([{ words: null, ratings: [{ rating: 2 }] }]);
    expect(timeline.entries.some(({ kind }) => kind === 'goal')).toBe(true);
    expect(JSON.stringify([page, timeline])).not.toContain('Sleep through');
  });

  test('asks the store as often after a hundred sessions as after one', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const caller = world.as('peer_worker');
    const page = () => caller.person.read({ personId });
    const timeline = () => caller.person.timeline({ personId });
    const before = [await queriesOf(page), await queriesOf(timeline)];
    for (let each = 0; each < 100; each += 1) await log(world, { heldOn: '2026-10-12' });
    expect([await queriesOf(page), await queriesOf(timeline)]).toEqual(before);
  });
});
