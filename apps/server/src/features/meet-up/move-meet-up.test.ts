import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const base = { on: '2026-11-26', at: '10:30', place: 'The bandstand' };

const plan = async (world: World): Promise<string> => {
  const id = newId('meetUp');
  await world.as('peer_worker').meetUp.plan({ id, personId: world.walk.own.personId, ...base });
  return id;
};

const stands = async ({ store }: World, meetUpId: string) => {
  const { meetUp } = store.tables;
  const [found] = await store.read.db
    .select({ on: meetUp.onDay, at: meetUp.atTime, place: meetUp.place, version: meetUp.version })
    .from(meetUp)
    .where(eq(meetUp.id, meetUpId));
  return found;
};

/** Written on a phone the day before the world's today, and sent now. */
const sentADayLater = (world: World) => ({
  key: newId('sent'),
  by: world.accounts.peer_worker,
  writtenAt: now.getTime() - 24 * 3_600_000,
  sentAt: now.getTime(),
});

describe('moving a meet-up', () => {
  test('two devices that moved different things are put together', async () => {
    const world = await makeWorld();
    const meetUpId = await plan(world);
    const { meetUp } = world.as('peer_worker');
    await meetUp.move({ meetUpId, base, ...base, at: '11:00' });
    expect(await meetUp.move({ meetUpId, base, ...base, place: 'The library' })).toMatchObject({
      at: '11:00',
      place: 'The library',
    });
    expect(await stands(world, meetUpId)).toEqual({ ...base, at: '11:00', place: 'The library', version: 3 });
  });

  test('the same thing moved twice shows both, writes nothing, and goes where it is sent next', async () => {
    const world = await makeWorld();
    const meetUpId = await plan(world);
    const { meetUp } = world.as('peer_worker');
    await meetUp.move({ meetUpId, base, ...base, at: '11:00' });
    const second = { ...base, at: '14:00', place: 'The library' };
    expect(await refusalFrom(meetUp.move({ meetUpId, base, ...second }))).toMatchObject({
      code: 'STALE_VERSION',
      details: { fields: { at: { yours: '14:00', current: '11:00' } }, version: 2 },
    });
    expect(await stands(world, meetUpId)).toEqual({ ...base, at: '11:00', version: 2 });
    await meetUp.move({ meetUpId, base: { ...base, at: '11:00' }, ...second });
    expect(await stands(world, meetUpId)).toEqual({ ...second, version: 3 });
  });

  test('sending the same move twice is one move', async () => {
    const world = await makeWorld();
    const meetUpId = await plan(world);
    const { meetUp } = world.as('peer_worker');
    await meetUp.move({ meetUpId, base, ...base, on: '2026-11-27' });
    expect(await meetUp.move({ meetUpId, base, ...base, on: '2026-11-27' })).toMatchObject({ version: 2 });
  });

  test('refuses a day that has passed, but not one that passed while the move waited on a phone', async () => {
    const world = await makeWorld();
    const meetUpId = await plan(world);
    const { meetUp } = world.as('peer_worker');
    const move = { meetUpId, base, ...base, on: '2026-11-18' };
    expect(await refusalFrom(meetUp.move(move))).toMatchObject({ fields: { on: 'day_in_past' } });
    expect(await meetUp.move({ ...move, sent: sentADayLater(world) })).toMatchObject({ on: '2026-11-18' });
  });

  test('a plan whose day has passed can still get another place, and is asked about on its new day once moved', async () => {
    const world = await makeWorld();
    const meetUpId = await plan(world);
    const later = world.as('peer_worker', { now: new Date('2026-11-27T10:00:00Z') });
    expect((await later.today.read()).toLog).toMatchObject([{ id: meetUpId }]);
    await later.meetUp.move({ meetUpId, base, ...base, place: 'The library' });
    await later.meetUp.move({ meetUpId, base, ...base, on: '2026-11-30' });
    expect(await later.today.read()).toMatchObject({ toLog: [], ahead: [{ id: meetUpId, place: 'The library' }] });
    const after = world.as('peer_worker', { now: new Date('2026-12-01T10:00:00Z') });
    expect((await after.today.read()).toLog).toMatchObject([{ id: meetUpId, on: '2026-11-30' }]);
  });

  test('refuses what was logged or called off already', async () => {
    const world = await makeWorld();
    const meetUpId = await plan(world);
    const { meetUp } = world.as('peer_worker');
    await meetUp.callOff({ meetUpId });
    const move = () => meetUp.move({ meetUpId, base, ...base, at: '11:00' });
    expect(await refusalFrom(move())).toMatchObject({ code: 'CLOSED', details: { reason: 'meet_up_called_off' } });
    await meetUp.callOff({ meetUpId, calledOff: false });
    const { sessionId } = world.walk.own;
    await world.store.write((tx) =>
      tx.db.update(tx.tables.meetUp).set({ sessionId }).where(eq(tx.tables.meetUp.id, meetUpId)),
    );
    expect(await refusalFrom(move())).toMatchObject({ code: 'CLOSED', details: { reason: 'meet_up_logged' } });
  });
});
