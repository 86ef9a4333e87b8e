import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../test/world.ts';

const plan = async (world: World, on: string, given: { at?: string; now?: Date } = {}) => {
  const id = newId('meetUp');
  const { at = null, now } = given;
  await world
    .as('peer_worker', now ? { now } : {})
    .meetUp.plan({ id, personId: world.walk.own.personId, on, at, place: 'The bandstand' });
  return id;
};

const agree = (world: World, owner: 'peer_worker' | 'supervisor', words: string) =>
  world.store.write(async ({ db, tables: { action, supervision } }) => {
    const supervisionId = newId('supervision');
    const { peer_worker: peerWorkerId, supervisor: supervisorId } = world.accounts;
    await db.insert(supervision).values({
      id: supervisionId,
      organisationId: world.organisationId,
      supervisorId,
      peerWorkerId,
      kind: 'practice',
      heldOn: '2026-11-03',
      minutes: 60,
      topics: [],
      nextOn: '2026-11-24',
      recordedAt: new Date('2026-11-03T12:00:00Z'),
      sharedAt: new Date('2026-11-03T12:00:00Z'),
    });
    await db.insert(action).values({
      id: newId('action'),
      organisationId: world.organisationId,
      supervisionId,
      ownerId: owner === 'peer_worker' ? peerWorkerId : supervisorId,
      words,
      dueOn: '2026-11-20',
      addedBy: supervisorId,
      addedAt: new Date('2026-11-03T12:00:00Z'),
    });
  });

describe('Today', () => {
  test('tells who to meet today and this week, and what was planned and not logged', async () => {
    const world = await makeWorld();
    const before = new Date('2026-11-10T10:00:00Z');
    const missed = await plan(world, '2026-11-16', { now: before });
    const now = await plan(world, '2026-11-19', { at: '14:00' });
    const soon = await plan(world, '2026-11-26');
    await plan(world, '2026-11-27');
    const day = await world.as('peer_worker').today.read();
    expect([day.toLog, day.meetUpsToday, day.ahead].map((list) => list.map(({ id }) => id))).toEqual([
      [missed],
      [now],
      [soon],
    ]);
    expect(day.meetUpsToday[0]).toMatchObject({ at: '14:00', place: 'The bandstand', sessionId: null });
  });

  test('a meet-up that was logged says so today, and one called off is gone until it is put back', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const caller = world.as('peer_worker');
    const [logged, calledOff] = [await plan(world, '2026-11-19'), await plan(world, '2026-11-19')];
    const id = newId('session');
    await caller.session.log({
      id,
      personId,
      heldOn: '2026-11-19',
      minutes: 40,
      attendance: 'met',
      mode: 'in_person',
      meetUpId: logged,
    });
    await caller.meetUp.callOff({ meetUpId: calledOff });
    expect((await caller.today.read()).meetUpsToday).toMatchObject([{ id: logged, sessionId: id }]);
    await caller.meetUp.callOff({ meetUpId: calledOff, calledOff: false });
    expect((await caller.today.read()).meetUpsToday).toHaveLength(2);
  });

  test('names people not met for a while, with the last meeting', async () => {
    const world = await makeWorld();
    const later = world.as('peer_worker', { now: new Date('2026-12-10T10:00:00Z') });
    expect((await later.today.read()).notMetLately).toMatchObject([
      { personId: world.walk.own.personId, lastMetOn: '2026-11-12', lastAttemptOn: '2026-11-12' },
    ]);
  });

  test('shows what was agreed in supervision to both, and whose turn it is', async () => {
    const world = await makeWorld();
    await agree(world, 'peer_worker', 'Ask about the allotment bus.');
    const mine = await world.as('peer_worker').today.read();
    const theirs = await world.as('supervisor').today.read();
    expect(mine.actions).toMatchObject([
      { words: 'Ask about the allotment bus.', mine: true, withName: 'Idris Pretend' },
    ]);
    expect(theirs.actions).toMatchObject([{ mine: false, withName: 'Tamsin Invented' }]);
    expect(mine.supervision).toMatchObject({ dueOn: '2026-11-24', agreed: true, withName: 'Idris Pretend' });
  });
});
