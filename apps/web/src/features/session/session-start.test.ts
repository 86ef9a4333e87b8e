import { expect, test } from 'vitest';
import { nearestHalfHour, planOf, type SessionStart, usualLength } from './session-start.ts';

test.each([
  ['2026-11-19T10:14:00Z', '10:00'],
  ['2026-11-19T10:16:00Z', '10:30'],
  ['2026-11-19T10:46:00Z', '11:00'],
  ['2026-07-19T10:00:00Z', '11:00'],
  ['2026-11-19T23:59:00Z', '23:30'],
])('at %s the time begins at %s in London', (now, time) => {
  expect(nearestHalfHour('Europe/London', new Date(now))).toBe(time);
});

test('a meeting begins as long as the last one, a try at five minutes', () => {
  const last = { minutes: 45, mode: 'phone' as const, place: null };
  expect([usualLength('met', last), usualLength('met', null), usualLength('tried', last)]).toEqual([45, 60, 5]);
});

test('a session closes the one plan of its day, and none when it could be either of two', () => {
  const plan = (id: string, on: string) => ({ id, on, at: null, mine: true });
  const start = (meetUps: SessionStart['meetUps'], meetUpId: string | null = null): SessionStart => ({
    personId: 'per_1',
    displayName: 'Wren Invented',
    today: '2026-11-19',
    timeZone: 'Europe/London',
    lastMeeting: null,
    meetUps,
    meetUpId,
    lastSession: null,
    talksWith: null,
    callMinutes: null,
  });
  expect(planOf(start([plan('a', '2026-11-19'), plan('b', '2026-11-26')]), '2026-11-19')).toBe('a');
  expect(planOf(start([plan('a', '2026-11-19'), plan('b', '2026-11-19')]), '2026-11-19')).toBeNull();
  expect(planOf(start([plan('a', '2026-11-18')], 'a'), '2026-11-19')).toBe('a');
});
