import { expect, test } from 'vitest';
import { writtenAtOf } from './sent.ts';

const now = new Date('2026-11-19T10:00:00Z');
const device = Date.parse('2026-11-20T11:30:00Z');
const hour = 3_600_000;

test.each([
  ['two hours ago on a phone that is a day fast is two hours ago', device - 2 * hour, '2026-11-19T08:00:00.000Z'],
  ['a moment ago is now', device - 20_000, undefined],
  ['a clock set back while it waited is no time in the future', device + 5 * hour, undefined],
])('%s', (_what, writtenAt, expected) => {
  expect(writtenAtOf({ writtenAt, sentAt: device }, now)?.toISOString()).toBe(expected);
});
