import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { makeConcernWorld, raiseBy } from '../../../test/concern-world.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const codeOf = async (call: Promise<unknown>) => (await refusalFrom(call)).code;

const logged = async (world: World, willDo: object | null, id = newId('session'), at?: Date) => {
  const { personId } = world.walk.own;
  await world.as('peer_worker', at ? { now: at } : {}).session.log({
    id,
    personId,
    heldOn: '2026-11-18',
    minutes: 45,
    attendance: 'met',
    mode: 'in_person',
    willDo: willDo as never,
  });
  return id;
};

const willDo = (given: object = {}) => ({
  id: newId('action'),
  words: 'Ask the library about the reading group.',
  dueOn: '2026-11-24',
  ...given,
});

const agreed = async (world: World, owner: 'peer_worker' | 'supervisor' = 'peer_worker') => {
  const [id, supervisionId] = [newId('action'), newId('supervision')];
  await world.as('supervisor').supervision.write({
    id: supervisionId,
    peerWorkerId: world.accounts.peer_worker,
    kind: 'practice',
    heldOn: '2026-11-18',
    minutes: 60,
    actions: [{ id, words: 'Write down the bus times.', owner, dueOn: '2026-11-26' }],
  });
  return { id, supervisionId };
};

const mineOf = async (world: World, role: 'peer_worker' | 'supervisor' = 'peer_worker') =>
  (await world.as(role).action.list()).mine;

const entries = async ({ store }: World, recordId: string): Promise<string[]> => {
  const { audit } = store.tables;
  const rows = await store.read.db.select({ action: audit.action }).from(audit).where(eq(audit.recordId, recordId));
  return rows.map(({ action }) => action);
};

describe('one list of what is mine', () => {
  test('holds what comes from a session, from supervision, from a concern and from nowhere, the nearest day first', async () => {
    const world = await makeConcernWorld();
    await logged(world, willDo({ words: 'From a session' }));
    await agreed(world);
    const concernId = await raiseBy(world);
    const ownerId = world.accounts.peer_worker;
    const ring = { id: newId('action'), concernId, ownerId, words: 'Of a concern', dueOn: '2026-11-20' };
    await world.lead().concern.addAction(ring);
    await world.as('peer_worker').action.add({ id: newId('action'), words: 'By itself' });
    expect(await mineOf(world)).toMatchObject([
      { words: 'Of a concern', from: 'concern', concernId, personName: null },
      { words: 'From a session', from: 'session', personName: 'Wren Madeup', heldOn: '2026-11-18' },
      { words: 'Write down the bus times.', from: 'supervision', withName: 'Idris Pretend' },
      { words: 'By itself', from: 'self', dueOn: null, canTakeOut: true },
    ]);
    expect((await world.as('peer_worker').today.read()).actions.map(({ words }) => words)).toContain('From a session');
  });

  test('shows the other of the two what they agreed, and nobody else anything', async () => {
    const world = await makeWorld();
    await logged(world, willDo());
    const { id } = await agreed(world);
    const supervisors = await world.as('supervisor').action.list();
    expect([supervisors.mine, supervisors.others]).toMatchObject([[], [{ id, ownerName: 'Tamsin Invented' }]]);
    const colleague = await world.asAccount(world.colleague, world.organisationId, 'peer_worker').action.list();
    expect(colleague).toMatchObject({ mine: [], others: [], done: [] });
  });

  test('leaves out what came from a session that was taken back, or about somebody they no longer walk with', async () => {
    const world = await makeWorld();
    const sessionId = await logged(world, willDo());
    const own = world.as('peer_worker');
    await own.session.void({ sessionId, reason: 'Wrong day', version: 1 });
    expect(await mineOf(world)).toEqual([]);
    await own.session.restore({ sessionId, version: 2 });
    const [back] = await mineOf(world);
    await world.store.write(({ db, tables: { pairing } }) =>
      db.update(pairing).set({ endedOn: '2026-11-19' }).where(eq(pairing.episodeId, world.walk.own.episodeId)),
    );
    expect(await mineOf(world)).toEqual([]);
    expect(await codeOf(own.action.finish({ actionId: back?.id ?? '', finished: true }))).toBe('NOT_FOUND');
  });
});

describe('what a worker says they will do after a session', () => {
  test('is kept with the session, once however often it is sent, and refused where the same id said something else', async () => {
    const world = await makeWorld();
    const action = willDo();
    const sessionId = await logged(world, action);
    await logged(world, action, sessionId);
    expect(await mineOf(world)).toMatchObject([{ id: action.id, sessionId, words: action.words }]);
    expect(await codeOf(logged(world, { ...action, words: 'Something else' }, sessionId))).toBe('ALREADY_THERE');
    expect(await entries(world, action.id)).toContain('action.add');
  });

  test('still comes where the first try had none', async () => {
    const world = await makeWorld();
    const sessionId = await logged(world, null);
    await logged(world, willDo(), sessionId);
    expect(await mineOf(world)).toHaveLength(1);
  });

  test('is for today or later, by the day on which it was written', async () => {
    const world = await makeWorld();
    const refused = await refusalFrom(logged(world, willDo({ dueOn: '2026-11-18' })));
    expect(refused).toMatchObject({ code: 'FIELDS_REFUSED', fields: { 'willDo.dueOn': 'day_in_past' } });
    const waited = 3 * 86_400_000;
    const by = world.accounts.peer_worker;
    const sent = { key: newId('sent'), by, writtenAt: now.getTime() - waited, sentAt: now.getTime() };
    const id = newId('action');
    await world.as('peer_worker').action.add({ id, words: 'Ring on Tuesday', dueOn: '2026-11-17', sent });
    expect(await mineOf(world)).toMatchObject([{ id, dueOn: '2026-11-17' }]);
  });

  test('can be added to a session later, and to nobody else’s', async () => {
    const world = await makeWorld();
    const add = (sessionId: string) => world.as('peer_worker').action.add({ ...willDo(), sessionId });
    await add(world.walk.own.sessionId);
    expect(await mineOf(world)).toHaveLength(1);
    expect(await codeOf(add(world.walk.sameTeam.sessionId))).toBe('NOT_FOUND');
  });
});

describe('what a supervisor says they will do in a review', () => {
  test('is on their own list, and the worker sees nothing of it', async () => {
    const world = await makeWorld();
    const later = new Date('2027-01-20T10:00:00Z');
    const caller = world.as('supervisor', { now: later }).review;
    const [person] = (await caller.team({})).people;
    if (!person) throw new Error('nobody is worth talking about');
    const { accountId, episodeId, signs } = person;
    const seen = Object.fromEntries(signs.map(({ sign, fact }) => [sign, fact]));
    const look = { id: newId('reviewLook'), accountId, episodeId, seen, note: null };
    const past = caller.lookAt({ ...look, willDo: willDo({ dueOn: '2027-01-19' }) });
    expect(await refusalFrom(past)).toMatchObject({ fields: { 'willDo.dueOn': 'day_in_past' } });
    await caller.lookAt({ ...look, willDo: willDo({ words: 'Ring the ward.', dueOn: '2027-01-22' }) });
    expect(await mineOf(world, 'supervisor')).toMatchObject([{ words: 'Ring the ward.', from: 'review' }]);
    expect(await world.as('peer_worker').action.list()).toMatchObject({ mine: [], others: [] });
  });
});

describe('ticking off', () => {
  test('keeps the first moment, moves it to what was done, and is taken back', async () => {
    const world = await makeWorld();
    const { id: actionId } = await agreed(world);
    const own = world.as('peer_worker');
    await own.action.finish({ actionId, finished: true });
    const later = new Date(now.getTime() + 3_600_000);
    expect(await world.as('supervisor', { now: later }).action.finish({ actionId, finished: true })).toMatchObject({
      finishedAt: now,
    });
    expect(await own.action.list()).toMatchObject({ mine: [], done: [{ id: actionId }] });
    await own.action.finish({ actionId, finished: false });
    expect(await own.action.list()).toMatchObject({ mine: [{ id: actionId }], done: [] });
    expect((await entries(world, actionId)).filter((entry) => entry === 'action.finish')).toHaveLength(3);
  });

  test('without signal counts from when it was done', async () => {
    const world = await makeWorld();
    const { id: actionId } = await agreed(world);
    const by = world.accounts.peer_worker;
    const sent = { key: newId('sent'), by, writtenAt: now.getTime() - 7_200_000, sentAt: now.getTime() };
    const first = await world.as('peer_worker').action.finish({ actionId, finished: true, sent });
    expect(first.finishedAt).toEqual(new Date(now.getTime() - 7_200_000));
    expect(await world.as('peer_worker').action.finish({ actionId, finished: true, sent })).toMatchObject({
      version: first.version,
    });
  });
});

describe('another day', () => {
  const move = (world: World, actionId: string, given: object) =>
    world.as('peer_worker').action.move({ actionId, to: '2026-12-03', was: '2026-11-26', isUndo: false, ...given });

  test('is the day it is for, while what was agreed stays in the record of the supervision; and is taken back', async () => {
    const world = await makeWorld();
    const { id, supervisionId } = await agreed(world);
    await move(world, id, {});
    expect(await mineOf(world)).toMatchObject([{ dueOn: '2026-12-03', agreedFor: '2026-11-26' }]);
    const { actions, version } = await world.as('supervisor').supervision.read({ supervisionId });
    expect(actions).toMatchObject([{ dueOn: '2026-11-26', movedTo: '2026-12-03' }]);
    expect(version, 'nobody has to sign again').toBe(1);
    await move(world, id, { to: '2026-11-26', was: '2026-12-03', isUndo: true });
    expect(await mineOf(world)).toMatchObject([{ dueOn: '2026-11-26', agreedFor: null }]);
  });

  test('that somebody else chose meanwhile is told, never written over', async () => {
    const world = await makeWorld();
    const { id } = await agreed(world);
    await world.as('supervisor').action.move({ actionId: id, to: '2026-12-01', was: '2026-11-26', isUndo: false });
    expect(await refusalFrom(move(world, id, {}))).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: '2026-12-03', current: '2026-12-01' },
    });
    await move(world, id, { to: '2026-12-01' });
  });

  test('is not one that has passed, unless a move is taken back; and a day that was agreed is not left out', async () => {
    const world = await makeWorld();
    const { id } = await agreed(world);
    expect(await refusalFrom(move(world, id, { to: '2026-11-18' }))).toMatchObject({
      fields: { to: 'day_in_past' },
    });
    expect(await refusalFrom(move(world, id, { to: null }))).toMatchObject({
      fields: { to: 'day_missing' },
    });
    await move(world, id, { to: '2026-11-18', isUndo: true });
  });

  test('is not asked for what is done', async () => {
    const world = await makeWorld();
    const { id } = await agreed(world);
    await world.as('peer_worker').action.finish({ actionId: id, finished: true });
    expect(await codeOf(move(world, id, {}))).toBe('CLOSED');
  });
});

describe('handing on', () => {
  test('goes only to those who may see what it came from, tells them, and is taken back', async () => {
    const world = await makeWorld();
    const action = willDo();
    await logged(world, action);
    const own = world.as('peer_worker');
    const actionId = action.id;
    const { holders, version } = await own.action.holders({ actionId });
    expect(holders).toEqual([{ accountId: world.accounts.supervisor, name: 'Idris Pretend' }]);
    const refused = own.action.handOn({ actionId, ownerId: world.colleague, version });
    expect(await refusalFrom(refused)).toMatchObject({ fields: { ownerId: 'choice_missing' } });

    await own.action.handOn({ actionId, ownerId: world.accounts.supervisor, version });
    expect(await mineOf(world, 'supervisor')).toMatchObject([{ id: actionId, handedOnByName: 'Tamsin Invented' }]);
    expect((await world.as('supervisor').notice.list()).notices).toMatchObject([
      { kind: 'action_given', about: { actionId }, byName: 'Tamsin Invented' },
    ]);
    expect(await own.action.list()).toMatchObject({ mine: [], others: [{ id: actionId, handedOnByMe: true }] });
    expect(await codeOf(own.action.finish({ actionId, finished: true })), 'it is not theirs now').toBe('NOT_FOUND');

    await own.action.takeBack({ actionId });
    expect(await mineOf(world)).toMatchObject([{ id: actionId, handedOnByName: null }]);
    expect((await world.as('supervisor').notice.list()).notices).toEqual([]);
    expect(await codeOf(own.action.takeBack({ actionId }))).toBe('NOT_FOUND');
  });

  test('of what was agreed in supervision goes to the other of the two, and both still read what they signed', async () => {
    const world = await makeWorld();
    const { id: actionId, supervisionId } = await agreed(world);
    const own = world.as('peer_worker');
    const { holders, version } = await own.action.holders({ actionId });
    expect(holders.map(({ name }) => name)).toEqual(['Idris Pretend']);
    await own.action.handOn({ actionId, ownerId: world.accounts.supervisor, version });
    expect((await own.supervision.read({ supervisionId })).actions).toMatchObject([
      { owner: 'peer_worker', nowWith: 'Idris Pretend' },
    ]);
    await world.as('supervisor').action.handOn({ actionId, ownerId: world.accounts.peer_worker, version: version + 1 });
    expect((await own.supervision.read({ supervisionId })).actions).toMatchObject([
      { owner: 'peer_worker', nowWith: null },
    ]);
  });

  test('of one’s own goes to somebody of the same team', async () => {
    const world = await makeWorld();
    const actionId = newId('action');
    await world.as('peer_worker').action.add({ id: actionId, words: 'Buy tea for the group' });
    const { holders } = await world.as('peer_worker').action.holders({ actionId });
    expect(holders.map(({ name }) => name)).toEqual(['Idris Pretend', 'Ola Makebelieve']);
  });

  test('is refused once it is done, and to whoever saw an older state', async () => {
    const world = await makeWorld();
    const { id: actionId } = await agreed(world);
    const handOn = (version: number) =>
      world.as('peer_worker').action.handOn({ actionId, ownerId: world.accounts.supervisor, version });
    await world.as('peer_worker').action.finish({ actionId, finished: true });
    expect(await codeOf(handOn(2))).toBe('CLOSED');
    await world.as('peer_worker').action.finish({ actionId, finished: false });
    expect(await codeOf(handOn(2))).toBe('STALE_VERSION');
  });
});

describe('what is not needed after all', () => {
  test('is taken off the list and put back, where one added it oneself', async () => {
    const world = await makeWorld();
    const actionId = newId('action');
    const own = world.as('peer_worker');
    await own.action.add({ id: actionId, words: 'Buy tea' });
    await own.action.takeOut({ actionId, takenOut: true });
    expect(await mineOf(world)).toEqual([]);
    await own.action.takeOut({ actionId, takenOut: false });
    expect(await mineOf(world)).toHaveLength(1);
    const { id } = await agreed(world);
    expect(await codeOf(own.action.takeOut({ actionId: id, takenOut: true })), 'agreed with somebody').toBe(
      'NOT_FOUND',
    );
  });
});

describe('being told', () => {
  test('of what one is given in supervision and in a concern, and that a supervision is shared and waits to be signed', async () => {
    const world = await makeConcernWorld();
    const { supervisionId } = await agreed(world);
    const kinds = async (role: 'peer_worker' | 'supervisor') =>
      (await world.as(role).notice.list()).notices.map(({ kind }) => kind).sort();
    expect(await kinds('peer_worker')).toEqual(['supervision_shared']);
    const { version } = await world.as('supervisor').supervision.read({ supervisionId });
    await world.as('supervisor').supervision.sign({ id: newId('supervisionMark'), supervisionId, version });
    expect(await kinds('peer_worker')).toEqual(['supervision_shared', 'supervision_to_sign']);
    await world.as('peer_worker').supervision.sign({ id: newId('supervisionMark'), supervisionId, version });
    expect(await kinds('peer_worker')).toEqual(['supervision_shared']);
    expect(await kinds('supervisor')).toEqual([]);
    const concernId = await raiseBy(world);
    const ownerId = world.accounts.peer_worker;
    await world.lead().concern.addAction({ id: newId('action'), concernId, ownerId, words: 'Ring.', dueOn: null });
    expect(await kinds('peer_worker')).toEqual(['action_given', 'supervision_shared']);
  });

  test('names nobody and repeats no word: a notice holds ids', async () => {
    const world = await makeWorld();
    await agreed(world);
    const { notice } = world.store.tables;
    const told = await world.store.read.db
      .select()
      .from(notice)
      .where(eq(notice.accountId, world.accounts.peer_worker));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/bus|Wren|Idris/);
  });
});
