import { describe, expect, test } from 'vitest';
import { addDays } from '../shared/day.ts';
import { type ReviewSign, reviewSigns, signSettings } from './sign-settings.ts';
import { standingAfterEnding, standingForWorker, standingSigns } from './standing-signs.ts';
import type { MeetingSeen, WalkFacts } from './walk-facts.ts';
import { walkSigns } from './walk-signs.ts';
import type { WorkerFacts } from './worker-signs.ts';
import { workingDaysBetween } from './working-days.ts';

const today = '2026-11-19';
const asItComes = signSettings(null, 21);
const all = Object.fromEntries(
  reviewSigns.map((sign) => [sign, { ...asItComes[sign], isOn: true }]),
) as typeof asItComes;
const only = (sign: ReviewSign, at = asItComes[sign].at) => ({
  ...(Object.fromEntries(reviewSigns.map((each) => [each, { ...all[each], isOn: each === sign }])) as typeof all),
  [sign]: { isOn: true, at },
});

const meeting = (on: string, given: Partial<MeetingSeen> = {}): MeetingSeen => ({
  sessionId: `ses_${on}`,
  on,
  writtenOn: on,
  writtenWith: 'together',
  hasNote: true,
  hasOwnWords: true,
  hasStrengths: false,
  activities: ['listening'],
  ...given,
});

const well: WalkFacts = {
  state: 'active',
  since: '2026-08-03',
  togetherSince: '2026-08-03',
  lastAttemptOn: '2026-11-17',
  lastMetOn: '2026-11-17',
  missesInARow: 0,
  lastMissOn: null,
  nextOn: '2026-11-24',
  hasBaseline: true,
  baselineDueSince: '2026-08-10',
  lastReviewOn: null,
  matches: 1,
  coverGap: null,
  permissionEndsOn: null,
  openConcern: null,
  agreedEndOn: null,
  meetings: [],
};

const signsOf = (facts: Partial<WalkFacts>, settings = asItComes) =>
  standingSigns({ ...well, ...facts }, settings, today).map(({ sign, since }) => [sign, since]);

describe('a walk', () => {
  test.each<[string, Partial<WalkFacts>, [ReviewSign, string][]]>([
    ['nothing to say about a walk that goes on', {}, []],
    [
      'nobody tried for 24 days, and the same silence is not said twice',
      { lastAttemptOn: '2026-10-26', lastMetOn: '2026-10-26' },
      [['no_attempt', '2026-10-26']],
    ],
    [
      'nobody tried, the days counted from the start',
      { since: '2026-10-01', lastAttemptOn: null, lastMetOn: null },
      [['no_attempt', '2026-10-01']],
    ],
    ['20 days without a try is not yet', { lastAttemptOn: '2026-10-30' }, []],
    [
      'nothing planned for a fortnight',
      { nextOn: null, lastAttemptOn: '2026-11-05', lastMetOn: '2026-11-05' },
      [['no_next', '2026-11-05']],
    ],
    ['nothing planned, and they met last week', { nextOn: null, lastAttemptOn: '2026-11-12' }, []],
    ['tried, and still not met', { lastMetOn: '2026-10-26' }, [['not_met', '2026-10-26']]],
    [
      'two misses and nothing planned',
      { missesInARow: 2, lastMissOn: '2026-11-17', lastMetOn: '2026-11-03', nextOn: null },
      [['two_misses', '2026-11-03']],
    ],
    ['two misses with a next meet-up planned can wait', { missesInARow: 2, lastMetOn: '2026-11-03' }, []],
    ['six months with no review', { togetherSince: '2026-05-01' }, [['no_review', '2026-05-01']]],
    [
      'matched anew a week ago, and still six months with no review',
      { since: '2026-11-12', togetherSince: '2026-05-01' },
      [['no_review', '2026-05-01']],
    ],
    ['a review in that time settles it', { togetherSince: '2026-05-01', lastReviewOn: '2026-10-01' }, []],
    ['met twice and no measure at the start', { hasBaseline: false }, [['no_baseline', '2026-08-10']]],
    ['met once, and the start can wait', { hasBaseline: false, baselineDueSince: null }, []],
    ['matched anew twice', { matches: 3 }, [['rematched', '2026-08-03']]],
    ['a permission that ends in four weeks', { permissionEndsOn: '2026-12-17' }, [['permission_ending', '2026-12-17']]],
    ['a permission with five weeks to go', { permissionEndsOn: '2026-12-24' }, []],
    [
      'a permission that ran out yesterday needs somebody now',
      { permissionEndsOn: '2026-11-18' },
      [['permission_ending', '2026-11-18']],
    ],
    [
      'and a year ago still does: nobody asked again, and nobody wrote down a no',
      { permissionEndsOn: '2025-11-18' },
      [['permission_ending', '2025-11-18']],
    ],
    [
      'a concern open since Tuesday',
      { openConcern: { id: 'con_1', raisedOn: '2026-11-17', timesReopened: 0 } },
      [['concern_open', '2026-11-17']],
    ],
    ['a concern of yesterday', { openConcern: { id: 'con_1', raisedOn: '2026-11-18', timesReopened: 0 } }, []],
    [
      'their worker is away and nobody covers',
      { coverGap: { leaveId: 'lea_1', startsOn: '2026-12-03' } },
      [['no_cover', '2026-12-03']],
    ],
    ['a leave more than two weeks off can wait', { coverGap: { leaveId: 'lea_1', startsOn: '2026-12-04' } }, []],
    ['the day they agreed to end was yesterday', { agreedEndOn: '2026-11-18' }, [['ending_day_passed', '2026-11-18']]],
    ['the day they agreed to end is today', { agreedEndOn: '2026-11-19' }, []],
    ['they agreed an ending, and rest just now', { agreedEndOn: '2026-11-01', state: 'paused' }, []],
    ['someone who paused is left in peace', { state: 'paused', lastAttemptOn: null, lastMetOn: null, matches: 4 }, []],
    [
      'the most pressing comes first',
      {
        ...{ since: '2026-05-01', togetherSince: '2026-05-01', matches: 3 },
        ...{ lastAttemptOn: '2026-10-26', lastMetOn: '2026-10-26' },
      },
      [
        ['no_attempt', '2026-10-26'],
        ['no_review', '2026-05-01'],
        ['rematched', '2026-05-01'],
      ],
    ],
  ])('%s', (_what, facts, expected) => {
    expect(signsOf(facts)).toEqual(expected);
  });

  test.each<[string, ReviewSign, Partial<WalkFacts>, boolean]>([
    ['nothing planned for a fortnight', 'no_next', { nextOn: null, lastAttemptOn: '2026-11-05' }, true],
    ['something planned', 'no_next', { lastAttemptOn: '2026-11-05' }, false],
    ['longer than is usual', 'past_usual_length', { togetherSince: '2025-11-01' }, true],
    [
      'longer than is usual, until the day they agreed',
      'past_usual_length',
      { togetherSince: '2025-11-01', agreedEndOn: '2026-12-18' },
      false,
    ],
    [
      'neither a strength nor a word of theirs three times',
      'no_persons_side',
      { meetings: ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) => meeting(on, { hasOwnWords: false })) },
      true,
    ],
    [
      'a strength in one of the three',
      'no_persons_side',
      {
        meetings: ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) =>
          meeting(on, { hasOwnWords: false, hasStrengths: on === '2026-11-10' }),
        ),
      },
      false,
    ],
    [
      'two of the last four written three days later',
      'late_notes',
      {
        meetings: [
          meeting('2026-11-17'),
          meeting('2026-11-10', { writtenOn: '2026-11-13' }),
          meeting('2026-11-03'),
          meeting('2026-10-27', { writtenOn: '2026-10-30' }),
        ],
      },
      true,
    ],
    [
      'the newest three days later, and no other',
      'late_notes',
      {
        meetings: [
          meeting('2026-11-17', { writtenOn: '2026-11-20' }),
          ...['2026-11-10', '2026-11-03', '2026-10-27'].map((on) => meeting(on)),
        ],
      },
      false,
    ],
    [
      'all of them two days later',
      'late_notes',
      {
        meetings: ['2026-11-15', '2026-11-08', '2026-11-01', '2026-10-25'].map((on) =>
          meeting(on, { writtenOn: addDays(on, 2) }),
        ),
      },
      false,
    ],
    [
      'two late ones, before there are four to tell from',
      'late_notes',
      { meetings: ['2026-11-10', '2026-11-03'].map((on) => meeting(on, { writtenOn: addDays(on, 5) })) },
      false,
    ],
    [
      'their words three times, and no strength',
      'no_strengths',
      { meetings: ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) => meeting(on)) },
      true,
    ],
    [
      'a strength once in three times',
      'no_strengths',
      {
        meetings: ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) =>
          meeting(on, { hasStrengths: on === '2026-11-03' }),
        ),
      },
      false,
    ],
    [
      'no own words three times',
      'no_own_words',
      { meetings: ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) => meeting(on, { hasOwnWords: false })) },
      true,
    ],
    [
      'two meetings are too few to tell',
      'no_own_words',
      { meetings: [meeting('2026-11-17', { hasOwnWords: false })] },
      false,
    ],
    [
      'never written together',
      'never_together',
      { meetings: ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) => meeting(on, { writtenWith: 'not_shared' })) },
      true,
    ],
    [
      'written, and nobody said how',
      'never_together',
      { meetings: ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) => meeting(on, { writtenWith: null })) },
      true,
    ],
    [
      'read together once',
      'never_together',
      {
        meetings: ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) =>
          meeting(on, { writtenWith: on === '2026-11-10' ? 'read_together' : null }),
        ),
      },
      false,
    ],
    [
      'a thin note is a full note: there is nothing in it to write together',
      'never_together',
      {
        meetings: ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) =>
          meeting(on, { writtenWith: null, hasNote: false, hasOwnWords: false }),
        ),
      },
      false,
    ],
    [
      'nothing but errands',
      'drift',
      {
        meetings: ['2026-11-17', '2026-11-10', '2026-11-03', '2026-10-27'].map((on) =>
          meeting(on, { activities: ['everyday', 'accompany'] }),
        ),
      },
      true,
    ],
    [
      'errands and listening',
      'drift',
      {
        meetings: ['2026-11-17', '2026-11-10', '2026-11-03', '2026-10-27'].map((on) =>
          meeting(on, { activities: ['everyday', 'listening'] }),
        ),
      },
      false,
    ],
    [
      'errands three times of four',
      'drift',
      {
        meetings: ['2026-11-17', '2026-11-10', '2026-11-03', '2026-10-27'].map((on) =>
          meeting(on, { activities: on === '2026-11-10' ? ['listening'] : ['everyday'] }),
        ),
      },
      true,
    ],
    [
      'errands half of the time',
      'drift',
      {
        meetings: ['2026-11-17', '2026-11-10', '2026-11-03', '2026-10-27'].map((on) =>
          meeting(on, { activities: on < '2026-11-10' ? ['listening'] : ['everyday'] }),
        ),
      },
      false,
    ],
    [
      'lived experience every time',
      'experience_always',
      {
        meetings: ['2026-11-17', '2026-11-10', '2026-11-03', '2026-10-27', '2026-10-20'].map((on) =>
          meeting(on, { activities: ['experience'] }),
        ),
      },
      true,
    ],
  ])('where an organisation watches it: %s', (_what, sign, facts, stands) => {
    expect(signsOf(facts, only(sign)).map(([each]) => each)).toEqual(stands ? [sign] : []);
  });

  test('an organisation chooses from when a sign stands, and whether it does', () => {
    const facts = { matches: 3 };
    expect(signsOf(facts, only('rematched', 4))).toEqual([]);
    const off = { ...asItComes, rematched: { isOn: false, at: 3 } };
    expect(signsOf(facts, off)).toEqual([]);
  });

  test('what is missing of their side is said once', () => {
    const meetings = ['2026-11-17', '2026-11-10', '2026-11-03'].map((on) => meeting(on, { hasOwnWords: false }));
    const both = {
      ...all,
      ...Object.fromEntries(reviewSigns.map((sign) => [sign, { ...all[sign], isOn: sign.startsWith('no_') }])),
    } as typeof all;
    expect(signsOf({ meetings }, both).map(([sign]) => sign)).toEqual(['no_persons_side']);
  });

  test('a permission that has run out is something else than one that will', () => {
    const factOf = (permissionEndsOn: string) =>
      standingSigns({ ...well, permissionEndsOn }, asItComes, today)[0]?.fact;
    expect(factOf('2026-11-19')).toBe('2026-11-19');
    expect(factOf('2026-11-18')).toBe('2026-11-18/out');
  });

  test('late again is something else, and the same late notes are not', () => {
    const factOf = (late: readonly string[]) => {
      const meetings = ['2026-11-17', '2026-11-10', '2026-11-03', '2026-10-27'].map((on) =>
        meeting(on, { writtenOn: addDays(on, late.includes(on) ? 4 : 0) }),
      );
      return standingSigns({ ...well, meetings }, only('late_notes'), today)[0];
    };
    expect(factOf(['2026-11-10', '2026-11-03'])).toMatchObject({
      fact: 'ses_2026-11-10',
      count: 2,
      since: '2026-11-03',
    });
    expect(factOf(['2026-11-17', '2026-11-03'])?.fact).toBe('ses_2026-11-17');
  });

  test('a day that is moved, and a concern that is opened again, are something else', () => {
    const factOf = (facts: Partial<WalkFacts>) => standingSigns({ ...well, ...facts }, asItComes, today)[0]?.fact;
    expect(factOf({ agreedEndOn: '2026-11-10' })).toBe('2026-11-10/0');
    expect(factOf({ agreedEndOn: '2026-10-20' }), 'four weeks').toBe('2026-10-20/1');
    const concern = { id: 'con_1', raisedOn: '2026-11-12', timesReopened: 0 };
    expect(factOf({ openConcern: concern })).toBe('con_1');
    expect(factOf({ openConcern: { ...concern, timesReopened: 1 } })).toBe('con_1/1');
  });

  test('what a sign rests on changes with a new try, and when a silence has doubled', () => {
    const factOf = (lastAttemptOn: string) =>
      standingSigns({ ...well, lastAttemptOn, lastMetOn: lastAttemptOn }, asItComes, today)[0]?.fact;
    expect(factOf('2026-10-26')).toBe('2026-10-26/1');
    expect(factOf('2026-10-09')).toBe('2026-10-09/1');
    expect(factOf('2026-10-08'), 'six weeks').toBe('2026-10-08/2');
  });
});

test('every list has the walks in one order, whatever kind of sign it is', () => {
  const order = (['concern_open', 'no_cover', 'ending_day_passed', 'no_next', 'no_review', 'rematched'] as const).map(
    (sign) => walkSigns.indexOf(sign),
  );
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect([walkSigns[0], walkSigns.at(-1)]).toEqual(['concern_open', 'experience_never']);
});

describe('a worker', () => {
  const usual: WorkerFacts = {
    people: 8,
    capacity: 9,
    morePeople: 1,
    newestMatchOn: '2026-11-02',
    supervision: { dueOn: '2026-11-17', daysPast: 2 },
    wishes: null,
    heavy: null,
  };
  const heavy = { own: 4, all: 7, workers: 3, since: '2026-11-02', newestId: 'ses_9' };
  test.each<[string, Partial<WorkerFacts>, ReviewSign[]]>([
    ['room left is no sign', {}, []],
    [
      'something to talk about, from the day it was said',
      { wishes: { count: 1, since: today, newestId: 'ses_1' } },
      ['wants_to_talk'],
    ],
    ['more than half of the heavy meet-ups', { heavy }, ['carries_most']],
    ['half of them is a share like any other', { heavy: { ...heavy, all: 8 } }, []],
    ['all of them, and only three', { heavy: { ...heavy, own: 3, all: 3 } }, []],
    ['one of two workers always has more', { heavy: { ...heavy, workers: 2 } }, []],
    ['more people than agreed', { people: 10 }, ['over_capacity']],
    ['no number agreed, nothing to be over', { people: 30, capacity: null }, []],
    ['four more within thirty days', { morePeople: 4 }, ['jump']],
    ['three more within thirty days', { morePeople: 3 }, []],
    ['supervision a week past its day', { supervision: { dueOn: '2026-11-12', daysPast: 7 } }, ['supervision_late']],
    ['no day of supervision known', { supervision: null }, []],
  ])('%s', (_what, facts, expected) => {
    expect(standingForWorker({ ...usual, ...facts }, asItComes, today).map(({ sign }) => sign)).toEqual(expected);
  });
});

describe('after an ending', () => {
  const ended = { endedOn: '2026-11-03', endingReason: 'agreed_time_is_up', lookedBack: false } as const;
  test.each([
    ['nobody looked back', ended, 1],
    ['they looked back', { ...ended, lookedBack: true }, 0],
    ['it is long ago', { ...ended, endedOn: '2026-10-01' }, 0],
    ['somebody died', { ...ended, endingReason: 'died' as const }, 0],
  ])('%s', (_what, facts, count) => {
    expect(standingAfterEnding(facts, asItComes, today)).toHaveLength(count);
  });
});

test.each([
  ['Friday to Monday is one', '2026-11-13', '2026-11-16', 1],
  ['a day to itself is none', '2026-11-18', '2026-11-18', 0],
  ['a whole week is five', '2026-11-12', '2026-11-19', 5],
])('working days: %s', (_what, from, to, days) => {
  expect(workingDaysBetween(from, to)).toBe(days);
});
