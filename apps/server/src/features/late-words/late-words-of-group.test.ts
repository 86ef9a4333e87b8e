import { and, eq } from '@alongside/db/operators.ts';
import { buildGroup } from '@alongside/testing/build-group.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { callAs } from '../../../test/call-as.ts';
import { waited } from '../../../test/late-words.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { sealed } from '../../../test/sealed.ts';
import { addWalk, makeWorld, now } from '../../../test/world.ts';

const writtenAt = new Date(now.getTime() - 5 * 3_600_000);

/** A group that Tamsin and Ola facilitate, with one person of each named in it. */
const makeGroup = async () => {
  const world = await makeWorld();
  const { organisationId, teamId, accounts, colleague, store } = world;
  const place = { organisationId, teamId };
  const { mine, theirs, groupId } = await store.write(async (tx) => {
    const mine = await addWalk(tx, { ...place, accountId: accounts.peer_worker, displayName: 'Robin Nowhere' });
    const theirs = await addWalk(tx, { ...place, accountId: colleague, displayName: 'Jay Unreal' });
    const members = [
      { personId: mine.personId, accountId: accounts.peer_worker },
      { personId: theirs.personId, accountId: colleague },
    ];
    const groupId = await buildGroup(tx, { ...place, facilitators: [accounts.peer_worker, colleague], members });
    return { mine, theirs, groupId };
  });
  const ola = world.asAccount(colleague, organisationId, 'peer_worker');
  return { ...world, mine, theirs, groupId, tamsin: world.as('peer_worker'), ola };
};
type Made = Awaited<ReturnType<typeof makeGroup>>;

/** Ola changes who facilitates: Tamsin does no longer. */
const moved = async (made: Made) => {
  const { groupId: id, ola } = made;
  const { version } = await ola.group.read({ groupId: id });
  await ola.group.amend({ id, name: 'Kettle and chat', isOpen: true, coFacilitators: [], version });
};

const evening = ({ groupId, mine, theirs }: Made, given: object = {}) => ({
  id: newId('groupSession'),
  groupId,
  heldOn: '2026-11-17',
  minutes: 90,
  mode: 'in_person' as const,
  theme: 'Sleep',
  unnamed: 2,
  line: 'The group chose to talk about nights.',
  debrief: 'We were both tired.',
  attendances: [
    { personId: mine.personId, attendance: 'came' as const, isNewcomer: true, line: 'They brought the cake.' },
    { personId: theirs.personId, attendance: 'apologies' as const },
  ],
  ...given,
});

const handed = async (made: Made, path: string, input: object): Promise<string> => {
  const words = waited(made.accounts.peer_worker, path, input);
  expect(await made.tamsin.lateWords.hand(words)).toEqual({ taken: true });
  return words.key;
};
const putIn = (made: Made, id: string, version = 1) => made.as('supervisor').lateWords.putInRecord({ id, version });
const waitingFor = async (made: Made) => (await made.as('supervisor').lateWords.list()).waiting;
const sessionsOf = async ({ ola, groupId }: Made) => (await ola.group.read({ groupId })).sessions;
const groupEntries = async (caller: Made['ola'], personId: string) =>
  (await caller.person.timeline({ personId })).entries.filter(({ kind }) => kind === 'group');

describe('a facilitator who was taken off a group', () => {
  test('hands in an evening they wrote before, once, and it waits under the group’s name', async () => {
    const made = await makeGroup();
    await moved(made);
    expect((await refusalFrom(made.tamsin.group.log(evening(made)))).code).toBe('NOT_FOUND');
    const words = waited(made.accounts.peer_worker, 'group.log', evening(made));
    expect(await made.tamsin.lateWords.hand(words)).toEqual({ taken: true });
    expect(await made.tamsin.lateWords.hand(words)).toEqual({ taken: true });
    const waiting = await waitingFor(made);
    expect(waiting).toMatchObject([
      {
        id: words.key,
        path: 'group.log',
        personId: null,
        displayName: null,
        groupName: 'Kettle and chat',
        writtenBy: 'Tamsin Invented',
        writtenAt,
        reason: 'no_longer_facilitating',
        goesInRecord: true,
      },
    ]);
    expect(JSON.stringify(waiting)).not.toMatch(/nights|cake|Robin/);
  });

  test('hands the same evening in under another key: it waits once', async () => {
    const made = await makeGroup();
    await moved(made);
    const input = evening(made);
    const id = await handed(made, 'group.log', input);
    await handed(made, 'group.log', input);
    expect(await waitingFor(made)).toMatchObject([{ id }]);
    await handed(made, 'group.log', { ...input, line: 'The group chose to talk about mornings.' });
    expect(await waitingFor(made)).toHaveLength(2);
  });

  test('hands it in also when it was the team they left', async () => {
    const made = await makeGroup();
    const { teamMember } = made.store.tables;
    await made.store.write(({ db }) =>
      db.delete(teamMember).where(eq(teamMember.accountId, made.accounts.peer_worker)),
    );
    const id = await handed(made, 'group.log', evening(made));
    expect((await waitingFor(made)).map((each) => each.id)).toEqual([id]);
  });

  test('is told to send it as ever while they still facilitate', async () => {
    const made = await makeGroup();
    const call = made.tamsin.lateWords.hand(waited(made.accounts.peer_worker, 'group.log', evening(made)));
    expect(await refusalFrom(call)).toMatchObject({ code: 'CLOSED', details: { reason: 'still_facilitating' } });
  });

  test('sends as ever once they are named again', async () => {
    const made = await makeGroup();
    await moved(made);
    const again = { id: made.groupId, name: 'Kettle and chat', isOpen: true, version: 2 };
    await made.ola.group.amend({ ...again, coFacilitators: [made.accounts.peer_worker] });
    expect(await made.tamsin.group.log(evening(made))).toMatchObject({ version: 1 });
  });

  test('never brings in words about a group they have not facilitated', async () => {
    const made = await makeGroup();
    const { organisationId, teamId, colleague } = made;
    const groupId = await made.store.write((tx) =>
      buildGroup(tx, { organisationId, teamId, facilitators: [colleague] }),
    );
    const input = evening(made, { groupId, attendances: [] });
    const call = made.tamsin.lateWords.hand(waited(made.accounts.peer_worker, 'group.log', input));
    expect((await refusalFrom(call)).code).toBe('NOT_FOUND');
  });
});

describe('the letterbox of a closed account', () => {
  test('takes a sealed evening and its taking back for the supervisors of the group’s team', async () => {
    const made = await makeGroup();
    const { wordsKey, letterbox } = await made.tamsin.device.open({ deviceId: null });
    const input = evening(made);
    const back = { groupSessionId: input.id, reason: 'Wrong group', version: 1 };
    const sentAt = now.getTime();
    const items = [];
    for (const [path, write] of [['group.log', input] as const, ['group.void', back] as const]) {
      const id = newId('sent');
      const about = { id: made.groupId, name: 'Kettle and chat' };
      const whole = { path, input: write, about, writtenAt: writtenAt.getTime(), by: made.accounts.peer_worker };
      items.push({ id, sealed: await sealed(wordsKey, id, whole) });
    }
    const { account } = made.store.tables;
    await made.store.write(({ db }) =>
      db.update(account).set({ deactivatedAt: now }).where(eq(account.id, made.accounts.peer_worker)),
    );
    const nobody = callAs(made.store, null, { now });
    const call = { letterbox: letterbox ?? '', sentAt, items };
    const taken = items.map(({ id }) => id);
    expect(await nobody.device.handIn(call)).toEqual({ taken });
    expect(await nobody.device.handIn(call)).toEqual({ taken });
    expect(await waitingFor(made)).toMatchObject([
      { id: taken[0], path: 'group.log', groupName: 'Kettle and chat', reason: 'account_closed', writtenAt },
      { id: taken[1], path: 'group.void' },
    ]);
    for (const id of taken) await putIn(made, id);
    expect(await sessionsOf(made)).toMatchObject([{ id: input.id, isVoided: true }]);
  });
});

describe('a supervisor of the group’s team', () => {
  test('reads every word of the evening and how many came, and no name and no id of anyone in it', async () => {
    const made = await makeGroup();
    await moved(made);
    const id = await handed(made, 'group.log', evening(made));
    const read = await made.as('supervisor').lateWords.read({ id });
    expect(read.words.input).toMatchObject({
      theme: 'Sleep',
      line: 'The group chose to talk about nights.',
      debrief: 'We were both tired.',
      came: 3,
      newcomers: 1,
      lines: [{ attendance: 'came', line: 'They brought the cake.' }],
    });
    const answer = JSON.stringify(read);
    for (const hidden of ['Robin', 'Jay', made.mine.personId, made.theirs.personId])
      expect(answer).not.toContain(hidden);
  });

  test('puts it in the record once, under its author, with the time it was written, on each one’s timeline', async () => {
    const made = await makeGroup();
    await made.ola.group.planDates({ groupId: made.groupId, firstOn: '2026-11-19', times: 1 });
    await moved(made);
    const facilitators = [made.accounts.peer_worker, made.colleague];
    const input = evening(made, { heldOn: '2026-11-19', facilitators });
    const id = await handed(made, 'group.log', input);
    expect(await Promise.all([putIn(made, id), putIn(made, id)])).toEqual([{ version: 2 }, { version: 2 }]);
    expect(await sessionsOf(made)).toMatchObject([{ id: input.id, came: 3, newcomers: 1 }]);
    const { dates } = await made.ola.group.read({ groupId: made.groupId });
    expect(dates, 'its date is logged').toMatchObject([{ on: '2026-11-19', groupSessionId: input.id }]);
    const { groupSession } = made.store.tables;
    const kept = await made.store.read.db.select().from(groupSession).where(eq(groupSession.id, input.id));
    const { peer_worker: accountId } = made.accounts;
    expect(kept).toMatchObject([
      { accountId, writtenAt, recordedAt: now, facilitators, debrief: 'We were both tired.' },
    ]);
    expect(await groupEntries(made.ola, made.theirs.personId)).toMatchObject([{ attendance: 'apologies' }]);
    expect(await groupEntries(made.tamsin, made.mine.personId)).toMatchObject([
      { attendance: 'came', line: 'They brought the cake.' },
    ]);
    expect(await waitingFor(made)).toEqual([]);
  });

  test('puts in an evening, then what was put right of it, and then its taking back', async () => {
    const made = await makeGroup();
    await moved(made);
    const input = evening(made);
    const log = await handed(made, 'group.log', input);
    const correct = await handed(made, 'group.correct', { ...input, line: 'Nights, and noise.', version: 1 });
    const back = await handed(made, 'group.void', { groupSessionId: input.id, reason: 'Wrong group', version: 2 });
    for (const id of [correct, back])
      expect(await refusalFrom(putIn(made, id))).toMatchObject({ details: { reason: 'its_group_session_waits' } });
    await putIn(made, log);
    await putIn(made, correct);
    const read = await made.ola.group.readSession({ groupSessionId: input.id });
    expect(read).toMatchObject({ line: 'Nights, and noise.', corrections: [{ by: 'Tamsin Invented' }] });
    expect(read.attendances.find(({ personId }) => personId === made.mine.personId)).toMatchObject({
      hasHiddenLine: true,
    });
    expect(await made.as('supervisor').lateWords.read({ id: back })).toMatchObject({ sessionHeldOn: '2026-11-17' });
    await putIn(made, back);
    expect(await sessionsOf(made)).toMatchObject([{ isVoided: true }]);
    expect(await groupEntries(made.tamsin, made.mine.personId)).toEqual([]);
  });

  const refusals: readonly [string, string, object][] = [
    ['of tomorrow', 'day_in_future', { heldOn: '2026-11-20' }],
    ['from before the group began', 'day_before_group', { heldOn: '2026-03-01' }],
    ['of a day somebody else has logged', 'group_day_logged', { heldOn: '2026-11-10' }],
    ['of a day after its writer had left', 'day_after_leaving', { heldOn: '2026-11-19' }],
  ];
  test.each(refusals)('cannot put in an evening %s; the words stay', async (_what, reason, given) => {
    const made = await makeGroup();
    await made.ola.group.log(evening(made, { heldOn: '2026-11-10' }));
    const { groupFacilitator } = made.store.tables;
    await made.store.write(({ db }) =>
      db
        .update(groupFacilitator)
        .set({ leftOn: '2026-11-18' })
        .where(
          and(eq(groupFacilitator.groupId, made.groupId), eq(groupFacilitator.accountId, made.accounts.peer_worker)),
        ),
    );
    const id = await handed(made, 'group.log', evening(made, given));
    expect(await refusalFrom(putIn(made, id))).toMatchObject({ code: 'CLOSED', details: { reason } });
    expect(await waitingFor(made)).toHaveLength(1);
    expect(await sessionsOf(made)).toHaveLength(1);
  });

  test('cannot put in a line about somebody who is not named in the group', async () => {
    const made = await makeGroup();
    await moved(made);
    const attendances = [{ personId: made.walk.own.personId, attendance: 'came', line: 'They came along.' }];
    const id = await handed(made, 'group.log', evening(made, { attendances }));
    expect(await refusalFrom(putIn(made, id))).toMatchObject({ details: { reason: 'not_named_in_group' } });
    expect(await sessionsOf(made)).toEqual([]);
  });

  test('cannot put a correction or a taking back over what somebody has put right since', async () => {
    const made = await makeGroup();
    const input = evening(made);
    await made.tamsin.group.log(input);
    await moved(made);
    await made.ola.group.correct({ ...input, line: 'Nights, and dreams.', version: 1 });
    const correct = await handed(made, 'group.correct', { ...input, line: 'Nights, and noise.', version: 1 });
    const back = await handed(made, 'group.void', { groupSessionId: input.id, reason: 'Wrong group', version: 1 });
    for (const id of [correct, back])
      expect(await refusalFrom(putIn(made, id))).toMatchObject({ details: { reason: 'group_session_changed' } });
    const left = { id: correct, version: 1, reason: 'Told Ola.' };
    expect(await made.as('supervisor').lateWords.leaveOut(left)).toEqual({ version: 2 });
    expect(await made.ola.group.readSession({ groupSessionId: input.id })).toMatchObject({
      line: 'Nights, and dreams.',
    });
  });

  test.each([
    ['half a sign', 'a\ud800b', 'a\ufffdb'],
    ['a NUL', 'a\u0000b', 'ab'],
    ['a whole field', 'y'.repeat(600), 'y'.repeat(600)],
  ])('puts in words with %s in them', async (_what, text, kept) => {
    const made = await makeGroup();
    await moved(made);
    const attendances = [{ personId: made.mine.personId, attendance: 'came', line: text }];
    const input = evening(made, { line: text, debrief: text, attendances });
    await putIn(made, await handed(made, 'group.log', input));
    const read = await made.ola.group.readSession({ groupSessionId: input.id });
    expect(read).toMatchObject({ line: kept, debrief: kept });
  });

  test('of another team sees none of it, and opens none of it', async () => {
    const made = await makeGroup();
    await moved(made);
    const id = await handed(made, 'group.log', evening(made));
    const { teamMember } = made.store.tables;
    await made.store.write(({ db }) =>
      db.update(teamMember).set({ teamId: made.otherTeamId }).where(eq(teamMember.accountId, made.accounts.supervisor)),
    );
    expect(await made.as('supervisor').lateWords.list()).toMatchObject({ waiting: [], answered: [] });
    expect((await refusalFrom(made.as('supervisor').lateWords.read({ id }))).code).toBe('NOT_FOUND');
    expect((await refusalFrom(putIn(made, id))).code).toBe('NOT_FOUND');
  });
});
