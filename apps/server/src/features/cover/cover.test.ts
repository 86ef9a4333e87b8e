import { eq } from '@alongside/db/operators.ts';
import { buildOutcome } from '@alongside/testing/build-outcome.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { describe, expect, test } from 'vitest';
import { type Caller, callAs } from '../../../test/call-as.ts';
import { refusalFrom } from '../../../test/refused.ts';
import { makeWorld, type World } from '../../../test/world.ts';

/** Tamsin is away from Monday 23 to Friday 27 November; Ola covers. It is Thursday 19 November. */
const leaveDays = { startsOn: '2026-11-23', endsOn: '2026-11-27' };
const at = (day: string, clock = '10:00') => new Date(`${day}T${clock}:00Z`);

const olaAt = (world: World, now = at('2026-11-19'), timeZone = 'Europe/London'): Caller =>
  callAs(world.store, { ...world.actorOf('peer_worker'), accountId: world.colleague, timeZone }, { now });

const arranged = async (world: World, given: { agreement?: 'agreed' | 'not_asked'; needToKnow?: string } = {}) => {
  const [leaveId, coverId] = [newId('leave'), newId('cover')];
  const tamsin = world.as('peer_worker');
  await tamsin.cover.setLeave({ id: leaveId, accountId: world.accounts.peer_worker, kind: 'planned', ...leaveDays });
  await tamsin.cover.handOver({
    id: coverId,
    leaveId,
    personId: world.walk.own.personId,
    coveringId: world.colleague,
    ...leaveDays,
    agreement: given.agreement ?? 'agreed',
    needToKnow: given.needToKnow ?? null,
  });
  return { leaveId, coverId };
};

const reads = async (caller: Caller, personId: string): Promise<boolean> =>
  (await refusalFrom(caller.person.read({ personId }))).code === 'went through';

const noticesOf = async ({ store }: World, accountId: string) => {
  const { notice } = store.tables;
  const rows = await store.read.db.select().from(notice).where(eq(notice.accountId, accountId));
  return rows.filter(({ calledOffAt }) => calledOffAt === null).map(({ kind }) => kind);
};

describe('cover starts and ends by itself', () => {
  test('at midnight where the organisation is, not where the server is', async () => {
    const world = await makeWorld();
    await arranged(world);
    const { personId } = world.walk.own;
    const clocks: [string, string, boolean][] = [
      ['2026-11-22', '23:59', false],
      ['2026-11-23', '00:00', true],
      ['2026-11-27', '23:59', true],
      ['2026-11-28', '00:00', false],
    ];
    for (const [day, clock, open] of clocks)
      expect(await reads(olaAt(world, at(day, clock)), personId), `${day} ${clock}`).toBe(open);
    const inNewYork = (clock: string) => olaAt(world, at('2026-11-23', clock), 'America/New_York');
    expect(await reads(inNewYork('04:59'), personId)).toBe(false);
    expect(await reads(inNewYork('05:00'), personId)).toBe(true);
  });

  test('the colleague finds the person in every list while it lasts, marked as covered, and nowhere before or after', async () => {
    const world = await makeWorld();
    const { coverId } = await arranged(world);
    const { personId } = world.walk.own;
    const seen = async (day: string) => {
      const ola = olaAt(world, at(day));
      const { people } = await ola.person.caseload();
      const carried = await ola.person.carry();
      const { covering } = await ola.cover.mine();
      return {
        caseload: people.find((row) => row.personId === personId)?.covering ?? null,
        carried: carried.people.some(({ page }) => page.id === personId),
        mine: covering.map((row) => row.personId),
      };
    };
    expect(await seen('2026-11-20')).toEqual({ caseload: null, carried: false, mine: [] });
    expect(await seen('2026-11-23')).toEqual({
      caseload: { coverId, until: '2026-11-27', forName: 'Tamsin Invented' },
      carried: true,
      mine: [personId],
    });
    expect(await seen('2026-11-28')).toEqual({ caseload: null, carried: false, mine: [] });
  });

  test('before the first day the colleague knows from when and how many, and no name', async () => {
    const world = await makeWorld();
    await arranged(world);
    const mine = await olaAt(world).cover.mine();
    expect(mine.covering).toEqual([]);
    expect(mine.ahead).toMatchObject([
      { forName: 'Tamsin Invented', from: '2026-11-23', until: '2026-11-27', people: 1 },
    ]);
    expect(JSON.stringify(mine)).not.toContain('Wren');
  });

  test('the worker who is away goes on reaching their own people', async () => {
    const world = await makeWorld();
    await arranged(world);
    const tamsin = world.as('peer_worker', { now: at('2026-11-24') });
    expect(await reads(tamsin, world.walk.own.personId)).toBe(true);
    const { coveredBy } = await tamsin.person.read({ personId: world.walk.own.personId });
    expect(coveredBy).toMatchObject([{ name: 'Ola Makebelieve', until: '2026-11-27', mine: false }]);
  });

  test('what the colleague read and wrote is in the record under their name, each look of theirs too', async () => {
    const world = await makeWorld();
    await arranged(world);
    const { personId, episodeId } = world.walk.own;
    const ola = olaAt(world, at('2026-11-24'));
    const id = newId('session');
    await ola.person.read({ personId });
    await ola.session.log({ id, personId, heldOn: '2026-11-24', minutes: 40, attendance: 'met', mode: 'phone' });
    const { audit, session } = world.store.tables;
    const [written] = await world.store.read.db.select().from(session).where(eq(session.id, id));
    expect(written).toMatchObject({ accountId: world.colleague, episodeId });
    const looks = await world.store.read.db.select().from(audit).where(eq(audit.recordId, personId));
    expect(looks.map(({ action, accountId }) => [action, accountId])).toContainEqual(['person.read', world.colleague]);
    const amendedOn = async (day: string) => {
      const amend = { id: newId('addendum'), sessionId: id, text: 'One more thing.' };
      return (await refusalFrom(olaAt(world, at(day)).session.amend(amend))).code;
    };
    expect(await amendedOn('2026-11-30'), 'a Monday after a Friday').toBe('went through');
    expect(await amendedOn('2026-12-01')).toBe('NOT_FOUND');
  });

  test('a visit of its last days can be written down for three days more, its plan with it, and nothing else', async () => {
    const world = await makeWorld();
    const { coverId } = await arranged(world);
    const { personId } = world.walk.own;
    const plan = { id: newId('meetUp'), personId, on: '2026-11-27' };
    await world.as('peer_worker').meetUp.plan(plan);
    const logOn = async (day: string, heldOn: string, given: object = {}) => {
      const session = {
        id: newId('session'),
        personId,
        heldOn,
        minutes: 40,
        attendance: 'met',
        mode: 'phone',
      } as const;
      return (await refusalFrom(olaAt(world, at(day)).session.log({ ...session, ...given }))).code;
    };
    const ola = olaAt(world, at('2026-11-28'));
    expect((await ola.cover.mine()).toWriteUp).toEqual([
      {
        coverId,
        forName: 'Tamsin Invented',
        firstDay: '2026-11-23',
        lastDay: '2026-11-27',
        writeUpUntil: '2026-11-30',
        whom: { id: personId, displayName: 'Wren Madeup' },
        plans: [{ id: plan.id, on: '2026-11-27', at: null, mine: true }],
      },
    ]);
    expect(await reads(ola, personId)).toBe(false);
    expect(await logOn('2026-11-28', '2026-11-28'), 'a day after the cover').toBe('NOT_FOUND');
    expect(await logOn('2026-11-28', '2026-11-22'), 'a day before it').toBe('NOT_FOUND');
    expect(await logOn('2026-11-30', '2026-11-27', { meetUpId: plan.id })).toBe('went through');
    expect((await olaAt(world, at('2026-11-30')).cover.mine()).toWriteUp).toMatchObject([{ plans: [] }]);
    expect(await logOn('2026-12-01', '2026-11-27')).toBe('NOT_FOUND');
    expect((await olaAt(world, at('2026-12-01')).cover.mine()).toWriteUp).toEqual([]);
    expect((await olaAt(world, at('2026-11-27')).cover.mine()).toWriteUp, 'while it lasts').toEqual([]);
  });

  test('what was ended at once is not written up: the person may have said no', async () => {
    const world = await makeWorld();
    const { coverId } = await arranged(world);
    await world.as('peer_worker', { now: at('2026-11-24') }).cover.callOff({ coverId, calledOff: true });
    const ola = olaAt(world, at('2026-11-24', '11:00'));
    expect((await ola.cover.mine()).toWriteUp).toEqual([]);
    const visit = { heldOn: '2026-11-23', minutes: 40, attendance: 'met', mode: 'phone' } as const;
    const late = ola.session.log({ id: newId('session'), personId: world.walk.own.personId, ...visit });
    expect((await refusalFrom(late)).code).toBe('NOT_FOUND');
  });

  test('what waited on the phone of the colleague until cover was over is handed in, and finds its episode', async () => {
    const world = await makeWorld();
    await arranged(world);
    const { personId, episodeId } = world.walk.own;
    const after = at('2026-11-30');
    const id = newId('session');
    const key = newId('sent');
    const writtenAt = at('2026-11-26').getTime();
    await olaAt(world, after).lateWords.hand({
      key,
      by: world.colleague,
      path: 'session.log',
      input: { id, personId, heldOn: '2026-11-26', minutes: 30, attendance: 'met', mode: 'phone', note: null },
      writtenAt,
      sentAt: after.getTime(),
    });
    const supervisor = world.as('supervisor', { now: after });
    const [waiting] = (await supervisor.lateWords.list()).waiting;
    await supervisor.lateWords.putInRecord({ id: waiting?.id ?? '', version: 1 });
    const { session } = world.store.tables;
    const [written] = await world.store.read.db.select().from(session).where(eq(session.id, id));
    expect(written).toMatchObject({ accountId: world.colleague, episodeId });
  });
});

describe('what the person says', () => {
  test('while they have not been asked, the colleague has what it takes to ask, and no more', async () => {
    const world = await makeWorld();
    const { coverId } = await arranged(world, { agreement: 'not_asked', needToKnow: 'Ring twice, then wait.' });
    const { personId } = world.walk.own;
    const ola = olaAt(world, at('2026-11-23'));
    expect(await reads(ola, personId)).toBe(false);
    const sheet = await ola.cover.sheet({ personId });
    expect(sheet).toMatchObject({ agreement: 'not_asked', needToKnow: 'Ring twice, then wait.', lastSessions: [] });
    await ola.cover.noteAgreement({ coverId, agreement: 'agreed' });
    expect(await reads(ola, personId)).toBe(true);
    expect((await ola.cover.sheet({ personId })).lastSessions).toHaveLength(1);
  });

  test('a no closes it at once, and is theirs to take back', async () => {
    const world = await makeWorld();
    const { coverId } = await arranged(world);
    const { personId } = world.walk.own;
    const ola = olaAt(world, at('2026-11-23'));
    await ola.cover.noteAgreement({ coverId, agreement: 'said_no' });
    expect(await reads(ola, personId)).toBe(false);
    expect((await refusalFrom(ola.cover.sheet({ personId }))).code).toBe('NOT_FOUND');
    await ola.cover.noteAgreement({ coverId, agreement: 'agreed' });
    expect(await reads(ola, personId)).toBe(true);
  });

  test('who said no is written down with nobody who covers, and is no gap', async () => {
    const world = await makeWorld();
    const leaveId = newId('leave');
    const tamsin = world.as('peer_worker');
    await tamsin.cover.setLeave({ id: leaveId, accountId: world.accounts.peer_worker, kind: 'planned', ...leaveDays });
    const wanted = { leaveId, personId: world.walk.own.personId, ...leaveDays };
    expect((await world.as('supervisor').cover.gaps()).gaps).toMatchObject([{ people: [{ gap: 'nobody' }] }]);
    await tamsin.cover.handOver({ ...wanted, id: newId('cover'), coveringId: world.colleague, agreement: 'said_no' });
    expect((await world.as('supervisor').cover.gaps()).gaps).toEqual([]);
    expect(await reads(olaAt(world, at('2026-11-24')), world.walk.own.personId)).toBe(false);
  });
});

describe('plans', () => {
  test('for a day of the cover are the colleague’s to keep, move, call off and log', async () => {
    const world = await makeWorld();
    const { personId } = world.walk.own;
    const [inside, outside] = [newId('meetUp'), newId('meetUp')];
    const tamsin = world.as('peer_worker');
    await tamsin.meetUp.plan({ id: inside, personId, on: '2026-11-25', at: '10:30', place: null });
    await tamsin.meetUp.plan({ id: outside, personId, on: '2026-12-02', at: '10:30', place: null });
    await arranged(world);
    const ola = olaAt(world, at('2026-11-25', '08:00'));
    expect((await ola.today.read()).meetUpsToday.map(({ id }) => id)).toEqual([inside]);
    expect((await ola.meetUp.week({ on: '2026-12-01' })).plans).toEqual([]);
    expect((await refusalFrom(ola.meetUp.callOff({ meetUpId: outside, calledOff: true }))).code).toBe('NOT_FOUND');
    const base = { on: '2026-11-25', at: '10:30', place: null };
    await ola.meetUp.move({ meetUpId: inside, base, ...base, at: '11:00' });
    const past = ola.meetUp.move({ meetUpId: inside, base: { ...base, at: '11:00' }, ...base, on: '2026-11-30' });
    expect(await refusalFrom(past)).toMatchObject({ fields: { on: 'day_after_cover' } });
    const session = { heldOn: '2026-11-25', minutes: 40, attendance: 'met' as const, mode: 'phone' as const };
    await ola.session.log({ ...session, id: newId('session'), personId, meetUpId: inside });
    expect((await ola.today.read()).meetUpsToday).toMatchObject([{ id: inside }]);
    const { meetUp } = world.store.tables;
    const [logged] = await world.store.read.db.select().from(meetUp).where(eq(meetUp.id, inside));
    expect(logged?.sessionId).not.toBeNull();
  });

  test('are not made for a day after the cover, in a plan of its own or at the end of a session', async () => {
    const world = await makeWorld();
    await arranged(world);
    const { personId } = world.walk.own;
    const ola = olaAt(world, at('2026-11-24'));
    const plan = ola.meetUp.plan({ id: newId('meetUp'), personId, on: '2026-11-28', at: null, place: null });
    expect(await refusalFrom(plan)).toMatchObject({ fields: { on: 'day_after_cover' } });
    const log = ola.session.log({
      id: newId('session'),
      personId,
      heldOn: '2026-11-24',
      minutes: 30,
      attendance: 'met',
      mode: 'phone',
      next: { id: newId('meetUp'), on: '2026-11-30', at: null, place: null },
    });
    expect(await refusalFrom(log)).toMatchObject({ fields: { 'next.on': 'day_after_cover' } });
  });

  test('of the colleague go to the worker who is back early, and come again with the leave', async () => {
    const world = await makeWorld();
    const { leaveId } = await arranged(world);
    const { personId } = world.walk.own;
    const plan = newId('meetUp');
    const now = at('2026-11-24');
    await olaAt(world, now).meetUp.plan({ id: plan, personId, on: '2026-11-26', at: '14:00', place: null });
    const tamsin = world.as('peer_worker', { now });
    const back = { leaveId, startsOn: '2026-11-23', endsOn: '2026-11-24', version: 1 };
    await tamsin.cover.moveLeave(back);
    const thursday = at('2026-11-26', '08:00');
    const todays = async (caller: Caller) => (await caller.today.read()).meetUpsToday.map(({ id }) => id);
    expect(await todays(world.as('peer_worker', { now: thursday }))).toEqual([plan]);
    expect(await todays(olaAt(world, thursday))).toEqual([]);
    await tamsin.cover.moveLeave({ ...back, endsOn: '2026-11-27', version: 2 });
    expect(await todays(olaAt(world, thursday))).toEqual([plan]);
  });
});

describe('arranging it', () => {
  test('a supervisor sets sudden leave and hands over; the colleague is told, and told again when it ends', async () => {
    const world = await makeWorld();
    const supervisor = world.as('supervisor');
    const [leaveId, coverId] = [newId('leave'), newId('cover')];
    const days = { startsOn: '2026-11-19', endsOn: '2026-11-25' };
    await supervisor.cover.setLeave({ id: leaveId, accountId: world.accounts.peer_worker, kind: 'sudden', ...days });
    const { personId } = world.walk.own;
    const handed = { id: coverId, leaveId, personId, coveringId: world.colleague, ...days, needToKnow: null };
    await supervisor.cover.handOver({ ...handed, agreement: 'agreed' });
    expect(await noticesOf(world, world.colleague)).toEqual(['cover_starts']);
    expect(await reads(olaAt(world), personId)).toBe(true);
    await supervisor.cover.callOff({ coverId, calledOff: true });
    expect(await reads(olaAt(world), personId)).toBe(false);
    expect(await noticesOf(world, world.colleague)).toEqual(['cover_starts', 'cover_ends']);
    await supervisor.cover.callOff({ coverId, calledOff: false });
    expect(await reads(olaAt(world), personId)).toBe(true);
    expect(await noticesOf(world, world.colleague)).toEqual(['cover_starts']);
  });

  test('a leave called off closes every cover, and put back it opens them again', async () => {
    const world = await makeWorld();
    const { leaveId } = await arranged(world);
    const ola = olaAt(world, at('2026-11-24'));
    const tamsin = world.as('peer_worker', { now: at('2026-11-24') });
    await tamsin.cover.callOffLeave({ leaveId, calledOff: true });
    expect(await reads(ola, world.walk.own.personId)).toBe(false);
    await tamsin.cover.callOffLeave({ leaveId, calledOff: false });
    expect(await reads(ola, world.walk.own.personId)).toBe(true);
  });

  test('a longer leave makes no cover longer: the days after it are a gap until somebody agrees', async () => {
    const world = await makeWorld();
    const { leaveId, coverId } = await arranged(world);
    const tamsin = world.as('peer_worker');
    await tamsin.cover.moveLeave({ leaveId, startsOn: '2026-11-23', endsOn: '2026-12-04', version: 1 });
    expect(await reads(olaAt(world, at('2026-11-30')), world.walk.own.personId)).toBe(false);
    expect((await world.as('supervisor').cover.gaps()).gaps).toMatchObject([{ people: [{ gap: 'partly' }] }]);
    await tamsin.cover.move({ coverId, startsOn: '2026-11-23', endsOn: '2026-12-04', version: 1 });
    expect(await reads(olaAt(world, at('2026-11-30')), world.walk.own.personId)).toBe(true);
    expect((await world.as('supervisor').cover.gaps()).gaps).toEqual([]);
  });

  test('one of two people who change the same cover is told that it has changed', async () => {
    const world = await makeWorld();
    const { coverId } = await arranged(world);
    await world.as('supervisor').cover.move({ coverId, ...leaveDays, endsOn: '2026-11-26', version: 1 });
    const second = world.as('peer_worker').cover.move({ coverId, ...leaveDays, endsOn: '2026-11-25', version: 1 });
    expect((await refusalFrom(second)).code).toBe('STALE_VERSION');
  });

  test.each<[string, Record<string, unknown> | ((world: World) => Record<string, unknown>), Record<string, string>]>([
    ['days outside the leave', { endsOn: '2026-12-01' }, { endsOn: 'day_outside_leave' }],
    [
      'a last day before the first',
      { startsOn: '2026-11-26', endsOn: '2026-11-25' },
      { endsOn: 'day_before_first_day' },
    ],
    ['nobody to cover', { coveringId: null }, { coveringId: 'choice_missing' }],
    [
      'the worker who is away',
      ({ accounts }) => ({ coveringId: accounts.peer_worker }),
      { coveringId: 'cannot_cover' },
    ],
    [
      'somebody of another team',
      ({ otherTeamWorker }) => ({ coveringId: otherTeamWorker }),
      { coveringId: 'cannot_cover' },
    ],
    ['a supervisor', ({ accounts }) => ({ coveringId: accounts.supervisor }), { coveringId: 'cannot_cover' }],
  ])('refuses %s beside its field', async (_what, wrong, fields) => {
    const world = await makeWorld();
    const leaveId = newId('leave');
    const tamsin = world.as('peer_worker');
    await tamsin.cover.setLeave({ id: leaveId, accountId: world.accounts.peer_worker, kind: 'planned', ...leaveDays });
    const handed = {
      id: newId('cover'),
      leaveId,
      personId: world.walk.own.personId,
      coveringId: world.colleague,
      ...leaveDays,
      agreement: 'agreed' as const,
    };
    const call = tamsin.cover.handOver({ ...handed, ...(typeof wrong === 'function' ? wrong(world) : wrong) });
    expect(await refusalFrom(call)).toMatchObject({ code: 'FIELDS_REFUSED', fields });
  });

  test('refuses a second colleague on the same days, and one who is away as well', async () => {
    const world = await makeWorld();
    const { leaveId } = await arranged(world);
    const { personId } = world.walk.own;
    const again = { leaveId, personId, coveringId: world.colleague, ...leaveDays, agreement: 'agreed' as const };
    const twice = world.as('peer_worker').cover.handOver({ ...again, id: newId('cover') });
    expect(await refusalFrom(twice)).toMatchObject({ fields: { startsOn: 'cover_overlaps' } });
    const other = newId('leave');
    const supervisor = world.as('supervisor');
    await supervisor.cover.setLeave({ id: other, accountId: world.colleague, kind: 'sudden', ...leaveDays });
    const back = { ...again, leaveId: other, personId: world.walk.sameTeam.personId };
    const both = supervisor.cover.handOver({ ...back, id: newId('cover'), coveringId: world.accounts.peer_worker });
    expect(await refusalFrom(both)).toMatchObject({ fields: { coveringId: 'is_away' } });
  });

  test('a colleague who has left the team, or is away as well, leaves a gap', async () => {
    const world = await makeWorld();
    await arranged(world);
    const gaps = async () =>
      (await world.as('supervisor').cover.gaps()).gaps
        .filter(({ accountId }) => accountId === world.accounts.peer_worker)
        .flatMap(({ people }) => people.map(({ gap }) => gap));
    expect(await gaps()).toEqual([]);
    const id = newId('leave');
    const away = { id, accountId: world.colleague, kind: 'sudden' as const };
    await world.as('supervisor').cover.setLeave({ ...away, startsOn: '2026-11-25', endsOn: '2026-11-25' });
    expect(await gaps()).toEqual(['partly']);
    await world.as('supervisor').cover.callOffLeave({ leaveId: id, calledOff: true });
    await world.store.write(async ({ db, tables: { teamMember } }) => {
      await db.delete(teamMember).where(eq(teamMember.accountId, world.colleague));
    });
    expect(await gaps()).toEqual(['nobody']);
  });

  test('what there is to know is for who wrote it, for the worker and for the colleague', async () => {
    const world = await makeWorld();
    const { leaveId } = await arranged(world, { needToKnow: 'There is a step at the door.' });
    const known = async (caller: Caller) =>
      (await caller.cover.readLeave({ leaveId })).people.flatMap(({ covers }) => covers.map((row) => row.needToKnow));
    expect(await known(world.as('peer_worker'))).toEqual(['There is a step at the door.']);
    expect(await known(world.as('supervisor'))).toEqual([null]);
  });
});

test('an answer on risk to life waits for the supervisor while the worker is away and nobody covers, else for the colleague', async () => {
  const world = await makeWorld();
  const outcomeId = await world.store.write((tx) =>
    buildOutcome(tx, {
      personId: world.walk.own.personId,
      episodeId: world.walk.own.episodeId,
      accountId: world.accounts.peer_worker,
      instrument: 'phq_9',
      answers: { '1': 0, '9': 1 },
      occasion: 'review',
      takenOn: '2026-11-19',
    }),
  );
  const told = async (caller: Caller) => (await caller.outcome.awaitingTalk()).readings.map((row) => row.outcomeId);
  const onMonday = { now: at('2026-11-23') };
  expect(await told(world.as('supervisor', onMonday))).toEqual([]);
  const { coverId } = await arranged(world);
  expect(await told(olaAt(world, onMonday.now))).toEqual([outcomeId]);
  expect(await told(world.as('supervisor', onMonday))).toEqual([]);
  await world.as('supervisor').cover.callOff({ coverId, calledOff: true });
  expect(await told(olaAt(world, onMonday.now))).toEqual([]);
  expect(await told(world.as('supervisor', onMonday))).toEqual([outcomeId]);
  expect(await told(world.as('peer_worker', onMonday)), 'and for the worker whenever they look').toEqual([outcomeId]);
});
