import { eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { type ConcernWorld, makeConcernWorld, raiseBy, toldWords } from '../../../test/concern-world.ts';
import { endWalks, waited } from '../../../test/late-words.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { sealed } from '../../../test/sealed.ts';
import { makeWorld, now, type World } from '../../../test/world.ts';

const hour = 3_600_000;
const told = { whatHappened: toldWords };

const kept = async ({ store }: World, id: string) => {
  const { concern } = store.tables;
  const [found] = await store.read.db.select().from(concern).where(eq(concern.id, id));
  return found;
};

const openOf = async (caller: ReturnType<ConcernWorld['lead']>) =>
  (await caller.concern.list()).answering.open.map(({ id }) => id);

describe('raising a concern', () => {
  test('puts it before its lead and deputy at once, and before its raiser as their own', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world);
    expect([await openOf(world.lead()), await openOf(world.deputy())]).toEqual([[id], [id]]);
    const { mine, answering } = await world.worker().concern.list();
    expect(mine).toMatchObject([{ id, state: 'raised', personName: 'Wren Madeup', raisedByMe: true }]);
    expect(answering.open).toEqual([]);
    expect(await world.lead().concern.read({ concernId: id })).toMatchObject({
      as: 'lead',
      told,
      teamName: 'Harbour team',
    });
    expect(await world.worker().concern.read({ concernId: id })).toMatchObject({
      as: 'raiser',
      told,
      notices: [],
      toldTo: ['Lena Leadwell', 'Dara Deputwell'],
    });
  });

  test('takes danger now without another word, and a concern about somebody who is not in the record', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world, { personId: null, isDangerNow: true, told: { aboutWhom: 'The man next door' } });
    expect(await kept(world, id)).toMatchObject({ personId: null, isDangerNow: true, teamId: world.teamId });
    expect(await openOf(world.lead())).toEqual([id]);
  });

  test('stands without the session it came from, when that has not arrived', async () => {
    const world = await makeConcernWorld();
    const there = await raiseBy(world, { sessionId: world.walk.own.sessionId });
    const notThere = await raiseBy(world, { sessionId: newId('session') });
    const others = await raiseBy(world, { sessionId: world.walk.sameTeam.sessionId });
    expect((await kept(world, there))?.sessionId).toBe(world.walk.own.sessionId);
    expect([(await kept(world, notThere))?.sessionId, (await kept(world, others))?.sessionId]).toEqual([null, null]);
  });

  test('twice with the same id is one, and with other words it is refused so that none vanish', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world);
    const { personId } = world.walk.own;
    expect(await world.worker().concern.raise({ id, personId, told })).toEqual({ id, version: 1 });
    const other = world.worker().concern.raise({ id, personId, told: { whatHappened: 'Something else.' } });
    expect((await refusalFrom(other)).code).toBe('ALREADY_THERE');
    const notMine = world.colleagueAt().concern.raise({ id, personId, told });
    expect((await refusalFrom(notMine)).code).toBe('NOT_FOUND');
    expect(await openOf(world.lead())).toEqual([id]);
  });

  test('is possible for a colleague who knows the person, and does not tell them a name they did not know', async () => {
    const world = await makeConcernWorld();
    const id = newId('concern');
    await world.colleagueAt().concern.raise({ id, personId: world.walk.otherTeam.personId, told });
    const { mine } = await world.colleagueAt().concern.list();
    expect(mine).toMatchObject([{ id, personName: null }]);
    expect((await world.colleagueAt().concern.read({ concernId: id })).personName).toBeNull();
    expect(await openOf(world.farLead())).toEqual([id]);
  });

  test('works where nobody is named: the supervisors of the team and the coordinators are told, and the page says so', async () => {
    const world = await makeWorld();
    const id = newId('concern');
    await world.as('peer_worker').concern.raise({ id, personId: world.walk.own.personId, told });
    for (const role of ['supervisor', 'coordinator'] as const) {
      const { answering, someoneIsNamed } = await world.as(role).concern.list();
      expect([role, answering.open.map((each) => each.id), someoneIsNamed]).toEqual([role, [id], false]);
    }
    expect((await world.as('coordinator').concern.readSetUp()).leadsMissing).toBe(true);
  });
});

describe('a concern that waited on a phone', () => {
  const sentBy = (world: World) => ({
    key: newId('sent'),
    by: world.accounts.peer_worker,
    writtenAt: now.getTime() - 5 * hour,
    sentAt: now.getTime(),
  });

  test('keeps the time it was written, and its ladder begins when it arrives', async () => {
    const world = await makeConcernWorld();
    const id = await raiseBy(world, { sent: sentBy(world) });
    expect(await kept(world, id)).toMatchObject({ writtenAt: new Date(now.getTime() - 5 * hour), raisedAt: now });
  });

  test('is taken from somebody who was moved off the person meanwhile, and so is what they add', async () => {
    const world = await makeConcernWorld();
    await endWalks(world, [world.walk.own.personId]);
    const id = await raiseBy(world, { sent: sentBy(world) });
    expect(await openOf(world.lead())).toEqual([id]);
    const add = { id: newId('concernEntry'), concernId: id, told: { wishes: 'To stay at home.' } };
    await world.worker().concern.add({ ...add, sent: sentBy(world) });
    expect((await world.lead().concern.read({ concernId: id })).told).toEqual({ ...told, wishes: 'To stay at home.' });
  });

  test('is raised at once when its writer has lost the role, and waits for no supervisor', async () => {
    const world = await makeConcernWorld();
    const { peer_worker } = world.accounts;
    const researcher = world.asAccount(peer_worker, world.organisationId, 'researcher');
    const input = { id: newId('concern'), personId: world.walk.own.personId, told };
    expect((await refusalFrom(researcher.concern.raise(input))).code).toBe('NOT_ALLOWED');
    const handed = waited(peer_worker, 'concern.raise', input);
    expect(await researcher.lateWords.hand(handed)).toEqual({ taken: true });
    expect(await researcher.lateWords.hand(handed)).toEqual({ taken: true });
    expect(await openOf(world.lead())).toEqual([input.id]);
    expect((await world.supervisorAt().lateWords.list()).waiting).toEqual([]);
    expect(await kept(world, input.id)).toMatchObject({ writtenAt: new Date(now.getTime() - 5 * hour) });
  });

  test('is raised at once from the device of a closed account, with what was added to it, once', async () => {
    const world = await makeConcernWorld();
    const { peer_worker } = world.accounts;
    const { wordsKey, letterbox } = await world.as('peer_worker').device.open({ deviceId: null });
    const input = { id: newId('concern'), personId: world.walk.own.personId, told };
    const added = { id: newId('concernEntry'), concernId: input.id, told: { needs: 'A ground floor.' } };
    const half = { id: newId('concern'), personId: world.walk.own.personId, told: {} };
    const items = [];
    for (const [path, each] of [
      ['concern.raise', input],
      ['concern.add', added],
      ['concern.raise', half],
    ] as const) {
      const id = newId('sent');
      const write = { path, input: each, about: {}, by: peer_worker, writtenAt: now.getTime() - 5 * hour };
      items.push({ id, sealed: await sealed(wordsKey, id, write) });
    }
    await world.store.write(({ db, tables: { account } }) =>
      db.update(account).set({ deactivatedAt: now }).where(eq(account.id, peer_worker)),
    );
    const call = { letterbox: letterbox ?? '', sentAt: now.getTime(), items };
    const taken = items.slice(0, 2).map(({ id }) => id);
    const nobody = callAs(world.store, null, { now });
    expect(await nobody.device.handIn(call)).toEqual({ taken });
    expect(await nobody.device.handIn(call)).toEqual({ taken });
    expect(await openOf(world.lead())).toEqual([input.id]);
    const read = await world.lead().concern.read({ concernId: input.id });
    expect(read.told).toEqual({ ...told, needs: 'A ground floor.' });
    expect(read.entries).toHaveLength(1);
  });
});

describe('what was added on a phone and came late', () => {
  const addition = (concernId: string) => ({
    id: newId('concernEntry'),
    concernId,
    told: { needs: 'A ground floor.' },
  });

  test('is taken from whoever answers it by their role', async () => {
    const world = await makeWorld();
    const concernId = newId('concern');
    await world.as('peer_worker').concern.raise({ id: concernId, personId: world.walk.own.personId, told });
    for (const role of ['supervisor', 'coordinator'] as const)
      await world.as(role).lateWords.hand(waited(world.accounts[role], 'concern.add', addition(concernId)));
    const { entries } = await world.as('coordinator').concern.read({ concernId });
    expect(entries.map(({ kind }) => kind)).toEqual(['added', 'added']);
  });

  test('is taken from the device of a closed account that was told of it, and of no other', async () => {
    const world = await makeConcernWorld();
    const concernId = await raiseBy(world);
    const friday = new Date('2026-11-20T09:00:00Z');
    const handIn = async (accountId: string, caller: ReturnType<ConcernWorld['lead']>) => {
      const { wordsKey, letterbox } = await caller.device.open({ deviceId: null });
      const id = newId('sent');
      const [path, input] = ['concern.add', addition(concernId)];
      const write = { path, input, about: {}, by: accountId, writtenAt: now.getTime() };
      const items = [{ id, sealed: await sealed(wordsKey, id, write) }];
      await world.store.write(({ db, tables: { account } }) =>
        db.update(account).set({ deactivatedAt: friday }).where(eq(account.id, accountId)),
      );
      const call = { letterbox: letterbox ?? '', sentAt: friday.getTime(), items };
      const { taken } = await callAs(world.store, null, { now: friday }).device.handIn(call);
      return taken.length;
    };
    expect(await handIn(world.accounts.coordinator, world.coordinatorAt(friday))).toBe(1);
    expect(await handIn(world.accounts.supervisor, world.supervisorAt(friday)), 'never told').toBe(0);
    const { entries } = await world.lead(friday).concern.read({ concernId });
    expect(entries.map(({ kind, words }) => [kind, words])).toEqual([['added', 'A ground floor.']]);
  });
});

describe('the timeline of the person', () => {
  const linesFor = async (caller: ReturnType<ConcernWorld['lead']>, personId: string) =>
    (await caller.person.timeline({ personId })).entries.filter(({ kind }) => kind === 'concern');

  test('says that there is one to whoever raised it, and to a lead who may see the page; nothing of it to others', async () => {
    const world = await makeConcernWorld();
    const { personId } = world.walk.own;
    const id = newId('concern');
    await world.colleagueAt().concern.raise({ id, personId, told });
    expect(await linesFor(world.worker(), personId), 'who walks with them').toEqual([]);
    expect(await linesFor(world.supervisorAt(), personId), 'who supervises').toEqual([]);
    const own = await raiseBy(world);
    const line = { kind: 'concern', id: own, on: '2026-11-19' };
    expect(await linesFor(world.worker(), personId)).toEqual([line]);
    await world.store.write(({ db, tables: { concernLead } }) =>
      db
        .update(concernLead)
        .set({ accountId: world.accounts.supervisor })
        .where(eq(concernLead.accountId, world.named.lead)),
    );
    expect((await linesFor(world.supervisorAt(), personId)).map((each) => each.id).sort()).toEqual([id, own].sort());
  });
});

describe('whom to ring', () => {
  test('is told to whoever may raise one, as the organisation wrote it, and carried on the phone', async () => {
    const world = await makeWorld();
    const coordinator = world.as('coordinator');
    const phones = [{ label: 'On-call lead', number: '01632 960001' }];
    const { version } = await coordinator.concern.readSetUp();
    await coordinator.concern.amendPhones({ phones, version });
    const expected = [
      { key: 'emergency', label: null, number: '999' },
      { key: null, ...phones[0] },
    ];
    expect((await world.as('peer_worker').concern.phones()).phones).toEqual(expected);
    expect((await world.as('peer_worker').person.carry()).phones).toEqual(expected);
    await coordinator.concern.amendPhones({ phones: null, version: version + 1 });
    expect((await world.as('peer_worker').concern.phones()).phones.map(({ number }) => number)).toEqual([
      '999',
      '111',
      '116 123',
    ]);
  });
});
