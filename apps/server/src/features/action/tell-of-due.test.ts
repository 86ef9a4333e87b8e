import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { endWalks } from '../../../test/late-words.ts';
import { makeWorld, type World } from '../../../test/world.ts';
import { tellOfDue } from './tell-of-due.ts';

let small: Store;
beforeAll(async () => {
  small = await freshStore();
});
afterAll(() => small.close());

const day = '2026-11-24';
const at = (clock: string, on = day) => new Date(`${on}T${clock}:00Z`);

const withAction = async (dueOn: string | null = day) => {
  const world = await makeWorld(small);
  const actionId = newId('action');
  await world.as('peer_worker').action.add({ id: actionId, words: 'Ring the library', dueOn });
  return { world, actionId };
};

const toldOf = async (world: World) =>
  (await world.as('peer_worker').notice.list()).notices.map(({ kind, about }) => [kind, about.on]);

describe('what is due today', () => {
  test('is told in the morning and once, however often the server looks', async () => {
    const { world, actionId } = await withAction();
    await tellOfDue(world.store, at('06:50'));
    expect(await toldOf(world)).toEqual([]);
    await tellOfDue(world.store, at('07:00'));
    await tellOfDue(world.store, at('12:00'));
    expect(await toldOf(world)).toEqual([['action_due', day]]);
    const { notices } = await world.as('peer_worker').notice.list();
    await world.as('peer_worker').notice.mark({ noticeIds: notices.map(({ id }) => id), isRead: true });
    await tellOfDue(world.store, at('13:00'));
    expect((await world.as('peer_worker').notice.waiting()).count).toBe(0);
    await world.as('peer_worker').action.finish({ actionId, finished: true });
    expect(await toldOf(world)).toEqual([]);
  });

  test('is told again for the day it was moved to', async () => {
    const { world, actionId } = await withAction();
    await world.as('peer_worker').action.move({ actionId, to: '2026-11-25', was: day, isUndo: false });
    await tellOfDue(world.store, at('09:00'));
    expect(await toldOf(world)).toEqual([]);
    await tellOfDue(world.store, at('09:00', '2026-11-25'));
    expect(await toldOf(world)).toEqual([['action_due', '2026-11-25']]);
  });

  test('is still told after a server stood still, by the clock of the organisation', async () => {
    const { world } = await withAction();
    await tellOfDue(world.store, at('03:00', '2026-11-26'));
    expect(await toldOf(world)).toEqual([['action_due', day]]);
    const far = await withAction();
    await far.world.store.write(({ db, tables: { organisation } }) =>
      db
        .update(organisation)
        .set({ timeZone: 'America/New_York' })
        .where(eq(organisation.id, far.world.organisationId)),
    );
    await tellOfDue(small, at('09:00'));
    expect(await toldOf(far.world), 'it is four in the morning there').toEqual([]);
    await tellOfDue(small, at('12:00'));
    expect(await toldOf(far.world)).toEqual([['action_due', day]]);
  });

  test('after a session is told while its owner reaches the person, and waits where they do not', async () => {
    const { world, actionId } = await withAction();
    const { personId, sessionId } = world.walk.own;
    await world.store.write(({ db, tables: { action } }) =>
      db.update(action).set({ sessionId }).where(eq(action.id, actionId)),
    );
    await endWalks(world, [personId]);
    await tellOfDue(world.store, at('09:00'));
    expect(await toldOf(world), 'it is on no list of theirs').toEqual([]);
    const { pairing } = world.store.tables;
    await world.store.write(({ db }) =>
      db.update(pairing).set({ endedOn: null }).where(eq(pairing.personId, personId)),
    );
    await tellOfDue(world.store, at('09:01'));
    expect(await toldOf(world)).toEqual([['action_due', day]]);
  });

  test('is not told without a day, once done, or once taken off the list', async () => {
    const none = await withAction(null);
    const done = await withAction();
    await done.world.as('peer_worker').action.finish({ actionId: done.actionId, finished: true });
    const out = await withAction();
    await out.world.as('peer_worker').action.takeOut({ actionId: out.actionId, takenOut: true });
    await tellOfDue(small, at('09:00'));
    for (const { world } of [none, done, out]) expect(await toldOf(world)).toEqual([]);
  });
});
