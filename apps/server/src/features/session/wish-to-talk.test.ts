import { eq } from '@alongside/db/operators.ts';
import { buildAccount, buildSession } from '@alongside/testing/build.ts';
import { buildCover, buildLeave } from '@alongside/testing/build-cover.ts';
import { buildSupervision, type SupervisionGiven } from '@alongside/testing/build-supervision.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { type Caller, callAs } from '../../../test/call-as.ts';
import { endWalks, waited } from '../../../test/late-words.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { addWalk, makeWorld, now, today, type World } from '../../../test/world.ts';

/** Idris holds Tamsin's practice supervision; a line manager supervises the same team. */
const talkWorld = async (given: Partial<SupervisionGiven> = {}) => {
  const world = await makeWorld();
  const { store, organisationId, teamId, accounts } = world;
  const lineManagerId = await store.write(async (tx) => {
    const place = { organisationId, peerWorkerId: accounts.peer_worker };
    await buildSupervision(tx, { ...place, supervisorId: accounts.supervisor, ...given });
    const id = await buildAccount(tx, {
      organisationId,
      name: 'Lena Linemade',
      roles: ['supervisor'],
      teams: [{ teamId, supervises: true }],
    });
    await buildSupervision(tx, { ...place, supervisorId: id, kind: 'line', heldOn: '2026-11-12' });
    return id;
  });
  const as = (accountId: string, role: 'peer_worker' | 'supervisor', at = now) =>
    callAs(store, { ...world.actorOf(role), accountId }, { now: at });
  return { ...world, lineManagerId, lineManager: as(lineManagerId, 'supervisor'), asOther: as };
};
type TalkWorld = Awaited<ReturnType<typeof talkWorld>>;

const visit = { heldOn: '2026-11-18', minutes: 45, attendance: 'met', mode: 'in_person' } as const;

const wish = async (world: World, given: object = {}) => {
  const id = newId('session');
  const { personId } = world.walk.own;
  await world.as('peer_worker').session.log({ ...visit, id, personId, wantsToTalk: true, ...given });
  return id;
};

const talkOf = async (caller: Caller, personId: string, sessionId: string) => {
  const { entries } = await caller.person.timeline({ personId });
  return entries.find(({ id }) => id === sessionId) as { talk?: string | null } | undefined;
};

const signsOf = async (caller: Caller, accountId: string, at: 'team' | 'worker' = 'team') => {
  const { workers } = at === 'team' ? await caller.review.team({}) : await caller.review.worker({ accountId });
  const own = workers.find((each) => each.accountId === accountId);
  return { signs: own?.signs.map(({ sign }) => sign) ?? [], talks: own?.talks ?? [] };
};

const supervisedOn = (world: TalkWorld, heldOn: string, given: Partial<SupervisionGiven> = {}) => {
  const { store, organisationId, accounts } = world;
  const { supervisor: supervisorId, peer_worker: peerWorkerId } = accounts;
  return store.write((tx) => buildSupervision(tx, { organisationId, supervisorId, peerWorkerId, heldOn, ...given }));
};

describe('a wish to talk about a session in supervision', () => {
  test('is told to the practice supervisor, in the review and under the session, and the worker sees who will know', async () => {
    const world = await talkWorld();
    const id = await wish(world);
    const { personId } = world.walk.own;
    const [worker, supervisor] = [world.as('peer_worker'), world.as('supervisor')];
    expect((await worker.person.read({ personId })).talksWith).toBe('Idris Pretend');
    expect(await talkOf(worker, personId, id)).toMatchObject({ talk: 'waits' });
    expect(await talkOf(supervisor, personId, id)).toMatchObject({ talk: 'waits', words: null });
    for (const at of ['team', 'worker'] as const)
      expect(await signsOf(supervisor, world.accounts.peer_worker, at)).toEqual({
        signs: ['wants_to_talk'],
        talks: [{ name: 'Wren Madeup', heldOn: '2026-11-18' }],
      });
  });

  test('goes when a practice supervision was held on a later day, and not before', async () => {
    const world = await talkWorld();
    const id = await wish(world);
    const { personId } = world.walk.own;
    const stands = async () => (await signsOf(world.as('supervisor'), world.accounts.peer_worker)).signs;
    await supervisedOn(world, today);
    expect(await stands(), 'of the same day, before or after').toContain('wants_to_talk');
    await supervisedOn(world, '2026-11-20', { kind: 'line' });
    await supervisedOn(world, '2026-11-20', { sharedAt: null });
    await supervisedOn(world, '2026-11-20', { calledOffAt: now });
    expect(await stands(), 'one of another kind, one planned, one called off').toContain('wants_to_talk');
    await supervisedOn(world, '2026-11-20');
    expect(await stands()).not.toContain('wants_to_talk');
    expect(await talkOf(world.as('peer_worker'), personId, id)).toMatchObject({ talk: 'talked' });
  });

  test('goes when it is looked at, comes back with another, and nobody else learns of the look', async () => {
    const world = await talkWorld();
    await wish(world);
    const accountId = world.accounts.peer_worker;
    // Something else about the same worker, which the line manager has on their list too.
    await world.store.write(({ db, tables: { supervision } }) =>
      db.update(supervision).set({ nextOn: '2026-11-12' }).where(eq(supervision.kind, 'line')),
    );
    const { review } = world.as('supervisor');
    const own = (await review.team({})).workers.find((each) => each.accountId === accountId);
    const [wished, late] = own?.signs ?? [];
    expect([wished?.sign, late?.sign]).toEqual(['wants_to_talk', 'supervision_late']);
    const seen = { wants_to_talk: wished?.fact ?? '' };
    const look = { id: newId('reviewLook'), accountId, episodeId: null, seen, note: 'We ring on Friday.' };
    expect(await review.lookAt(look)).toEqual({ lookedAt: 1 });
    expect((await signsOf(world.as('supervisor'), accountId)).signs).toEqual(['supervision_late']);
    expect((await review.team({})).lookedAt).toMatchObject([{ note: 'We ring on Friday.' }]);
    const theirs = JSON.stringify(await world.lineManager.review.team({}));
    expect(theirs).toContain('supervision_late');
    expect(theirs).not.toContain('Friday');
    expect(theirs).not.toContain(look.id);
    await wish(world, { heldOn: today });
    expect((await signsOf(world.as('supervisor'), accountId)).signs).toEqual(['wants_to_talk', 'supervision_late']);
  });

  test('is taken back, and said again later, by its writer alone', async () => {
    const world = await talkWorld();
    const { personId, sessionId } = world.walk.own;
    const { session } = world.as('peer_worker');
    const stands = async () => (await signsOf(world.as('supervisor'), world.accounts.peer_worker)).signs;
    await session.wishToTalk({ sessionId, wantsToTalk: true });
    await session.wishToTalk({ sessionId, wantsToTalk: true });
    expect(await stands()).toEqual(['wants_to_talk']);
    await session.wishToTalk({ sessionId, wantsToTalk: false });
    expect(await stands()).toEqual([]);
    expect(await talkOf(world.as('supervisor'), personId, sessionId)).toMatchObject({ talk: null });
    await session.wishToTalk({ sessionId, wantsToTalk: true });
    expect(await stands()).toEqual(['wants_to_talk']);
  });

  test('stands before the two while they prepare the next practice supervision, and before nobody else', async () => {
    const world = await talkWorld();
    const id = await wish(world);
    const withId = world.accounts.peer_worker;
    const plan = async (caller: Caller, kind: 'practice' | 'line') => {
      const supervisionId = newId('supervision');
      await caller.supervision.plan({ id: supervisionId, withId, kind, heldOn: '2026-11-24' });
      return supervisionId;
    };
    const toTalkAbout = async (caller: Caller, supervisionId: string) =>
      (await caller.supervision.read({ supervisionId })).toTalkAbout.map(({ sessionId, name }) => [sessionId, name]);
    const ours = await plan(world.as('supervisor'), 'practice');
    for (const caller of [world.as('peer_worker'), world.as('supervisor')])
      expect(await toTalkAbout(caller, ours)).toEqual([[id, 'Wren Madeup']]);
    expect(await toTalkAbout(world.lineManager, await plan(world.lineManager, 'practice'))).toEqual([]);
    expect(await toTalkAbout(world.as('supervisor'), await plan(world.as('supervisor'), 'line'))).toEqual([]);
  });

  test('of a session that was voided is no wish', async () => {
    const world = await talkWorld();
    const id = await wish(world);
    const { session } = world.as('peer_worker');
    await session.void({ sessionId: id, version: 1, reason: 'Written twice' });
    expect((await signsOf(world.as('supervisor'), world.accounts.peer_worker)).signs).toEqual([]);
    const again = await refusalFrom(session.wishToTalk({ sessionId: id, wantsToTalk: true }));
    expect(again).toMatchObject({ code: 'CLOSED', details: { reason: 'session_voided' } });
  });

  test('that waited on a phone counts from the day it was written', async () => {
    const world = await talkWorld();
    const { peer_worker: by } = world.accounts;
    const hours = (count: number) => count * 3_600_000;
    await wish(world, {
      heldOn: '2026-11-10',
      sent: { key: newId('sent'), by, writtenAt: now.getTime() - hours(9 * 24), sentAt: now.getTime() },
    });
    const { workers } = await world.as('supervisor').review.team({});
    const own = workers.find(({ accountId }) => accountId === by);
    expect(own?.signs).toMatchObject([{ sign: 'wants_to_talk', since: '2026-11-10' }]);
  });

  test('says itself in a retry too, where the first try came without it', async () => {
    const world = await talkWorld();
    const id = await wish(world, { wantsToTalk: false });
    expect((await signsOf(world.as('supervisor'), world.accounts.peer_worker)).signs).toEqual([]);
    await wish(world, { id });
    expect((await signsOf(world.as('supervisor'), world.accounts.peer_worker)).signs).toEqual(['wants_to_talk']);
  });
});

/** Everything these pages answer, as one text. */
const allOf = async (caller: Caller, { walk, accounts, colleague }: World): Promise<string> => {
  const { personId, sessionId } = walk.own;
  const answers: unknown[] = [];
  for (const ask of [
    () => caller.review.team({}),
    () => caller.review.worker({ accountId: accounts.peer_worker }),
    () => caller.review.worker({ accountId: colleague }),
    () => caller.person.read({ personId }),
    () => caller.person.timeline({ personId }),
    () => caller.person.readRegister({ personId }),
    () => caller.person.carry(),
    () => caller.session.readNote({ sessionId }),
    () => caller.today.read(),
    () => caller.supervision.team(),
    () => caller.supervision.list(),
    () => caller.notice.list(),
    () => caller.action.list(),
    () => caller.lateWords.list(),
  ])
    answers.push(await ask().catch((error: { message: string }) => error.message));
  return JSON.stringify(answers, (name, value) => (name === 'at' ? null : value));
};

test.each<[string, (world: TalkWorld) => Promise<Caller> | Caller]>([
  ['a line manager of the same team', ({ lineManager }) => lineManager],
  ['a coordinator', (world) => world.as('coordinator')],
  ['a researcher', (world) => world.as('researcher')],
  ['a data steward', (world) => world.as('data_steward')],
  ['a colleague', (world) => world.asOther(world.colleague, 'peer_worker')],
  [
    'a colleague who covers for them and reads the whole record',
    async (world) => {
      const { store, organisationId, colleague, accounts, walk } = world;
      const { personId, episodeId } = walk.own;
      await store.write(async (tx) => {
        const leaveId = await buildLeave(tx, { organisationId, accountId: accounts.peer_worker });
        await buildCover(tx, { leaveId, personId, episodeId, accountId: colleague, handedBy: accounts.peer_worker });
      });
      return world.asOther(colleague, 'peer_worker');
    },
  ],
  [
    'whoever held their practice supervision before',
    async (world) => {
      const { store, organisationId, accounts, lineManagerId } = world;
      const place = { organisationId, peerWorkerId: accounts.peer_worker };
      await store.write((tx) => buildSupervision(tx, { ...place, supervisorId: lineManagerId, heldOn: '2026-10-01' }));
      return world.lineManager;
    },
  ],
  [
    'a line manager who plans a practice supervision with them',
    async (world) => {
      const plan = { id: newId('supervision'), withId: world.accounts.peer_worker, kind: 'practice' as const };
      await world.lineManager.supervision.plan({ ...plan, heldOn: '2026-11-30' });
      return world.lineManager;
    },
  ],
])('%s sees everything exactly as if nobody had wished to talk', async (_who, arrange) => {
  const world = await talkWorld();
  const { personId, sessionId } = world.walk.own;
  const caller = await arrange(world);
  const before = await allOf(caller, world);
  await world.as('peer_worker').session.wishToTalk({ sessionId, wantsToTalk: true });
  expect(await allOf(caller, world)).toBe(before);
  expect(await talkOf(world.as('supervisor'), personId, sessionId), 'it was said').toMatchObject({ talk: 'waits' });
});

describe('the practice supervisor', () => {
  test('is whoever holds it now: the new one hears, the one before hears no more', async () => {
    const world = await talkWorld();
    const { sessionId } = world.walk.own;
    await world.as('peer_worker').session.wishToTalk({ sessionId, wantsToTalk: true });
    const { accounts, lineManagerId } = world;
    await supervisedOn(world, '2026-11-17', { supervisorId: lineManagerId });
    expect((await signsOf(world.lineManager, accounts.peer_worker)).signs).toEqual(['wants_to_talk']);
    expect((await signsOf(world.as('supervisor'), accounts.peer_worker)).signs).toEqual([]);
  });

  test('who has left the team, or whose account was closed, is one no more', async () => {
    const world = await talkWorld();
    const { store, accounts, lineManagerId } = world;
    const { personId, sessionId } = world.walk.own;
    await supervisedOn(world, '2026-10-01', { supervisorId: lineManagerId });
    await world.as('peer_worker').session.wishToTalk({ sessionId, wantsToTalk: true });
    await store.write(({ db, tables: { account } }) =>
      db.update(account).set({ deactivatedAt: now }).where(eq(account.id, accounts.supervisor)),
    );
    expect((await world.as('peer_worker').person.read({ personId })).talksWith).toBe('Lena Linemade');
    expect((await signsOf(world.lineManager, accounts.peer_worker)).signs).toEqual(['wants_to_talk']);
    await store.write(({ db, tables: { teamMember } }) =>
      db.delete(teamMember).where(eq(teamMember.accountId, lineManagerId)),
    );
    expect((await world.as('peer_worker').person.read({ personId })).talksWith).toBeNull();
  });

  test('is the one it is planned with while none was held', async () => {
    const world = await talkWorld({ sharedAt: null, heldOn: '2026-11-24' });
    await wish(world);
    expect((await signsOf(world.as('supervisor'), world.accounts.peer_worker)).signs).toEqual(['wants_to_talk']);
  });
});

describe('whoever carries most of the heavy meet-ups', () => {
  /** Two colleagues whose practice supervision Idris holds too; Tamsin has this many heavy meet-ups, they one together. */
  const heavyWorld = async (heavy: number) => {
    const world = await talkWorld();
    const { store, organisationId, teamId, accounts, colleague, walk } = world;
    await store.write(async (tx) => {
      const third = await buildAccount(tx, { organisationId, teams: [{ teamId }] });
      for (const peerWorkerId of [colleague, third])
        await buildSupervision(tx, { organisationId, supervisorId: accounts.supervisor, peerWorkerId });
      const add = async (count: number, accountId: string, { personId, episodeId }: typeof walk.own) => {
        for (let at = 0; at < count; at += 1) {
          const heldOn = `2026-11-0${at + 1}`;
          const sessionId = await buildSession(tx, { organisationId, personId, episodeId, accountId, heldOn });
          const said = { sessionId, accountId, wishedOn: heldOn, wishedAt: now };
          await tx.db.insert(tx.tables.talkWish).values(said);
        }
      };
      await add(heavy, accounts.peer_worker, walk.own);
      await add(1, colleague, walk.sameTeam);
    });
    return world;
  };
  const signs = async (world: TalkWorld, caller = world.as('supervisor')) =>
    (await signsOf(caller, world.accounts.peer_worker)).signs;

  test('is told to the practice supervisor, also where all was talked about, and to nobody else', async () => {
    const world = await heavyWorld(4);
    await supervisedOn(world, '2026-11-18');
    expect(await signs(world)).toEqual(['carries_most']);
    expect(await signs(world, world.lineManager)).toEqual([]);
  });

  test('is not told of few, and a concern raised with a session makes it one of them', async () => {
    const world = await heavyWorld(3);
    expect(await signs(world)).not.toContain('carries_most');
    const id = newId('session');
    const { personId } = world.walk.own;
    await world.as('peer_worker').session.log({ ...visit, id, personId });
    const told = { whatHappened: 'A bruise.' };
    await world
      .as('peer_worker')
      .concern.raise({ id: newId('concern'), personId, sessionId: id, isDangerNow: false, told });
    expect(await signs(world), 'the supervisor of the team, while nobody is named').toContain('carries_most');
  });
});

describe('strengths noticed', () => {
  test('are words of the person’s side: read where their own words are, and the same in a retry', async () => {
    const world = await talkWorld();
    const id = newId('session');
    const { personId } = world.walk.own;
    const session = { ...visit, id, personId, strengths: 'Said no, kindly and at once.' };
    await world.as('peer_worker').session.log(session);
    expect(await talkOf(world.as('peer_worker'), personId, id)).toMatchObject({
      words: { strengths: 'Said no, kindly and at once.' },
    });
    expect(await talkOf(world.as('supervisor'), personId, id)).toMatchObject({ words: null, hasNote: true });
    const opened = await world.as('supervisor').session.readNote({ sessionId: id });
    expect(opened.strengths).toBe('Said no, kindly and at once.');
    await world.as('peer_worker').session.log(session);
    const other = world.as('peer_worker').session.log({ ...session, strengths: 'Something else.' });
    expect(await refusalFrom(other)).toMatchObject({ code: 'ALREADY_THERE', details: { field: 'note' } });
  });

  test('stay with the one they are of, where several were met', async () => {
    const world = await talkWorld();
    const { store, organisationId, teamId, accounts } = world;
    const other = await store.write((tx) => addWalk(tx, { organisationId, teamId, accountId: accounts.peer_worker }));
    const ids = [newId('session'), newId('session')] as const;
    await world.as('peer_worker').session.log({
      ...visit,
      id: ids[0],
      personId: world.walk.own.personId,
      strengths: 'Carried the chairs.',
      wantsToTalk: true,
      alsoWith: [{ id: ids[1], personId: other.personId }],
      togetherId: newId('together'),
    });
    const theirs = await talkOf(world.as('peer_worker'), other.personId, ids[1]);
    expect(theirs).toMatchObject({ talk: null, words: { strengths: null } });
  });
});

test('words handed in late keep the wish from every supervisor who reads them, and say it once they are in', async () => {
  const world = await talkWorld();
  const { personId } = world.walk.own;
  await endWalks(world, [personId]);
  const id = newId('session');
  const late = { ...visit, id, personId, heldOn: '2026-11-17', wantsToTalk: true, strengths: 'Steady.' };
  const words = waited(world.accounts.peer_worker, 'session.log', late);
  await world.as('peer_worker').lateWords.hand(words);
  for (const caller of [world.lineManager, world.as('supervisor')]) {
    const read = await caller.lateWords.read({ id: words.key });
    expect(read.words.input).toMatchObject({ strengths: 'Steady.' });
    expect(JSON.stringify(read)).not.toContain('wantsToTalk');
  }
  await world.lineManager.lateWords.putInRecord({ id: words.key, version: 1 });
  expect((await signsOf(world.as('supervisor'), world.accounts.peer_worker)).signs).toEqual(['wants_to_talk']);
});
