import { eq } from '@alongside/db/operators.ts';
import { begunWith } from '@alongside/domain/supervision/hold-supervision.ts';
import { buildAccount } from '@alongside/testing/build.ts';
import { buildSupervision } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { counted } from '../../../test/test-store.ts';
import { makeWorld, type World } from '../../../test/world.ts';

const both = ['supervisor', 'peer_worker'] as const;

const held = {
  kind: 'practice' as const,
  heldOn: '2026-11-19',
  minutes: 60,
  topics: [],
  summary: null,
  strengths: null,
  personIds: [] as string[],
  wellbeingPlanLookedAt: null,
  nextOn: null,
};

const planned = async (world: World, heldOn = '2026-11-19') => {
  const id = newId('supervision');
  await world.as('supervisor').supervision.plan({ id, withId: world.accounts.peer_worker, kind: 'practice', heldOn });
  return id;
};

const pair = ({ organisationId, accounts }: World) => ({
  organisationId,
  supervisorId: accounts.supervisor,
  peerWorkerId: accounts.peer_worker,
});

const shared = (world: World, given: Partial<Parameters<typeof buildSupervision>[1]> = {}) =>
  world.store.write((tx) => buildSupervision(tx, { ...pair(world), heldOn: '2026-11-18', ...given }));

const signed = (world: World, given: Partial<Parameters<typeof buildSupervision>[1]> = {}) =>
  shared(world, { signedBy: [world.accounts.supervisor, world.accounts.peer_worker], ...given });

const lineManager = ({ store, organisationId, teamId }: World) =>
  store.write((tx) =>
    buildAccount(tx, {
      organisationId,
      name: 'Pia Storybook',
      roles: ['supervisor'],
      teams: [{ teamId, supervises: true }],
    }),
  );

const sign = (world: World, role: (typeof both)[number], supervisionId: string, version: number) =>
  world.as(role).supervision.sign({ id: newId('supervisionMark'), supervisionId, version });

describe('preparing supervision', () => {
  test('a worker opens one with whoever supervises them, and with nobody else', async () => {
    const world = await makeWorld();
    const plan = (withId: string) =>
      world
        .as('peer_worker')
        .supervision.plan({ id: newId('supervision'), withId, kind: 'practice', heldOn: '2026-11-26' });
    expect((await world.as('peer_worker').supervision.partners()).supervisors).toMatchObject([
      { name: 'Idris Pretend' },
    ]);
    const { id } = await plan(world.accounts.supervisor);
    for (const role of both)
      expect(await world.as(role).supervision.read({ supervisionId: id })).toMatchObject({
        state: 'draft',
        heldOn: '2026-11-26',
        supervisorName: 'Idris Pretend',
      });
    for (const other of [world.colleague, world.accounts.coordinator, world.accounts.peer_worker])
      expect((await refusalFrom(plan(other))).code).toBe('NOT_FOUND');
  });

  test('both put topics and questions on one agenda, and each takes out their own', async () => {
    const world = await makeWorld();
    const supervisionId = await planned(world, '2026-11-26');
    const ask = { id: newId('agendaEntry'), supervisionId, question: 'May I keep the bus pass?' };
    await world.as('peer_worker').supervision.addToAgenda(ask);
    await world
      .as('supervisor')
      .supervision.addToAgenda({ id: newId('agendaEntry'), supervisionId, topic: 'workload' });
    await world
      .as('supervisor')
      .supervision.addToAgenda({ id: newId('agendaEntry'), supervisionId, topic: 'workload' });
    for (const role of both)
      expect((await world.as(role).supervision.read({ supervisionId })).agenda).toMatchObject([
        { question: 'May I keep the bus pass?', topic: null },
        { question: null, topic: 'workload' },
      ]);
    const notTheirs = world.as('supervisor').supervision.takeOffAgenda({ entryId: ask.id });
    expect((await refusalFrom(notTheirs)).code).toBe('NOT_FOUND');
    await world.as('peer_worker').supervision.takeOffAgenda({ entryId: ask.id });
    expect((await world.as('supervisor').supervision.read({ supervisionId })).agenda).toHaveLength(1);
  });

  test('is nobody else’s, and a plan is called off and put back by either', async () => {
    const world = await makeWorld();
    const supervisionId = await planned(world, '2026-11-26');
    const manager = world.asAccount(await lineManager(world), world.organisationId, 'supervisor');
    expect((await manager.supervision.list()).supervision).toEqual([]);
    await world.as('peer_worker').supervision.callOff({ supervisionId });
    expect((await world.as('supervisor').supervision.list()).supervision).toEqual([]);
    await world.as('supervisor').supervision.callOff({ supervisionId, calledOff: false });
    expect((await world.as('peer_worker').supervision.list()).supervision).toMatchObject([{ state: 'draft' }]);
  });

  test('a day that is planned is the day on both pages, and a plan is no supervision held', async () => {
    const world = await makeWorld();
    await world.store.write((tx) =>
      buildSupervision(tx, { ...pair(world), heldOn: '2026-10-20', nextOn: '2026-11-17' }),
    );
    await planned(world, '2026-11-24');
    const { workers } = await world.as('supervisor').supervision.team();
    const worker = workers.find(({ accountId }) => accountId === world.accounts.peer_worker);
    expect(worker).toMatchObject({ lastSupervisionOn: '2026-10-20', due: { dueOn: '2026-11-24', mark: 'ahead' } });
    const today = await world.as('peer_worker').today.read();
    expect(today.supervision).toMatchObject({ dueOn: '2026-11-24', agreed: true, withName: 'Idris Pretend' });
  });
});

describe("a worker's own lines", () => {
  test('are read by the other one by one, as they are shared, and no longer once taken back', async () => {
    const world = await makeWorld();
    const supervisionId = await planned(world, '2026-11-26');
    const { supervision } = world.as('peer_worker');
    const [tired, proud] = [newId('reflection'), newId('reflection')];
    await supervision.reflect({ id: tired, supervisionId, words: 'I am tired of being the only one.' });
    await supervision.reflect({ id: proud, supervisionId, words: 'I was proud on market day.' });
    const heard = async () =>
      (await world.as('supervisor').supervision.read({ supervisionId })).reflections.map(({ words }) => words);
    expect(await heard()).toEqual([]);
    await supervision.shareReflection({ reflectionId: proud, shared: true });
    expect(await heard()).toEqual(['I was proud on market day.']);
    await supervision.shareReflection({ reflectionId: proud, shared: false });
    expect(await heard()).toEqual([]);
    expect((await supervision.read({ supervisionId })).reflections).toHaveLength(2);
  });

  test('cannot be written by the supervisor, nor kept where the worker supervises', async () => {
    const world = await makeWorld();
    const supervisionId = await planned(world);
    const { supervisor } = world.accounts;
    const asBoth = world.asAccount(supervisor, world.organisationId, 'peer_worker');
    const reflect = asBoth.supervision.reflect({ id: newId('reflection'), supervisionId, words: 'Mine.' });
    expect((await refusalFrom(reflect)).code).toBe('NOT_FOUND');
  });

  test('a changed line is not written over from a second page', async () => {
    const world = await makeWorld();
    const supervisionId = await planned(world);
    const { supervision } = world.as('peer_worker');
    const reflectionId = newId('reflection');
    await supervision.reflect({ id: reflectionId, supervisionId, words: 'Tired.' });
    await supervision.amendReflection({ reflectionId, words: 'Tired, and proud.', version: 1 });
    const late = supervision.amendReflection({ reflectionId, words: 'Rested.', version: 1 });
    expect(await refusalFrom(late)).toMatchObject({ code: 'STALE_VERSION', details: { current: 'Tired, and proud.' } });
  });

  test('what was shared when both signed stays shared, and the rest stays private', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    const { supervision } = world.as('peer_worker');
    const [told, kept] = [newId('reflection'), newId('reflection')];
    await supervision.reflect({ id: told, supervisionId, words: 'Told.' });
    await supervision.reflect({ id: kept, supervisionId, words: 'Kept.' });
    await supervision.shareReflection({ reflectionId: told, shared: true });
    for (const role of both) await sign(world, role, supervisionId, 2);
    const late = [
      supervision.shareReflection({ reflectionId: kept, shared: true }),
      supervision.shareReflection({ reflectionId: told, shared: false }),
      supervision.takeOutReflection({ reflectionId: told }),
      supervision.amendReflection({ reflectionId: told, words: 'Else.', version: 1 }),
    ];
    for (const call of late) expect((await refusalFrom(call)).code).toBe('CLOSED');
    await supervision.takeOutReflection({ reflectionId: kept });
  });
});

describe('writing it together', () => {
  test('what each writes in a field of their own is put together', async () => {
    const world = await makeWorld();
    const supervisionId = await planned(world);
    const { personId } = world.walk.own;
    await world.as('supervisor').supervision.amend({
      ...held,
      supervisionId,
      ...begunWith(held),
      summary: 'The bus journeys.',
      topics: ['workload'],
      wellbeingPlanLookedAt: 'yes',
    });
    await world.as('peer_worker').supervision.amend({
      ...held,
      supervisionId,
      ...begunWith(held),
      strengths: 'I asked for help.',
      topics: ['boundaries'],
      personIds: [personId],
    });
    for (const role of both)
      expect(await world.as(role).supervision.read({ supervisionId })).toMatchObject({
        summary: 'The bus journeys.',
        strengths: 'I asked for help.',
        topics: ['boundaries', 'workload'],
        wellbeingPlanLookedAt: 'yes',
        people: [{ personId, name: 'Wren Madeup' }],
      });
  });

  test('where both changed the same words, neither is lost', async () => {
    const world = await makeWorld();
    const supervisionId = await planned(world);
    await world
      .as('supervisor')
      .supervision.amend({ ...held, supervisionId, ...begunWith(held), summary: 'As he saw it.' });
    const mine = { ...held, supervisionId, ...begunWith(held), summary: 'As I saw it.', minutes: 75 };
    expect(await refusalFrom(world.as('peer_worker').supervision.amend(mine))).toMatchObject({
      code: 'STALE_VERSION',
      details: { fields: { summary: { yours: 'As I saw it.', current: 'As he saw it.' } } },
    });
    const read = await world.as('peer_worker').supervision.read({ supervisionId });
    expect([read.summary, read.minutes]).toEqual(['As he saw it.', 60]);
  });

  test('names only people the worker walks with and the writer reaches', async () => {
    const world = await makeWorld();
    const supervisionId = await planned(world);
    for (const { personId } of [world.walk.sameTeam, world.walk.otherTeam, world.walk.otherOrganisation]) {
      const amend = world
        .as('supervisor')
        .supervision.amend({ ...held, supervisionId, ...begunWith(held), personIds: [personId] });
      expect((await refusalFrom(amend)).fields).toEqual({ personIds: 'not_known' });
    }
  });

  test('someone talked about is a number to whoever does not reach them any more, and stays', async () => {
    const world = await makeWorld();
    const supervisionId = await planned(world);
    const { personId, episodeId } = world.walk.own;
    await world
      .as('peer_worker')
      .supervision.amend({ ...held, supervisionId, ...begunWith(held), personIds: [personId] });
    const { pairing } = world.store.tables;
    await world.store.write(({ db }) =>
      db.update(pairing).set({ endedOn: '2026-11-19' }).where(eq(pairing.episodeId, episodeId)),
    );
    const asWorker = world.as('peer_worker').supervision;
    expect(await asWorker.read({ supervisionId })).toMatchObject({ people: [], othersDiscussed: 1 });
    await asWorker.amend({ ...held, supervisionId, ...begunWith(held), summary: 'More.' });
    expect(await asWorker.read({ supervisionId })).toMatchObject({ summary: 'More.', othersDiscussed: 1 });
  });

  test('is not shared before the day, and goes back to be prepared while nobody signed', async () => {
    const world = await makeWorld();
    const ahead = await planned(world, '2026-11-26');
    const early = world.as('supervisor').supervision.share({ supervisionId: ahead });
    expect((await refusalFrom(early)).fields).toEqual({ heldOn: 'day_in_future' });
    const supervisionId = await planned(world);
    const { share, read } = world.as('peer_worker').supervision;
    await share({ supervisionId });
    await share({ supervisionId, shared: false });
    expect((await read({ supervisionId })).state).toBe('draft');
    await share({ supervisionId });
    await sign(world, 'supervisor', supervisionId, 1);
    expect((await refusalFrom(share({ supervisionId, shared: false }))).code).toBe('CLOSED');
  });
});

describe('signing', () => {
  test('with both signatures it is closed, and what comes later is added with its day', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    const worker = world.as('peer_worker').supervision;
    expect(await sign(world, 'supervisor', supervisionId, 1)).toEqual({ state: 'signed_by_one' });
    const add = { id: newId('supervisionAddendum'), supervisionId, words: 'The room is booked.' };
    expect((await refusalFrom(worker.addend(add))).code, 'not before both signed').toBe('CLOSED');
    expect(await sign(world, 'peer_worker', supervisionId, 1)).toEqual({ state: 'signed_by_both' });
    const { version, actions: _actions } = await worker.read({ supervisionId });
    const changes = {
      amend: () => worker.amend({ ...held, supervisionId, ...begunWith(held), summary: 'Otherwise.' }),
      action: () =>
        worker.agreeAction({ id: newId('action'), supervisionId, words: 'More', owner: 'supervisor', dueOn: null }),
      comment: () => worker.comment({ id: newId('supervisionMark'), supervisionId, version, comment: 'No.' }),
      unshare: () => worker.share({ supervisionId, shared: false }),
    };
    for (const [what, call] of Object.entries(changes)) expect((await refusalFrom(call())).code, what).toBe('CLOSED');
    await worker.addend(add);
    await worker.addend(add);
    expect(await world.as('supervisor').supervision.read({ supervisionId })).toMatchObject({
      state: 'addended',
      addenda: [{ words: 'The room is booked.', addedAt: new Date('2026-11-19T10:00:00Z') }],
    });
    const changed = worker.addend({ ...add, words: 'Two rooms are booked.' });
    expect((await refusalFrom(changed)).code).toBe('ALREADY_THERE');
  });

  test('nobody signs words they have not read, and a change asks for the signature again', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world, { summary: null, topics: [], minutes: 60 });
    await sign(world, 'supervisor', supervisionId, 1);
    const begun = { ...held, heldOn: '2026-11-18' };
    await world
      .as('peer_worker')
      .supervision.amend({ ...begun, supervisionId, ...begunWith(begun), summary: 'It was Tuesday.' });
    expect((await world.as('supervisor').supervision.read({ supervisionId })).state).toBe('shared');
    expect(await refusalFrom(sign(world, 'supervisor', supervisionId, 1))).toMatchObject({
      code: 'STALE_VERSION',
      details: { version: 2 },
    });
    expect((await world.as('supervisor').today.read()).supervisionWaiting).toMatchObject([{ waits: 'sign' }]);
    for (const role of both) await sign(world, role, supervisionId, 2);
    expect((await world.as('supervisor').supervision.read({ supervisionId })).state).toBe('signed_by_both');
  });

  test('a line that is shared, and who may know of an action, are part of what is signed', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    const { supervision } = world.as('peer_worker');
    const [reflectionId, actionId] = [newId('reflection'), newId('action')];
    await supervision.reflect({ id: reflectionId, supervisionId, words: 'Tired.' });
    await supervision.agreeAction({ id: actionId, supervisionId, words: 'Book a room', owner: 'supervisor' });
    const stateNow = async () => (await supervision.read({ supervisionId })).state;
    const changes: Record<string, () => Promise<unknown>> = {
      shared: () => supervision.shareReflection({ reflectionId, shared: true }),
      'other words': () => supervision.amendReflection({ reflectionId, words: 'Rested.', version: 1 }),
      'taken back': () => supervision.shareReflection({ reflectionId, shared: false }),
      'shared again': () => supervision.shareReflection({ reflectionId, shared: true }),
      'taken out': () => supervision.takeOutReflection({ reflectionId }),
      'action shared': () => supervision.shareAction({ actionId, shared: true }),
    };
    for (const [what, change] of Object.entries(changes)) {
      const { version } = await supervision.read({ supervisionId });
      await sign(world, 'supervisor', supervisionId, version);
      expect(await stateNow(), what).toBe('signed_by_one');
      await change();
      expect(await stateNow(), what).toBe('shared');
    }
  });

  test('a line of the worker’s own, and sharing what is shared already, leave a signature as it is', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    const { supervision } = world.as('peer_worker');
    const [told, kept] = [newId('reflection'), newId('reflection')];
    await supervision.reflect({ id: told, supervisionId, words: 'Told.' });
    await supervision.reflect({ id: kept, supervisionId, words: 'Kept.' });
    await supervision.shareReflection({ reflectionId: told, shared: true });
    await sign(world, 'supervisor', supervisionId, 2);
    await supervision.shareReflection({ reflectionId: told, shared: true });
    await supervision.amendReflection({ reflectionId: kept, words: 'Kept to myself.', version: 1 });
    await supervision.takeOutReflection({ reflectionId: kept });
    expect((await supervision.read({ supervisionId })).state).toBe('signed_by_one');
  });

  test('either comments instead, which both read, and signs later or takes it back', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    const worker = world.as('peer_worker').supervision;
    const markId = newId('supervisionMark');
    await worker.comment({ id: markId, supervisionId, version: 1, comment: 'It was Tuesday.' });
    const read = await world.as('supervisor').supervision.read({ supervisionId });
    expect(read).toMatchObject({ state: 'commented', marks: [{ comment: 'It was Tuesday.' }] });
    const theirs = world.as('supervisor').supervision.takeBackMark({ markId });
    expect((await refusalFrom(theirs)).code).toBe('NOT_FOUND');
    await worker.takeBackMark({ markId });
    expect((await worker.read({ supervisionId })).state).toBe('shared');
    await sign(world, 'peer_worker', supervisionId, 1);
    await worker.comment({ id: newId('supervisionMark'), supervisionId, version: 1, comment: 'On second thoughts.' });
    expect((await worker.read({ supervisionId })).state, 'a comment takes the signature away').toBe('commented');
  });

  test('the same signature sent twice, or given twice, is one', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    const once = { id: newId('supervisionMark'), supervisionId, version: 1 };
    await world.as('peer_worker').supervision.sign(once);
    await world.as('peer_worker').supervision.sign(once);
    await sign(world, 'peer_worker', supervisionId, 1);
    expect((await world.as('supervisor').supervision.read({ supervisionId })).marks).toHaveLength(1);
  });

  test('Today asks both to prepare, to write down and to sign, each when it is theirs to do', async () => {
    const world = await makeWorld();
    const waiting = async (role: (typeof both)[number]) =>
      (await world.as(role).today.read()).supervisionWaiting.map(({ waits }) => waits);
    const supervisionId = await planned(world);
    await planned(world, '2026-11-24');
    expect(await waiting('peer_worker')).toEqual(['write', 'prepare']);
    await world.as('supervisor').supervision.share({ supervisionId });
    await sign(world, 'supervisor', supervisionId, 1);
    expect([await waiting('supervisor'), await waiting('peer_worker')]).toEqual([['prepare'], ['sign', 'prepare']]);
  });
});

describe('a comment on what the other signed', () => {
  const waiting = async (world: World) =>
    Promise.all(
      both.map(async (role) => (await world.as(role).today.read()).supervisionWaiting.map(({ waits }) => waits)),
    );
  const told = async (world: World, role: (typeof both)[number]) =>
    (await world.as(role).notice.list()).notices.map(({ kind }) => kind).sort();
  const commented = async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    await sign(world, 'supervisor', supervisionId, 1);
    const { supervision } = world.as('peer_worker');
    const markId = newId('supervisionMark');
    await supervision.comment({ id: markId, supervisionId, version: 1, comment: 'It was Tuesday.' });
    return { world, supervisionId, markId };
  };

  test('waits for whoever signed, who is told', async () => {
    const { world } = await commented();
    expect(await waiting(world)).toEqual([['answer'], []]);
    expect(await told(world, 'supervisor')).toEqual(['supervision_commented']);
    expect(await told(world, 'peer_worker'), 'no signature is asked of them just now').toEqual([]);
  });

  test('is let stand by signing once more, and it is the other’s turn', async () => {
    const { world, supervisionId } = await commented();
    await sign(world, 'supervisor', supervisionId, 1);
    expect(await waiting(world)).toEqual([[], ['sign']]);
    expect(await told(world, 'supervisor')).toEqual([]);
    expect(await told(world, 'peer_worker')).toEqual(['supervision_to_sign']);
    expect(await sign(world, 'peer_worker', supervisionId, 1)).toEqual({ state: 'signed_by_both' });
  });

  test('is answered by a comment, or by a change', async () => {
    const { world, supervisionId } = await commented();
    const { supervision } = world.as('supervisor');
    const answer = { id: newId('supervisionMark'), supervisionId, version: 1, comment: 'We met on Monday, I think.' };
    await supervision.comment(answer);
    expect(await waiting(world)).toEqual([[], ['sign']]);
    expect([await told(world, 'supervisor'), await told(world, 'peer_worker')]).toEqual([
      [],
      ['supervision_commented'],
    ]);
    const begun = { ...held, ...(await supervision.read({ supervisionId })) };
    await world.as('peer_worker').supervision.amend({
      ...held,
      heldOn: begun.heldOn,
      minutes: begun.minutes,
      supervisionId,
      ...begunWith({ ...begun, personIds: [] }),
      summary: 'It was Tuesday.',
    });
    expect(await waiting(world)).toEqual([['sign'], ['sign']]);
    expect(await told(world, 'peer_worker')).toEqual([]);
  });

  test('taken back, waits for nobody', async () => {
    const { world, markId } = await commented();
    await world.as('peer_worker').supervision.takeBackMark({ markId });
    expect(await waiting(world)).toEqual([[], ['sign']]);
    expect(await told(world, 'supervisor')).toEqual([]);
  });
});

describe('who else may know', () => {
  test('a line manager sees day, kind, minutes, who met and shared actions, and no word more', async () => {
    const world = await makeWorld();
    const supervisionId = await signed(world, {
      summary: 'A secret about the ward.',
      actions: [
        { words: 'Leave early on Fridays', owner: 'peer_worker', isShared: true },
        { words: 'A secret step', owner: 'supervisor' },
      ],
    });
    const manager = world.asAccount(await lineManager(world), world.organisationId, 'supervisor');
    const list = await manager.supervision.list();
    expect(list.supervision).toMatchObject([
      {
        kind: 'practice',
        heldOn: '2026-11-18',
        minutes: 60,
        peerWorkerName: 'Tamsin Invented',
        opens: false,
        state: null,
        sharedActions: [{ words: 'Leave early on Fridays', ownerName: 'Tamsin Invented' }],
      },
    ]);
    expect(JSON.stringify(list)).not.toContain('secret');
    expect((await refusalFrom(manager.supervision.read({ supervisionId }))).code).toBe('NOT_FOUND');
  });

  test('the worker lets a named supervisor read it, without their own lines, and takes that back', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    const { supervision } = world.as('peer_worker');
    await supervision.reflect({ id: newId('reflection'), supervisionId, words: 'A line of my own.' });
    const accountId = await lineManager(world);
    const manager = world.asAccount(accountId, world.organisationId, 'supervisor');
    await supervision.shareWith({ supervisionId, accountId, shared: true });
    const read = await manager.supervision.read({ supervisionId });
    expect(read).toMatchObject({
      isOfMine: false,
      summary: expect.stringContaining('bus'),
      reflections: [],
      readers: [],
    });
    expect((await manager.supervision.list()).supervision).toMatchObject([{ mine: false, opens: true }]);
    const acts = {
      sign: () => manager.supervision.sign({ id: newId('supervisionMark'), supervisionId, version: 1 }),
      amend: () => manager.supervision.amend({ ...held, supervisionId, ...begunWith(held) }),
    };
    for (const [what, call] of Object.entries(acts)) expect((await refusalFrom(call())).code, what).toBe('NOT_FOUND');
    await supervision.shareWith({ supervisionId, accountId, shared: false });
    expect((await refusalFrom(manager.supervision.read({ supervisionId }))).code).toBe('NOT_FOUND');
  });

  test('a named supervisor who leaves the team reads it no longer', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    const accountId = await lineManager(world);
    await world.as('peer_worker').supervision.shareWith({ supervisionId, accountId, shared: true });
    const { teamMember } = world.store.tables;
    await world.store.write(({ db }) => db.delete(teamMember).where(eq(teamMember.accountId, accountId)));
    const manager = world.asAccount(accountId, world.organisationId, 'supervisor');
    expect((await refusalFrom(manager.supervision.read({ supervisionId }))).code).toBe('NOT_FOUND');
  });

  test('only the worker may name somebody, and only who supervises their team', async () => {
    const world = await makeWorld();
    const supervisionId = await shared(world);
    const accountId = await lineManager(world);
    const share = (to: string) =>
      world.as('peer_worker').supervision.shareWith({ supervisionId, accountId: to, shared: true });
    const bySupervisor = world.as('supervisor').supervision.shareWith({ supervisionId, accountId, shared: true });
    expect((await refusalFrom(bySupervisor)).code).toBe('NOT_ALLOWED');
    for (const other of [world.colleague, world.accounts.coordinator, world.otherTeamWorker])
      expect((await refusalFrom(share(other))).code).toBe('NOT_FOUND');
  });

  test('a worker who has left the team keeps their own supervision; their supervisor does not', async () => {
    const world = await makeWorld();
    const supervisionId = await signed(world);
    const { teamMember } = world.store.tables;
    await world.store.write(({ db }) =>
      db.delete(teamMember).where(eq(teamMember.accountId, world.accounts.peer_worker)),
    );
    expect((await world.as('peer_worker').supervision.read({ supervisionId })).state).toBe('signed_by_both');
    expect((await refusalFrom(world.as('supervisor').supervision.read({ supervisionId }))).code).toBe('NOT_FOUND');
  });

  test('the list takes the same number of queries for one record and for thirty', async () => {
    const world = await makeWorld();
    const queries = async () => {
      const before = counted.queries;
      await world.as('supervisor').supervision.list();
      return counted.queries - before;
    };
    await signed(world);
    const one = await queries();
    for (let at = 0; at < 30; at += 1) await signed(world);
    expect(await queries()).toBe(one);
  });
});

describe('supervision of several', () => {
  test('keeps who was there and themes; themes are for those who were', async () => {
    const world = await makeWorld();
    const { accounts, colleague, organisationId } = world;
    const group = {
      id: newId('groupSupervision'),
      kind: 'group' as const,
      heldOn: '2026-11-18',
      minutes: 90,
      attendeeIds: [accounts.peer_worker, colleague],
      themes: ['boundaries' as const],
      nextOn: '2026-12-16',
    };
    await world.as('supervisor').supervision.writeGroup(group);
    await world.as('supervisor').supervision.writeGroup(group);
    const read = { groupSupervisionId: group.id };
    const came = world.asAccount(colleague, organisationId, 'peer_worker');
    expect(await came.supervision.readGroup(read)).toMatchObject({
      attendees: [{ name: 'Ola Makebelieve' }, { name: 'Tamsin Invented' }],
      themes: ['boundaries'],
    });
    const manager = world.asAccount(await lineManager(world), organisationId, 'supervisor');
    expect(await manager.supervision.readGroup(read)).toMatchObject({ minutes: 90, themes: null, iWasThere: false });
    expect((await manager.supervision.list()).groups).toHaveLength(1);
    const stranger = world.asAccount(world.otherTeamWorker, organisationId, 'peer_worker');
    expect((await refusalFrom(stranger.supervision.readGroup(read))).code).toBe('NOT_FOUND');
    const changed = world.as('supervisor').supervision.writeGroup({ ...group, attendeeIds: [colleague] });
    expect((await refusalFrom(changed)).code).toBe('ALREADY_THERE');
  });
});

test('who held it puts right who was there; nobody else does, and not from an old page', async () => {
  const world = await makeWorld();
  const { accounts, colleague, organisationId } = world;
  const held = { kind: 'group' as const, heldOn: '2026-11-18', minutes: 90 };
  const id = newId('groupSupervision');
  const { supervision } = world.as('supervisor');
  await supervision.writeGroup({ ...held, id, attendeeIds: [accounts.peer_worker] });
  const right = { ...held, groupSupervisionId: id, attendeeIds: [colleague], version: 1 };
  const manager = world.asAccount(await lineManager(world), organisationId, 'supervisor');
  expect((await refusalFrom(manager.supervision.amendGroup(right))).code).toBe('NOT_FOUND');
  await supervision.amendGroup(right);
  const { attendees } = await supervision.readGroup({ groupSupervisionId: id });
  expect(attendees).toMatchObject([{ name: 'Ola Makebelieve' }]);
  expect((await refusalFrom(supervision.amendGroup(right))).code).toBe('STALE_VERSION');
  const stranger = supervision.amendGroup({ ...right, attendeeIds: [world.otherTeamWorker], version: 2 });
  expect((await refusalFrom(stranger)).code).toBe('NOT_FOUND');
});

describe('how often', () => {
  test('each kind has its own rhythm, and what is due follows the last one held', async () => {
    const world = await makeWorld();
    await shared(world, { kind: 'line', heldOn: '2026-11-02', nextOn: null });
    const due = async () => (await world.as('peer_worker').today.read()).supervision?.dueOn;
    expect(await due()).toBe('2026-11-30');
    const { cadence, chooseCadence } = world.as('coordinator').supervision;
    const { version, ...days } = await cadence();
    await chooseCadence({ ...days, line: 42, version });
    expect(await due()).toBe('2026-12-14');
    const { workers } = await world.as('supervisor').supervision.team();
    expect(workers.find(({ accountId }) => accountId === world.accounts.peer_worker)?.due?.dueOn).toBe('2026-12-14');
    expect((await refusalFrom(chooseCadence({ ...days, version }))).code).toBe('STALE_VERSION');
  });
});
