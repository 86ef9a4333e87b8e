import { expect, test } from 'vitest';
import { nextUp } from './next-up.ts';

type Day = Parameters<typeof nextUp>[0];

const maya = {
  id: 'mee_1',
  personId: 'per_1',
  displayName: 'Maya E.',
  on: '2026-11-19',
  at: '14:00',
  place: 'Victoria Park',
};
const meetUp = { ...maya, sessionId: null };
const day = (...meetUpsToday: Day['meetUpsToday']): Day => ({
  meetUpsToday,
  groups: { today: [], toLog: [], ahead: [] },
});

test.each([
  ['13:20', 40],
  ['12:30', 90],
  ['13:59', 1],
  ['14:00', 0],
  ['14:15', 0],
])('at %s the meet-up of two o’clock is %i minutes away', (clock, minutes) => {
  expect(nextUp(day(meetUp), clock)).toEqual({ name: 'Maya E.', place: 'Victoria Park', minutes });
});

test.each(['09:00', '12:29', '14:16', '23:00'])('at %s nothing is near', (clock) => {
  expect(nextUp(day(meetUp), clock)).toBeNull();
});

test('the nearest is named, and what is logged or has no time is passed over', () => {
  const later = { ...meetUp, displayName: 'Sam', at: '14:30' };
  const logged = { ...meetUp, displayName: 'Wren', at: '13:30', sessionId: 'ses_1' };
  const noTime = { ...meetUp, displayName: 'Idris', at: null };
  expect(nextUp(day(later, logged, noTime, meetUp), '13:20')?.name).toBe('Maya E.');
});
