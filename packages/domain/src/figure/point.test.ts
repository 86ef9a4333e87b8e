import { expect, test } from 'vitest';
import { pointsLookedFor } from './point.ts';

const today = '2026-11-19';
const always = { baselineByMeeting: 2, reviewEveryDays: 183, atEnding: true, followUpAfterDays: 90 } as const;
const span = (openedOn: string, endedOn: string | null, metContacts = 2) => ({
  openedOn,
  endedOn,
  metContacts,
  endingReason: null,
});

test.each([
  ['a new episode', span('2026-11-01', null), ['baseline']],
  ['an episode open for half a year', span('2026-05-20', null), ['baseline', 'review']],
  ['one that is a day short of it', span('2026-05-21', null), ['baseline']],
  ['one that has ended', span('2026-05-23', '2026-11-01'), ['baseline', 'ending']],
  ['one that ended 90 days ago', span('2026-05-23', '2026-08-21'), ['baseline', 'ending', 'follow_up']],
  ['one that ended 89 days ago', span('2026-05-23', '2026-08-22'), ['baseline', 'ending']],
  ['one with a single contact', span('2026-01-01', '2026-08-21', 1), []],
  ['one that ended with a death', { ...span('2026-01-01', '2026-08-21'), endingReason: 'died' as const }, ['baseline']],
])('in %s a measure is looked for at the right points', (_, episode, points) => {
  expect(pointsLookedFor(episode, always, today)).toEqual(points);
});

test.each([
  ['the start', { baselineByMeeting: null }, ['ending', 'follow_up']],
  ['the ending', { atEnding: false }, ['baseline', 'follow_up']],
  ['a follow-up', { followUpAfterDays: null }, ['baseline', 'ending']],
])('a measure that nobody is asked for at %s is not looked for there', (_, timing, points) => {
  expect(pointsLookedFor(span('2026-01-01', '2026-05-01'), { ...always, ...timing }, today)).toEqual(points);
});

test('a measure without reviews is not looked for in a long episode but at its start', () => {
  expect(pointsLookedFor(span('2026-01-01', null), { ...always, reviewEveryDays: null }, today)).toEqual(['baseline']);
});

test.each([
  ['a year but a day', span('2025-11-20', null), ['baseline']],
  ['a year', span('2025-11-19', null), ['baseline', 'review']],
  ['an ending 179 days ago', span('2026-01-01', '2026-05-24'), ['baseline', 'ending']],
  ['an ending 180 days ago', span('2026-01-01', '2026-05-23'), ['baseline', 'ending', 'follow_up']],
])(
  'reviewed yearly and followed up after 180 days, after %s it is looked for as it was timed',
  (_, episode, points) => {
    const timing = { ...always, reviewEveryDays: 365, followUpAfterDays: 180 };
    expect(pointsLookedFor(episode, timing, today)).toEqual(points);
  },
);
