import { and, eq } from '@alongside/db/operators.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { sealed } from '../../../test/sealed.ts';
import { addWalk, makeWorld, now, type World } from '../../../test/world.ts';

const hour = 3_600_000;
const sentAt = now.getTime() + 24 * hour;

const close = (world: World, accountId: string) =>
  world.store.write(({ db, tables: { account } }) =>
    db.update(account).set({ deactivatedAt: now }).where(eq(account.id, accountId)),
  );

const openedBy = async (world: World) => {
  const { wordsKey, letterbox, deviceId } = await world.as('peer_worker').device.open({ deviceId: null });
  return { wordsKey, letterbox: letterbox ?? '', deviceId };
};

const session = (personId: string) => ({
  id: newId('session'),
  personId,
  heldOn: '2026-11-17',
  minutes: 40,
  attendance: 'met',
  mode: 'in_person',
  note: 'We sat by the bandstand.',
  writtenWith: 'together',
});

const writeOf = (world: World, input: object, path = 'session.log') => ({
  path,
  input,
  about: { id: 'whoever', name: 'Wren Madeup' },
  writtenAt: sentAt - 5 * hour,
  by: world.accounts.peer_worker,
});

/** Sealed on the device of the peer worker, then their account was closed. */
const handedIn = async (world: World, writes: readonly object[]) => {
  const { wordsKey, letterbox } = await openedBy(world);
  const items = [];
  for (const write of writes) {
    const id = newId('sent');
    items.push({ id, sealed: await sealed(wordsKey, id, write) });
  }
  await close(world, world.accounts.peer_worker);
  return { letterbox, sentAt, items };
};

const nobody = (world: World) => callAs(world.store, null, { now });
const waiting = ({ store: { read, tables }, accounts }: World) =>
  read.db.select().from(tables.lateWords).where(eq(tables.lateWords.accountId, accounts.peer_worker));

describe('a device', () => {
  test('gets the same key for the same account again, and its letterbox only once', async () => {
    const world = await makeWorld();
    const first = await world.as('peer_worker').device.open({ deviceId: null });
    const again = await world.as('peer_worker').device.open({ deviceId: first.deviceId });
    expect(Buffer.from(first.wordsKey, 'base64')).toHaveLength(32);
    expect(first.letterbox).not.toBeNull();
    expect(again).toEqual({ ...first, letterbox: null });
    expect(first).toMatchObject({ offlineAllowed: true, lapseHours: 72 });
  });

  test("never gets another account's key, and is a new device to whoever signs in next", async () => {
    const world = await makeWorld();
    const theirs = await world.as('peer_worker').device.open({ deviceId: null });
    const mine = await world.as('supervisor').device.open({ deviceId: theirs.deviceId });
    expect(mine.wordsKey).not.toBe(theirs.wordsKey);
    expect(mine.deviceId).not.toBe(theirs.deviceId);
    expect(mine.letterbox).not.toBeNull();
  });

  test('hears whose key it was given, so that the page of another account can tell', async () => {
    const world = await makeWorld();
    const { peer_worker, supervisor } = world.accounts;
    expect(await world.as('peer_worker').device.open({ deviceId: null })).toMatchObject({ accountId: peer_worker });
    expect(await world.as('supervisor').device.open({ deviceId: null })).toMatchObject({ accountId: supervisor });
  });

  test('says so when the organisation keeps nothing offline', async () => {
    const world = await makeWorld();
    await world.store.write(({ db, tables: { organisation } }) =>
      db.update(organisation).set({ offlineAllowed: false }).where(eq(organisation.id, world.organisationId)),
    );
    expect(await world.as('peer_worker').device.open({ deviceId: null })).toMatchObject({ offlineAllowed: false });
  });

  test('is forgotten with its letterbox at sign-out, by its own account alone', async () => {
    const world = await makeWorld();
    const { deviceId } = await openedBy(world);
    await world.as('supervisor').device.close({ deviceId });
    expect((await world.as('peer_worker').device.open({ deviceId })).deviceId).toBe(deviceId);
    await world.as('peer_worker').device.close({ deviceId });
    expect((await world.as('peer_worker').device.open({ deviceId })).deviceId).not.toBe(deviceId);
  });
});

describe('the letterbox of a closed account', () => {
  test('takes what was sealed, by its author, at the time it was written, for the team of the person', async () => {
    const world = await makeWorld();
    const input = session(world.walk.own.personId);
    const call = await handedIn(world, [writeOf(world, input)]);
    expect(await nobody(world).device.handIn(call)).toEqual({ taken: [call.items[0]?.id] });
    expect(await waiting(world)).toMatchObject([
      {
        id: call.items[0]?.id,
        accountId: world.accounts.peer_worker,
        personId: world.walk.own.personId,
        teamId: world.teamId,
        action: 'session.log',
        reason: 'account_closed',
        writtenAt: new Date(now.getTime() - 5 * hour),
        input: { note: 'We sat by the bandstand.' },
        answer: null,
      },
    ]);
  });

  test('takes the same once, however often it is handed in, and says each time that it is safe', async () => {
    const world = await makeWorld();
    const call = await handedIn(world, [writeOf(world, session(world.walk.own.personId))]);
    const first = await nobody(world).device.handIn(call);
    expect(await nobody(world).device.handIn(call)).toEqual(first);
    expect(await waiting(world)).toHaveLength(1);
  });

  test('takes the same words under two keys once, and says of both that they are safe', async () => {
    const world = await makeWorld();
    const write = writeOf(world, session(world.walk.own.personId));
    const call = await handedIn(world, [write, write]);
    const taken = call.items.map(({ id }) => id);
    expect(await nobody(world).device.handIn(call)).toEqual({ taken });
    expect(await nobody(world).device.handIn(call)).toEqual({ taken });
    expect(await waiting(world)).toMatchObject([{ id: taken[0] }]);
  });

  test('does not take again what had reached the record while the account was open', async () => {
    const world = await makeWorld();
    const { wordsKey, letterbox } = await openedBy(world);
    const key = newId('sent');
    const input = session(world.walk.own.personId);
    const write = writeOf(world, input);
    await world
      .as('peer_worker')
      .session.log({ ...input, sent: { key, by: write.by, writtenAt: write.writtenAt, sentAt } } as never);
    await close(world, world.accounts.peer_worker);
    const items = [{ id: key, sealed: await sealed(wordsKey, key, write) }];
    expect(await nobody(world).device.handIn({ letterbox, sentAt, items })).toEqual({ taken: [key] });
    expect(await waiting(world)).toEqual([]);
  });

  test('keeps one session for each who was met together', async () => {
    const world = await makeWorld();
    const { store, organisationId, otherTeamId: teamId, accounts } = world;
    const other = await store.write((tx) => addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker }));
    const alsoWith = [{ id: newId('session'), personId: other.personId }];
    const input = { ...session(world.walk.own.personId), alsoWith, togetherId: newId('together'), ownWords: 'Mine.' };
    const call = await handedIn(world, [writeOf(world, input)]);
    const first = await nobody(world).device.handIn(call);
    expect(await nobody(world).device.handIn(call)).toEqual(first);
    const kept = await waiting(world);
    const told = kept.map(({ personId, teamId: team, input: { ownWords } }) => ({ personId, team, ownWords }));
    expect(told).toHaveLength(2);
    expect(told).toContainEqual({ personId: world.walk.own.personId, team: world.teamId, ownWords: 'Mine.' });
    expect(told).toContainEqual({ personId: other.personId, team: teamId, ownWords: null });
  });

  test('gives an answer to whoever asked, at once, and to nobody else', async () => {
    const world = await makeWorld();
    const questionId = newId('question');
    const ask = { id: questionId, sessionId: world.walk.own.sessionId, words: 'How was the walk back?' };
    await world.as('supervisor').question.ask(ask);
    const answer = { id: newId('questionAnswer'), questionId, words: 'Slow, and that was good.' };
    const call = await handedIn(world, [writeOf(world, answer, 'question.answer')]);
    const taken = call.items.map(({ id }) => id);
    expect(await nobody(world).device.handIn(call)).toEqual({ taken });
    expect(await nobody(world).device.handIn(call)).toEqual({ taken });
    const { questions } = await world.as('supervisor').question.open();
    expect(questions).toMatchObject([{ state: 'answered', answers: [{ words: 'Slow, and that was good.' }] }]);
    expect(await waiting(world)).toEqual([]);
    expect((await world.as('supervisor').notice.list()).notices).toMatchObject([{ kind: 'question_answered' }]);
  });

  test('leaves an answer to a question that somebody else was asked on the device', async () => {
    const world = await makeWorld();
    const questionId = newId('question');
    const ask = { id: questionId, sessionId: world.walk.sameTeam.sessionId, words: 'How was the walk back?' };
    await world.as('supervisor').question.ask(ask);
    const answer = { id: newId('questionAnswer'), questionId, words: 'Slow.' };
    const call = await handedIn(world, [writeOf(world, answer, 'question.answer')]);
    expect(await nobody(world).device.handIn(call)).toEqual({ taken: [] });
  });

  test('keeps what they said they would do: after a session for whoever walks with the person, else for a supervisor', async () => {
    const world = await makeWorld();
    const { sessionId, personId } = world.walk.own;
    const ofSession = { id: newId('action'), words: 'Ask about the reading group.', dueOn: null, sessionId };
    const ofNobody = { id: newId('action'), words: 'Order more tea.', dueOn: '2026-11-17', sessionId: null };
    const call = await handedIn(world, [
      writeOf(world, ofSession, 'action.add'),
      writeOf(world, ofNobody, 'action.add'),
    ]);
    expect((await nobody(world).device.handIn(call)).taken).toHaveLength(2);
    const supervisor = world.as('supervisor');
    expect((await supervisor.lateWords.list()).waiting).toMatchObject([
      { path: 'action.add', personId, displayName: 'Wren Madeup', goesInRecord: true },
      { path: 'action.add', personId: null, displayName: null, groupName: null, goesInRecord: true },
    ]);
    for (const { id } of call.items) await supervisor.lateWords.putInRecord({ id, version: 1 });
    const { mine, offered } = await supervisor.action.list();
    expect(mine).toMatchObject([{ id: ofNobody.id, words: 'Order more tea.', dueOn: '2026-11-17' }]);
    expect(offered).toMatchObject([{ id: ofSession.id, ownerName: 'Tamsin Invented', personName: 'Wren Madeup' }]);
  });

  test('takes a later thought with the session it belongs to, when both had waited', async () => {
    const world = await makeWorld();
    const input = session(world.walk.own.personId);
    const thought = { id: newId('addendum'), sessionId: input.id, text: 'They laughed.' };
    const call = await handedIn(world, [writeOf(world, input), writeOf(world, thought, 'session.amend')]);
    expect((await nobody(world).device.handIn(call)).taken).toHaveLength(2);
  });

  test.each([
    ['about someone its author never walked with', (w: World) => writeOf(w, session(w.walk.sameTeam.personId))],
    ['about someone of another organisation', (w: World) => writeOf(w, session(w.walk.otherOrganisation.personId))],
    ['by another account', (w: World) => ({ ...writeOf(w, session(w.walk.own.personId)), by: w.colleague })],
    [
      'for a procedure that keeps no words',
      (w: World) => writeOf(w, session(w.walk.own.personId), 'account.deactivate'),
    ],
    [
      'that the procedure itself would not take',
      (w: World) => writeOf(w, { ...session(w.walk.own.personId), minutes: 0 }),
    ],
    ['that is no write at all', () => ['a', 'b']],
  ])('leaves what is %s on the device', async (_what, write) => {
    const world = await makeWorld();
    const call = await handedIn(world, [write(world)]);
    expect(await nobody(world).device.handIn(call)).toEqual({ taken: [] });
    expect(await waiting(world)).toEqual([]);
  });

  test('takes nothing sealed under another key, moved to another id, or not sealed at all', async () => {
    const world = await makeWorld();
    const write = writeOf(world, session(world.walk.own.personId));
    const call = await handedIn(world, [write]);
    const id = newId('sent');
    const otherKey = Buffer.alloc(32, 5).toString('base64');
    const items = [
      { id, sealed: call.items[0]?.sealed ?? '' },
      { id: newId('sent'), sealed: await sealed(otherKey, id, write) },
      { id: newId('sent'), sealed: Buffer.from(JSON.stringify(write)).toString('base64') },
      { id: newId('sent'), sealed: 'QQ==' },
    ];
    expect(await nobody(world).device.handIn({ ...call, items })).toEqual({ taken: [] });
  });

  test.each([
    ['half a sign', 'a\ud800b', 'a\ufffdb'],
    ['a NUL', 'a\u0000b', 'ab'],
    ['a whole page', 'y'.repeat(8000), 'y'.repeat(8000)],
  ])('keeps words with %s in them', async (_what, note, kept) => {
    const world = await makeWorld();
    const call = await handedIn(world, [writeOf(world, { ...session(world.walk.own.personId), note })]);
    expect((await nobody(world).device.handIn(call)).taken).toHaveLength(1);
    expect((await waiting(world))[0]?.input).toMatchObject({ note: kept });
  });

  test('is shut while its account may sign in, and an unknown one looks the same', async () => {
    const world = await makeWorld();
    const { letterbox } = await openedBy(world);
    const shut = await refusalFrom(nobody(world).device.handIn({ letterbox, sentAt, items: [] }));
    const unknown = await refusalFrom(nobody(world).device.handIn({ letterbox: 'x'.repeat(43), sentAt, items: [] }));
    expect(shut).toEqual(unknown);
    expect(shut.code).toBe('NOT_FOUND');
  });

  test('leaves an entry of its author for each that it took', async () => {
    const world = await makeWorld();
    const { audit } = world.store.tables;
    const call = await handedIn(world, [writeOf(world, session(world.walk.own.personId))]);
    await nobody(world).device.handIn(call);
    await nobody(world).device.handIn(call);
    const entries = await world.store.read.db
      .select({ accountId: audit.accountId, recordId: audit.recordId })
      .from(audit)
      .where(and(eq(audit.action, 'device.handIn'), eq(audit.organisationId, world.organisationId)));
    expect(entries).toEqual([{ accountId: world.accounts.peer_worker, recordId: call.items[0]?.id }]);
  });
});
