import { expect, test } from 'vitest';
import { pointsLookedFor } from './point.ts';

const today = '2026-11-19';
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
  expect(pointsLookedFor(episode, today)).toEqual(points);
});
