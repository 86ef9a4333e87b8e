import { expect, test } from 'vitest';
import { capacityOf, checkInIsSuggested, monthsInRole } from './capacity.ts';

test.each([
  [1, 12, 12],
  [0.8, 12, 9],
  [0.4, 10, 4],
  [0.1, 5, 1],
  [null, 12, null],
])('%s of full time with %s people for a full week is room for %s', (wte, norm, room) => {
  expect(capacityOf(wte, norm)).toBe(room);
});

test('a month is full on the same day of the next', () => {
  expect(monthsInRole('2026-07-20', '2026-11-19')).toBe(3);
  expect(monthsInRole('2026-07-19', '2026-11-19')).toBe(4);
});

test.each([
  ['2026-09-19', false],
  ['2026-08-19', true],
  ['2026-07-01', true],
  ['2026-05-01', false],
  [null, false],
])('a peer worker who began on %s gets one more check-in: %s', (startedOn, answer) => {
  expect(checkInIsSuggested(startedOn, '2026-11-19')).toBe(answer);
});
