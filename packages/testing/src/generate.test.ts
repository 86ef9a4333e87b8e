import { checkInIsSuggested, monthsInRole } from '@alongside/domain/account/capacity.ts';
import { readQprChange } from '@alongside/domain/outcome/record-outcome.ts';
import { permissionState } from '@alongside/domain/permission/give-permission.ts';
import { ethnicityGroupOf } from '@alongside/domain/person/about-person.ts';
import { met, metAttendances, missAttendances } from '@alongside/domain/session/session-words.ts';
import { daysBetween } from '@alongside/domain/shared/day.ts';
import { supervisionDue } from '@alongside/domain/supervision/supervision-due.ts';
import { supervisionState, supervisionStates } from '@alongside/domain/supervision/supervision-state.ts';
import { describe, expect, test } from 'vitest';
import { demoSize, generateWorld } from './generate.ts';
import { wholeWorld } from './whole-world.ts';
import { countRows } from './world/rows.ts';

const today = '2026-11-19';
const world = wholeWorld({ ...demoSize, today });
const share = <T>(list: readonly T[], claim: (item: T) => boolean): number =>
  (100 * list.filter(claim).length) / list.length;
const planned = world.session.filter(({ attendance }) => attendance !== 'tried');
const named = (name: string) => {
  const found = world.account.find((account) => account.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
const byPerson = <T extends { personId: string }>(rows: readonly T[], personId: string): T[] =>
  rows.filter((row) => row.personId === personId);
const attemptsOf = (personId: string) =>
  byPerson(world.session, personId).toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));

describe('the demo world', () => {
  test('has six organisations of six kinds in one evaluation, with two researchers in it', () => {
    expect(new Set(world.organisation.map(({ kind }) => kind)).size).toBe(6);
    expect([world.evaluation.length, world.evaluationSite.length, world.evaluationMember.length]).toEqual([1, 6, 2]);
  });

  test('has fourteen peer workers, part time to full time, with 1 to 16 people each', () => {
    const workers = world.accountRole.filter(({ role }) => role === 'peer_worker').map(({ accountId }) => accountId);
    const people = workers.map(
      (id) => world.pairing.filter(({ accountId, endedOn }) => accountId === id && !endedOn).length,
    );
    const wte = world.account.filter(({ id }) => workers.includes(id)).map((account) => account.wte ?? 0);
    expect(workers).toHaveLength(14);
    expect([Math.min(...people), Math.max(...people)]).toEqual([1, 16]);
    expect([Math.min(...wte), Math.max(...wte)]).toEqual([0.4, 1]);
  });

  test('gives every organisation a supervisor and a coordinator, and every peer worker somebody who supervises their team', () => {
    for (const { id } of world.organisation)
      for (const role of ['supervisor', 'coordinator'])
        expect(
          world.account.some(
            (account) =>
              account.organisationId === id &&
              world.accountRole.some((held) => held.accountId === account.id && held.role === role),
          ),
        ).toBe(true);
    for (const { teamId, accountId } of world.teamMember.filter(({ supervises }) => !supervises))
      expect(
        world.teamMember.some((other) => other.teamId === teamId && other.supervises && other.accountId !== accountId),
      ).toBe(true);
  });

  test('has 120 people and 900 planned contacts, with attempts to reach someone on top', () => {
    expect([world.person.length, planned.length]).toEqual([120, 900]);
    expect(world.session.length - planned.length).toBeGreaterThan(30);
  });

  test.each([
    ['met', 78, metAttendances],
    ['they let us know', 10, ['let_us_know']],
    ['no word', 8, ['no_word']],
    ['we cancelled', 4, ['we_cancelled']],
  ])('of planned contacts, %s is about %d in a hundred', (_what, expected, attendances) => {
    const found = share(planned, ({ attendance }) => (attendances as string[]).includes(attendance));
    expect(Math.abs(found - expected)).toBeLessThan(1.5);
  });

  test.each([
    ['in_person', 62],
    ['phone', 20],
    ['video', 8],
    ['text', 10],
  ])('about %s: %d in a hundred', (mode, expected) => {
    expect(Math.abs(share(planned, (session) => session.mode === mode) - expected)).toBeLessThan(1.5);
  });

  test('half of the meet-ups last an hour or less, and half an hour or more', () => {
    const minutes = planned.filter(({ attendance }) => met(attendance)).map((session) => session.minutes);
    expect(minutes.toSorted((a, b) => a - b)[Math.floor(minutes.length / 2)]).toBe(60);
  });

  test('fills nine months up to today', () => {
    const days = world.session.map(({ heldOn }) => heldOn).toSorted();
    expect(daysBetween(days[0] ?? '', today)).toBeGreaterThan(240);
    expect(daysBetween(days[0] ?? '', today)).toBeLessThanOrEqual(275);
    expect(days.at(-1)).toBe('2026-11-18');
  });

  test('scores 85 of a hundred at the start and 60 later on, with small changes both ways', () => {
    const walking = world.episode.filter(({ startedOn }) => startedOn);
    const people = new Set(walking.map(({ personId }) => personId));
    const qpr = world.outcome.filter(({ instrument }) => instrument === 'qpr_15');
    const scored = (claim: (occasion: string) => boolean): number =>
      share([...people], (id) => byPerson(qpr, id).some(({ occasion }) => claim(occasion)));
    expect(Math.abs(scored((occasion) => occasion === 'baseline') - 85)).toBeLessThan(4);
    expect(Math.abs(scored((occasion) => occasion !== 'baseline') - 60)).toBeLessThan(6);
    const totalOf = ({ id }: { id: string }): number =>
      world.outcomeScore.find(({ outcomeId }) => outcomeId === id)?.value ?? Number.NaN;
    const readings = [...people].flatMap((id) => {
      const scores = byPerson(qpr, id).toSorted((a, b) => a.takenOn.localeCompare(b.takenOn));
      const [first, last] = [scores[0], scores.at(-1)];
      return first && last && first !== last ? [readQprChange(totalOf(last) - totalOf(first))] : [];
    });
    expect(new Set(readings)).toEqual(new Set(['more_than_chance_up', 'can_be_chance', 'more_than_chance_down']));
  });

  test('has measures with answers beside the QPR, some with a gap, and both views where workers keep their own', () => {
    const others = world.outcome.filter(({ instrument }) => instrument !== 'qpr_15');
    expect(new Set(others.map(({ instrument }) => instrument))).toEqual(
      new Set(['ons_4', 'how_today', 'what_changed']),
    );
    expect(new Set(others.map(({ way }) => way))).toEqual(new Set(['together', 'alone', 'on_paper']));
    expect(others.some(({ missing }) => missing === 1)).toBe(true);
    const views = Map.groupBy(
      others.filter(({ instrument }) => instrument === 'how_today'),
      ({ personId, takenOn }) => `${personId} ${takenOn}`,
    );
    expect([...views.values()].filter((both) => both.length === 2).length).toBeGreaterThan(10);
    expect(world.outcomeTalk.length).toBeGreaterThan(3);
  });

  test('has 110 supervision records, and agreed actions both done and still to do', () => {
    expect(world.supervision.filter(({ sharedAt }) => sharedAt)).toHaveLength(110);
    const agreed = world.action.filter(({ supervisionId }) => supervisionId);
    expect(agreed.some(({ finishedAt }) => finishedAt)).toBe(true);
    expect(agreed.some(({ finishedAt }) => !finishedAt)).toBe(true);
  });

  test('has meet-ups planned for today and for the days to come', () => {
    const ahead = world.meetUp.map(({ onDay }) => daysBetween(today, onDay));
    expect(ahead.filter((days) => days === 0).length).toBeGreaterThan(10);
    expect(ahead.filter((days) => days > 0).length).toBeGreaterThan(15);
  });
});

describe('the awkward ones are there', () => {
  const opened = world.episode.filter(({ state }) => state === 'active');

  test('a note the person disagrees with, in their own words beside it', () => {
    const addendum = world.sessionAddendum.find(({ text }) => text.includes('disagrees'));
    expect(world.session.find(({ id }) => id === addendum?.sessionId)?.ownWords).toContain('not what I said');
  });

  test('evaluation permission given, withdrawn, lapsed and never asked', () => {
    const states = world.person.map(({ id }) => {
      const last = byPerson(world.permission, id)
        .toSorted((a, b) => Number(a.recordedAt) - Number(b.recordedAt))
        .at(-1);
      return permissionState(last ? { kind: last.kind, on: last.onDay, endsOn: last.endsOn ?? null } : null, today);
    });
    const count = (state: string): number => states.filter((one) => one === state).length;
    expect(count('expired')).toBe(1);
    expect(count('given')).toBeGreaterThan(65);
    expect(count('withdrawn')).toBeGreaterThan(4);
    expect(count('never_asked')).toBeGreaterThan(10);
  });

  test('an ethnicity group of four people, all of whom permit the evaluation', () => {
    const few = world.person.filter(({ ethnicity }) => ethnicityGroupOf(ethnicity) === 'other');
    expect(few).toHaveLength(4);
    for (const { id } of few) expect(byPerson(world.permission, id).map(({ kind }) => kind)).toEqual(['given']);
  });

  test('people referred and with nobody yet', () => {
    const waiting = world.episode.filter(({ state }) => state === 'waiting' || state === 'matching');
    expect(waiting).toHaveLength(5);
    for (const { id } of waiting) expect(world.pairing.some(({ episodeId }) => episodeId === id)).toBe(false);
  });

  test('a peer worker at month four, who has walked with nobody for longer than that', () => {
    const dee = named('Dee Sandpiper');
    expect(monthsInRole(dee.startedOn ?? '', today)).toBe(4);
    expect(checkInIsSuggested(dee.startedOn ?? null, today)).toBe(true);
    for (const { startedOn } of world.pairing.filter(({ accountId }) => accountId === dee.id))
      expect(startedOn > (dee.startedOn ?? '')).toBe(true);
  });

  test('people with no attempt for more than 21 days, though most have one', () => {
    const quiet = opened.filter(({ personId }) => daysBetween(attemptsOf(personId).at(-1)?.heldOn ?? '', today) > 21);
    expect(quiet.length).toBeGreaterThanOrEqual(6);
    expect(quiet.length).toBeLessThan(20);
  });

  test('two misses in a row, and one of them tried for since', () => {
    const inARow = opened.filter(({ personId }) => {
      const lastTwo = attemptsOf(personId)
        .filter(({ attendance }) => attendance !== 'tried')
        .slice(-2);
      return (
        lastTwo.length === 2 && lastTwo.every(({ attendance }) => missAttendances.some((miss) => miss === attendance))
      );
    });
    expect(inARow.length).toBeGreaterThanOrEqual(3);
    expect(inARow.some(({ personId }) => attemptsOf(personId).at(-1)?.attendance === 'tried')).toBe(true);
  });

  test('supervision that was signed by both, that waits for a name, that was added to, and that is being prepared', () => {
    const states = world.supervision.map((held) =>
      supervisionState({
        isShared: Boolean(held.sharedAt),
        version: 1,
        marks: world.supervisionMark.filter(({ supervisionId }) => supervisionId === held.id),
        addenda: world.supervisionAddendum.filter(({ supervisionId }) => supervisionId === held.id).length,
      }),
    );
    for (const state of supervisionStates) expect(states, state).toContain(state);
    expect(states.filter((state) => state === 'signed_by_both').length).toBeGreaterThan(100);
  });

  test('supervision very late for one, and a few days past for another', () => {
    const marks = world.accountRole
      .filter(({ role }) => role === 'peer_worker')
      .map(({ accountId }) => {
        const last = world.supervision
          .filter(({ peerWorkerId, sharedAt }) => sharedAt && peerWorkerId === accountId)
          .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
          .at(-1);
        return supervisionDue(last ? { heldOn: last.heldOn, nextOn: last.nextOn ?? null } : null, null, 28, today)
          ?.mark;
      });
    expect(marks.filter((mark) => mark === 'very_late')).toHaveLength(1);
    expect(marks.filter((mark) => mark === 'due')).toHaveLength(1);
    expect(marks.filter((mark) => mark === 'ahead')).toHaveLength(12);
  });

  test('somebody supervises one team and walks with people in another', () => {
    const places = world.teamMember.filter(({ accountId }) => accountId === named('Bex Siskin').id);
    expect(places.map(({ supervises }) => supervises).toSorted()).toEqual([false, true]);
  });

  test('people who changed peer worker, and people who came back after an ending', () => {
    const twice = (rows: readonly { personId: string }[]): number =>
      world.person.filter(({ id }) => byPerson([...rows], id).length > 1).length;
    expect(twice(world.pairing)).toBeGreaterThanOrEqual(4);
    expect(twice(world.episode)).toBe(2);
  });
});

describe('any world', () => {
  test('is the same for the same seed, and another for another', () => {
    const size = { people: 30, sessions: 200, today };
    expect(wholeWorld({ ...size, seed: 'a' })).toEqual(wholeWorld({ ...size, seed: 'a' }));
    expect(wholeWorld({ ...size, seed: 'b' }).session).not.toEqual(wholeWorld({ ...size, seed: 'a' }).session);
  });

  test('keeps the ids of the cast whatever the seed and the day', () => {
    const other = wholeWorld({ seed: 'another', people: 20, sessions: 50, today: '2027-02-28' });
    expect(other.account.map(({ id }) => id)).toEqual(world.account.map(({ id }) => id));
  });

  test.each([1, 7, 119, 121, 500])('of %d people has exactly the planned contacts asked for', (people) => {
    const { session, person } = wholeWorld({ seed: 'size', people, sessions: people * 3, today });
    expect(person).toHaveLength(people);
    expect(session.filter(({ attendance }) => attendance !== 'tried')).toHaveLength(people * 3);
  });

  test('of 12,000 sessions comes in batches, parents never later than their children', () => {
    const seen = new Set<string>();
    let batches = 0;
    for (const rows of generateWorld({ seed: 'large', people: 1200, sessions: 12_000, today })) {
      batches += 1;
      expect(countRows(rows)).toBeLessThan(25_000);
      for (const { id } of [...rows.organisation, ...rows.team, ...rows.account, ...rows.person, ...rows.episode])
        seen.add(id);
      for (const { personId, episodeId, accountId } of rows.session)
        expect(seen.has(personId) && seen.has(episodeId) && seen.has(accountId)).toBe(true);
    }
    expect(batches).toBeGreaterThan(1);
  });
});
