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
  ['an episode open for half a year', span('2026-05-23', null), ['baseline', 'review']],
  ['one that has ended', span('2026-05-23', '2026-11-01'), ['baseline', 'ending']],
  ['one that ended 90 days ago', span('2026-05-23', '2026-08-21'), ['baseline', 'ending', 'follow_up']],
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
