import { eq } from '@alongside/db/operators.ts';
import { buildCover, buildLeave } from '@alongside/testing/build-cover.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { freshStore } from '../../../../../packages/db/test/fresh-store.ts';
import { type Caller, callAs } from '../../../test/call-as.ts';
import { endWalks } from '../../../test/late-words.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';
import { tellOfLeft } from './tell-of-left.ts';

/** What a worker promised, and who sees it once they cannot keep it. Tamsin walks with Wren; Ola is a colleague. */

const at = (day: string, clock = '10:00') => new Date(`${day}T${clock}:00Z`);
const olaAt = (world: World, when = now): Caller =>
  callAs(world.store, { ...world.actorOf('peer_worker'), accountId: world.colleague }, { now: when });

const promised = async (world: World, given: object = {}) => {
  const id = newId('action');
  const willDo = { id, words: 'Ask about the reading group.', dueOn: null, ...given };
  await world.as('peer_worker').session.log({
    id: newId('session'),
    personId: world.walk.own.personId,
    heldOn: '2026-11-18',
    minutes: 45,
    attendance: 'met',
    mode: 'in_person',
    willDo,
  });
  return id;
};

const ends = (world: World) => endWalks(world, [world.walk.own.personId]);

const olaWalks = (world: World) => {
  const { episodeId, personId } = world.walk.own;
  return world.store.write(({ db, tables: { pairing } }) =>
    db
      .insert(pairing)
      .values({ id: newId('pairing'), episodeId, personId, accountId: world.colleague, startedOn: '2026-11-18' }),
  );
};

const listed = async (caller: Caller) => {
  const { mine, offered, others } = await caller.action.list();
  return {
    mine: mine.map(({ id }) => id),
    offered: offered.map(({ id }) => id),
    others: others.map(({ id }) => id),
  };
};
const nothing = { mine: [], offered: [], others: [] };

describe('what somebody promised who was moved off the person', () => {
  test('is offered to the supervisor while nobody walks with them, then to whoever does, and to nobody else', async () => {
    const world = await makeWorld();
    const id = await promised(world);
    const [worker, supervisor, ola] = [world.as('peer_worker'), world.as('supervisor'), olaAt(world)];
    expect(await listed(supervisor)).toEqual(nothing);
    await ends(world);
    expect(await listed(worker)).toEqual(nothing);
    expect(await listed(supervisor)).toEqual({ ...nothing, offered: [id] });
    expect(await listed(ola)).toEqual(nothing);
    await olaWalks(world);
    expect(await listed(ola)).toEqual({ ...nothing, offered: [id] });
    expect(await listed(supervisor)).toEqual(nothing);
    expect((await ola.today.read()).actions).toMatchObject([{ id, offered: true, ownerName: 'Tamsin Invented' }]);
  });

  test('is taken on by one of them, once, and left again by an undo', async () => {
    const world = await makeWorld();
    const actionId = await promised(world);
    await ends(world);
    await olaWalks(world);
    const ola = olaAt(world);
    await ola.action.takeOn({ actionId, takenOn: true });
    await ola.action.takeOn({ actionId, takenOn: true });
    expect(await listed(ola)).toEqual({ ...nothing, mine: [actionId] });
    expect(await listed(world.as('supervisor'))).toEqual(nothing);
    const stranger = world.as('peer_worker').action.takeOn({ actionId, takenOn: true });
    expect((await refusalFrom(stranger)).code).toBe('NOT_FOUND');
    await ola.action.takeOn({ actionId, takenOn: false });
    expect(await listed(ola)).toEqual({ ...nothing, offered: [actionId] });
    await ola.action.finish({ actionId, finished: true });
    expect(await listed(ola)).toEqual(nothing);
  });

  test('is offered also where their account was closed while the two are still said to walk together', async () => {
    const world = await makeWorld();
    const id = await promised(world);
    await world.store.write(({ db, tables: { account } }) =>
      db.update(account).set({ deactivatedAt: now }).where(eq(account.id, world.accounts.peer_worker)),
    );
    expect(await listed(world.as('supervisor'))).toEqual({ ...nothing, offered: [id] });
  });

  test('is not offered while whoever has it reaches the person: a promise is theirs', async () => {
    const world = await makeWorld();
    const actionId = await promised(world);
    await olaWalks(world);
    expect(await listed(olaAt(world))).toEqual(nothing);
    const early = olaAt(world).action.takeOn({ actionId, takenOn: true });
    expect((await refusalFrom(early)).code).toBe('NOT_FOUND');
  });

  test('is told once to whoever walks with them now, and no more when somebody does it', async () => {
    const store = await freshStore();
    const world = await makeWorld(store);
    const actionId = await promised(world);
    await ends(world);
    await tellOfLeft(store, now);
    await olaWalks(world);
    await tellOfLeft(store, now);
    const { notices } = await olaAt(world).notice.list();
    await olaAt(world).notice.mark({ noticeIds: notices.map(({ id }) => id), isRead: true });
    await tellOfLeft(store, at('2026-11-20'));
    expect((await olaAt(world).notice.waiting()).count, 'seen is seen').toBe(0);
    const told = async () => (await olaAt(world).notice.list()).notices.map(({ kind, about }) => [kind, about]);
    expect(await told()).toEqual([['action_left', { actionId }]]);
    await olaAt(world).action.takeOn({ actionId, takenOn: true });
    expect(await told()).toEqual([]);
    await store.close();
  });
});

describe('what was handed to a colleague who covers', () => {
  /** Ola covers until Friday 20 November, and has what Tamsin promised. */
  const handedToCover = async (world: World) => {
    const actionId = await promised(world);
    const { personId, episodeId } = world.walk.own;
    const accountId = world.accounts.peer_worker;
    await world.store.write(async (tx) => {
      const leaveId = await buildLeave(tx, { organisationId: world.organisationId, accountId, endsOn: '2026-11-20' });
      const whose = { leaveId, personId, episodeId, accountId: world.colleague, handedBy: accountId };
      await buildCover(tx, { ...whose, endsOn: '2026-11-20' });
    });
    await world.as('peer_worker').action.handOn({ actionId, ownerId: world.colleague, version: 1 });
    return actionId;
  };
  const tamsinAt = (world: World, day: string) => world.as('peer_worker', { now: at(day) });

  test('comes back by itself on the day after, before any job has run', async () => {
    const world = await makeWorld();
    const actionId = await handedToCover(world);
    expect(await listed(olaAt(world))).toEqual({ ...nothing, mine: [actionId] });
    expect(await listed(tamsinAt(world, '2026-11-20'))).toEqual({ ...nothing, others: [actionId] });
    const after = tamsinAt(world, '2026-11-21');
    expect(await listed(after)).toEqual({ ...nothing, mine: [actionId] });
    expect((await after.action.list()).mine).toMatchObject([{ wasWith: 'Ola Makebelieve', handedOnByMe: false }]);
    expect(await listed(olaAt(world, at('2026-11-21')))).toEqual(nothing);
    await after.action.finish({ actionId, finished: true });
    expect(await listed(after)).toEqual(nothing);
  });

  test('is told to whoever has it again, once, at the first look after the cover', async () => {
    const store = await freshStore();
    const world = await makeWorld(store);
    const actionId = await handedToCover(world);
    const told = async (day: string) =>
      (await tamsinAt(world, day).notice.list()).notices.map(({ kind, about }) => [kind, about]);
    await tellOfLeft(store, at('2026-11-20', '23:00'));
    expect(await told('2026-11-20')).toEqual([]);
    await tellOfLeft(store, at('2026-11-24'));
    await tellOfLeft(store, at('2026-11-25'));
    expect(await told('2026-11-25')).toEqual([['action_left', { actionId }]]);
    expect((await tamsinAt(world, '2026-11-25').action.list()).mine).toMatchObject([{ id: actionId, version: 3 }]);
    await store.close();
  });

  test('what the colleague promised themself is offered to the worker who is back', async () => {
    const world = await makeWorld();
    await handedToCover(world);
    const id = newId('action');
    await olaAt(world).session.log({
      id: newId('session'),
      personId: world.walk.own.personId,
      heldOn: '2026-11-19',
      minutes: 30,
      attendance: 'met',
      mode: 'phone',
      willDo: { id, words: 'Send the bus times.', dueOn: null },
    });
    expect((await listed(tamsinAt(world, '2026-11-21'))).offered).toEqual([id]);
  });
});
