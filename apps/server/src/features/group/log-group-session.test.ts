import { eq } from '@alongside/db/operators.ts';
import { buildGroup } from '@alongside/testing/build-group.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { refusalFrom } from '../../../test/refused.ts';
import { addWalk, makeWorld, now, type World } from '../../../test/world.ts';

/** A group of Tamsin's and a colleague's, with one person of each in it. */
const makeGroup = async () => {
  const world = await makeWorld();
  const { organisationId, teamId, accounts, colleague, store } = world;
  const { mine, theirs, groupId } = await store.write(async (tx) => {
    const place = { organisationId, teamId };
    const mine = await addWalk(tx, { ...place, accountId: accounts.peer_worker, displayName: 'Robin Nowhere' });
    const theirs = await addWalk(tx, { ...place, accountId: colleague, displayName: 'Jay Unreal' });
    const groupId = await buildGroup(tx, {
      ...place,
      facilitators: [accounts.peer_worker, colleague],
      members: [
        { personId: mine.personId, accountId: accounts.peer_worker },
        { personId: theirs.personId, accountId: colleague },
      ],
    });
    return { mine, theirs, groupId };
  });
  const tamsin = world.as('peer_worker');
  const ola = world.asAccount(colleague, organisationId, 'peer_worker');
  return { ...world, mine, theirs, groupId, tamsin, ola };
};
type Made = Awaited<ReturnType<typeof makeGroup>>;

const evening = ({ groupId, mine, theirs }: Made) => ({
  id: newId('groupSession'),
  groupId,
  heldOn: '2026-11-17',
  minutes: 90,
  mode: 'in_person' as const,
  theme: 'Sleep',
  unnamed: 2,
  unnamedNewcomers: 1,
  line: 'The group chose to talk about nights.',
  debrief: 'We were both tired.',
  attendances: [
    { personId: mine.personId, attendance: 'came' as const, isNewcomer: true, line: 'Robin brought the cake.' },
    { personId: theirs.personId, attendance: 'apologies' as const, line: 'Jay had the dentist.' },
  ],
});

const groupEntries = async (caller: Made['tamsin'], personId: string) =>
  (await caller.person.timeline({ personId })).entries.filter(({ kind }) => kind === 'group');

const peopleOf = async ({ tamsin, groupId }: Made) => (await tamsin.group.read({ groupId })).sessions;

describe('logging a group', () => {
  test('counts everyone who was there, and tells each person’s timeline that they came', async () => {
    const made = await makeGroup();
    await made.tamsin.group.log(evening(made));
    expect(await peopleOf(made)).toMatchObject([{ on: '2026-11-17', came: 3, newcomers: 2 }]);
    expect(await groupEntries(made.tamsin, made.mine.personId)).toMatchObject([
      { on: '2026-11-17', name: 'Kettle and chat', attendance: 'came', line: 'Robin brought the cake.' },
    ]);
    expect(await groupEntries(made.ola, made.theirs.personId)).toMatchObject([{ attendance: 'apologies' }]);
  });

  test('never puts another’s name or line, the shared line or a head count on a person’s timeline', async () => {
    const made = await makeGroup();
    await made.tamsin.group.log(evening(made));
    const said = JSON.stringify((await made.tamsin.person.timeline({ personId: made.mine.personId })).entries);
    expect(said).toContain('cake');
    expect(said).not.toMatch(/Jay|dentist|nights|tired|unnamed|newcomer/i);
    const theirs = JSON.stringify((await made.ola.person.timeline({ personId: made.theirs.personId })).entries);
    expect(theirs).not.toMatch(/Robin|cake|nights|tired|unnamed|newcomer/i);
  });

  test('shows a supervisor that someone came, and not a word of it', async () => {
    const made = await makeGroup();
    await made.tamsin.group.log(evening(made));
    const { entries } = await made.as('supervisor').person.timeline({ personId: made.mine.personId });
    expect(entries.filter(({ kind }) => kind === 'group')).toMatchObject([{ attendance: 'came', line: null }]);
    expect(JSON.stringify(entries)).not.toMatch(/cake|nights/);
    const { groups } = await made.as('supervisor').group.ofMyTeams();
    expect(groups).toMatchObject([{ name: 'Kettle and chat', usuallyCome: 3, heldLately: 1, named: 2 }]);
    expect(JSON.stringify(groups)).not.toMatch(/Robin|Jay|nights/);
  });

  test('counts as having been in touch with whoever came, and not as a meeting of two', async () => {
    const made = await makeGroup();
    await made.tamsin.group.log(evening(made));
    const mine = (await made.tamsin.person.caseload()).people.find(({ personId }) => personId === made.mine.personId);
    expect(mine).toMatchObject({ lastMetOn: '2026-11-12', lastAttemptOn: '2026-11-17' });
    const theirs = (await made.ola.person.caseload()).people.find(({ personId }) => personId === made.theirs.personId);
    expect(theirs, 'apologies are no contact').toMatchObject({ lastAttemptOn: '2026-11-12' });
    const seen = await made.as('supervisor').supervision.caseload({ accountId: made.accounts.peer_worker });
    expect(seen.people.find(({ personId }) => personId === made.mine.personId)).toMatchObject({
      lastMetOn: '2026-11-12',
      lastAttemptOn: '2026-11-17',
    });
  });

  test('sent twice is one group session, and other words under the same id are not swallowed', async () => {
    const made = await makeGroup();
    const first = evening(made);
    expect(await made.tamsin.group.log(first)).toEqual(await made.tamsin.group.log(first));
    expect(await peopleOf(made)).toHaveLength(1);
    const more = made.tamsin.group.log({ ...first, line: 'And about mornings.' });
    expect((await refusalFrom(more)).code).toBe('ALREADY_THERE');
  });

  test('by both who facilitated is refused to the second, who can add to the first', async () => {
    const made = await makeGroup();
    await made.tamsin.group.log(evening(made));
    expect(await refusalFrom(made.ola.group.log(evening(made)))).toMatchObject({
      code: 'ALREADY_THERE',
      details: { field: 'heldOn' },
    });
  });

  test('takes nobody who is not named in the group', async () => {
    const made = await makeGroup();
    const attendances = [{ personId: made.walk.own.personId, attendance: 'came' as const }];
    expect((await refusalFrom(made.tamsin.group.log({ ...evening(made), attendances }))).code).toBe('NOT_FOUND');
    expect(await peopleOf(made), 'and nothing of it is kept').toEqual([]);
  });

  test('refuses a day that has not come, and one before the group began', async () => {
    const made = await makeGroup();
    const log = (heldOn: string) => refusalFrom(made.tamsin.group.log({ ...evening(made), heldOn }));
    expect(await log('2026-11-20')).toMatchObject({ fields: { heldOn: 'day_in_future' } });
    expect(await log('2026-03-01')).toMatchObject({ fields: { heldOn: 'day_before_group' } });
  });

  test('that waited on a phone keeps when it was written', async () => {
    const made = await makeGroup();
    const input = evening(made);
    const sentAt = now.getTime();
    const sent = { key: newId('sent'), by: made.accounts.peer_worker, writtenAt: sentAt - 7_200_000, sentAt };
    await made.tamsin.group.log({ ...input, sent });
    const read = await made.tamsin.group.readSession({ groupSessionId: input.id });
    expect(read.writtenAt).toEqual(new Date(sentAt - 7_200_000));
  });
});

describe('putting a group session right', () => {
  const correction = (made: Made, input: ReturnType<typeof evening>, given: object = {}) => ({
    ...input,
    version: 1,
    attendances: [
      { personId: made.mine.personId, attendance: 'came_part' as const, line: 'Robin brought the cake.' },
      { personId: made.theirs.personId, attendance: 'came' as const },
    ],
    ...given,
  });

  test('changes who came on every timeline, and keeps what stood before', async () => {
    const made = await makeGroup();
    const input = evening(made);
    await made.tamsin.group.log(input);
    await made.tamsin.group.correct(correction(made, input));
    expect(await groupEntries(made.tamsin, made.mine.personId)).toMatchObject([{ attendance: 'came_part' }]);
    expect(await groupEntries(made.ola, made.theirs.personId)).toMatchObject([{ attendance: 'came', line: null }]);
    const { groupCorrection } = made.store.tables;
    const kept = await made.store.read.db
      .select({ before: groupCorrection.before })
      .from(groupCorrection)
      .where(eq(groupCorrection.groupSessionId, input.id));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept[0]?.before)).toContain('dentist');
    const { corrections } = await made.tamsin.group.readSession({ groupSessionId: input.id });
    expect(corrections).toHaveLength(1);
  });

  test('by the other facilitator keeps a line they cannot read, and puts theirs below', async () => {
    const made = await makeGroup();
    const input = evening(made);
    await made.tamsin.group.log(input);
    const seen = await made.ola.group.readSession({ groupSessionId: input.id });
    expect(seen.attendances).toMatchObject([
      { displayName: 'Jay Unreal', line: 'Jay had the dentist.', hasHiddenLine: false },
      { displayName: 'Robin Nowhere', line: null, hasHiddenLine: true },
    ]);
    const attendances = [{ personId: made.mine.personId, attendance: 'came' as const, line: 'And took it home.' }];
    await made.ola.group.correct(correction(made, input, { attendances }));
    expect(await groupEntries(made.tamsin, made.mine.personId)).toMatchObject([
      { line: 'Robin brought the cake.\nAnd took it home.' },
    ]);
  });

  test('that someone else was first with is refused with both texts', async () => {
    const made = await makeGroup();
    const input = evening(made);
    await made.tamsin.group.log(input);
    await made.ola.group.correct(correction(made, input, { line: 'Nights, and dreams.' }));
    const late = made.tamsin.group.correct(correction(made, input, { line: 'Nights and noise.' }));
    expect(await refusalFrom(late)).toMatchObject({
      code: 'STALE_VERSION',
      details: { yours: 'Nights and noise.', current: 'Nights, and dreams.', version: 2 },
    });
  });
});

describe('taking a group session back', () => {
  test('leaves every timeline and every figure until it is put back', async () => {
    const made = await makeGroup();
    const input = evening(made);
    await made.tamsin.group.log(input);
    await made.tamsin.group.void({ groupSessionId: input.id, reason: 'Wrong group', version: 1 });
    const look = async () => ({
      timeline: (await groupEntries(made.tamsin, made.mine.personId)).length,
      touched: (await made.tamsin.person.caseload()).people.some(({ lastAttemptOn }) => lastAttemptOn === input.heldOn),
      usual: (await made.tamsin.group.list()).groups[0]?.usuallyCome,
    });
    expect(await look()).toEqual({ timeline: 0, touched: false, usual: null });
    const again = made.tamsin.group.void({ groupSessionId: input.id, reason: 'Twice', version: 2 });
    expect((await refusalFrom(again)).code).toBe('CLOSED');
    await made.tamsin.group.restore({ groupSessionId: input.id, version: 2 });
    expect(await look()).toEqual({ timeline: 1, touched: true, usual: 3 });
  });

  test('makes room for that day to be logged anew, and then cannot be undone', async () => {
    const made = await makeGroup();
    const input = evening(made);
    await made.tamsin.group.log(input);
    await made.tamsin.group.void({ groupSessionId: input.id, reason: 'Wrong group', version: 1 });
    await made.ola.group.log(evening(made));
    const back = made.tamsin.group.restore({ groupSessionId: input.id, version: 2 });
    expect((await refusalFrom(back)).code).toBe('ALREADY_THERE');
  });
});

describe('a facilitator who left the team', () => {
  test('no longer reaches the group or who comes to it', async () => {
    const made: Made & World = await makeGroup();
    const { teamMember } = made.store.tables;
    await made.store.write(({ db }) => db.delete(teamMember).where(eq(teamMember.teamId, made.teamId)));
    expect((await refusalFrom(made.tamsin.group.read({ groupId: made.groupId }))).code).toBe('NOT_FOUND');
    expect((await made.tamsin.group.list()).groups).toEqual([]);
    expect((await refusalFrom(made.tamsin.group.log(evening(made)))).code).toBe('NOT_FOUND');
  });
});
