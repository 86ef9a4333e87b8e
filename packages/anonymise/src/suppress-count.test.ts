import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressCount } from './suppress-count.ts';

const rule = { under: 5, roundTo: 5 };

test.each([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
  [7, 5],
  [8, 10],
  [12, 10],
  [13, 15],
  [1_002, 1_000],
])('%s people are shown as %s', (count, shown) => {
  expect(suppressCount(count, rule)).toBe(shown);
});

test('a nought is only ever shown for nobody', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 100 }),
      (count, under, roundTo) => {
        expect(suppressCount(count, { under, roundTo })).not.toBe(0);
      },
    ),
  );
  expect(suppressCount(7, { under: 5, roundTo: 20 })).toBeNull();
});

test.each([-1, 2.5, Number.NaN])('refuses %s as a count', (count) => {
  expect(() => suppressCount(count, rule)).toThrow('count_out_of_range');
});

test.each([
  { under: 0, roundTo: 5 },
  { under: 5, roundTo: 0 },
])('refuses the rule %o', (odd) => {
  expect(() => suppressCount(3, odd)).toThrow('policy_out_of_range');
});
