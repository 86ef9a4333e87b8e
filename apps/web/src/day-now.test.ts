import { expect, test } from 'vitest';
import { dayNow } from './day-now.ts';

const at = (text: string) => new Date(text);

test.each([
  ['read just now', '2026-11-19', '2026-11-19T10:00:00Z', '2026-11-19T10:05:00Z', '2026-11-19'],
  [
    'read last evening, in a basement since',
    '2026-11-19',
    '2026-11-19T21:00:00Z',
    '2026-11-20T08:00:00Z',
    '2026-11-20',
  ],
  ['on a phone a day fast', '2026-11-19', '2026-11-20T10:00:00Z', '2026-11-20T10:05:00Z', '2026-11-19'],
  [
    'on a phone a day slow, one night later',
    '2026-11-19',
    '2026-11-18T10:00:00Z',
    '2026-11-19T08:00:00Z',
    '2026-11-20',
  ],
  ['on a phone whose clock was put back', '2026-11-19', '2026-11-20T10:00:00Z', '2026-11-19T10:00:00Z', '2026-11-19'],
  ['on a summer night in London', '2026-07-01', '2026-07-01T22:30:00Z', '2026-07-01T23:30:00Z', '2026-07-02'],
])('today is right when it was %s', (_what, told, readAt, now, today) => {
  expect(dayNow(told, at(readAt).getTime(), 'Europe/London', at(now))).toBe(today);
});
