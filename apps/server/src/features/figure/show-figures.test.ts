import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupTotals } from './fold-figures.ts';
import { showGroups, showWhole, suppressGroups } from './show-figures.ts';

const mhsds = { under: 5, roundTo: 5 };
const scale = { min: 0, max: 60 };
const hes = { under: 8, roundTo: 5 };

const totals = (given: Partial<GroupTotals>): GroupTotals => ({
  comparable: given.pairs ?? 0,
  pairs: 0,
  firstOnly: 0,
  sum: 3 * (given.pairs ?? 0),
  sumOfSquares: 9 * (given.pairs ?? 0) + 2 * (given.pairs ?? 0),
  better: 0,
  worse: 0,
  firstOfPairs: 20 * (given.pairs ?? 0),
  firstOfFirstOnly: 0,
  points: [
    { taken: 0, due: 0 },
    { taken: 0, due: 0 },
    { taken: 0, due: 0 },
    { taken: 0, due: 0 },
  ],
  ...given,
});

describe('counts of groups', () => {
  test.each([
    ['by MHSDS, 4 are withheld and 5 shown', mhsds, [40, 30, 20, 5], [40, 30, 20, 5]],
    ['a lone withheld group takes the smallest other with it', mhsds, [40, 30, 3], [40, null, null]],
    ['two that are fewer than five together take a third', mhsds, [40, 30, 1, 1], [40, null, null, null]],
    ['two that are five together are enough', mhsds, [40, 30, 3, 2], [40, 30, null, null]],
    ['by HES, 7 are withheld', hes, [40, 30, 7], [40, null, null]],
    ['by HES, 8 are shown', hes, [40, 30, 8], [40, 30, 10]],
    ['nobody stays nobody', mhsds, [40, 0], [40, 0]],
  ])('%s', (_, rule, counts, shown) => {
    expect(suppressGroups(counts, rule)).toEqual(shown);
  });

  test('that are withheld are never fewer together than the rule lets be seen', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 9 }), fc.constantFrom(mhsds, hes), (counts, rule) => {
        const shown = suppressGroups(counts, rule);
        const hidden = counts.filter((_, at) => shown[at] === null).reduce((sum, count) => sum + count, 0);
        const isAll = shown.every((cell) => cell === null || cell === 0);
        if (hidden > 0 && !isAll) expect(hidden).toBeGreaterThanOrEqual(rule.under);
      }),
    );
  });
});

describe('a mean and its interval', () => {
  test.each([
    [4, mhsds, null],
    [5, mhsds, 3],
    [7, hes, null],
    [8, hes, 3],
  ])('of %i pairs', (pairs, rule, mean) => {
    const shown = showWhole(scale, totals({ pairs }), rule);
    expect(shown.mean).toBe(mean);
    expect(shown.low === null).toBe(mean === null);
    expect(shown.missing.beganWithLater).toBe(mean === null ? null : 20);
  });

  test('are rounded to the step of the scale, the interval outwards', () => {
    const shown = showWhole(scale, totals({ pairs: 9, sum: 29, sumOfSquares: 121, firstOfPairs: 200 }), mhsds);
    expect([shown.mean, shown.low, shown.high, shown.missing.beganWithLater]).toEqual([3, 1.5, 5, 22]);
  });

  test('go with the count of their group, also where that is withheld for another', () => {
    const groups = showGroups(
      scale,
      [
        ['one', totals({ pairs: 40 })],
        ['two', totals({ pairs: 12 })],
        ['three', totals({ pairs: 2 })],
      ],
      mhsds,
    );
    expect(groups.map(({ pairs, mean }) => [pairs, mean])).toEqual([
      [40, 3],
      [null, null],
      [null, null],
    ]);
  });
});

describe('the three counts', () => {
  test('a lone small one takes another with it', () => {
    const shown = showWhole(scale, totals({ pairs: 40, better: 20, worse: 2 }), mhsds);
    expect([shown.better, shown.same, shown.worse]).toEqual([20, null, null]);
  });

  test('of a group are shown together or not at all, and never withheld in one group alone', () => {
    const groups = showGroups(
      scale,
      [
        ['one', totals({ pairs: 60, better: 20, worse: 20 })],
        ['two', totals({ pairs: 30, better: 10, worse: 10 })],
        ['three', totals({ pairs: 20, better: 17, worse: 1 })],
      ],
      mhsds,
    );
    expect(groups.map(({ better }) => better)).toEqual([20, null, null]);
  });
});

describe('who is missing', () => {
  test('is told by what they lack, and not where that is too few', () => {
    const many = showWhole(
      scale,
      totals({ comparable: 60, pairs: 40, firstOnly: 12, firstOfFirstOnly: 12 * 18 }),
      mhsds,
    );
    expect(many.missing).toMatchObject({
      all: 20,
      firstOnly: 10,
      noScore: 10,
      beganWithLater: 20,
      beganWithoutLater: 18,
    });
    const few = showWhole(
      scale,
      totals({ comparable: 60, pairs: 40, firstOnly: 18, firstOfFirstOnly: 18 * 18 }),
      mhsds,
    );
    expect(few.missing).toMatchObject({ all: 20, firstOnly: null, noScore: null, beganWithoutLater: null });
  });

  test('is told of each group by the share that has both scores, which goes where either count goes', () => {
    const groups = showGroups(
      scale,
      [
        ['one', totals({ comparable: 80, pairs: 40 })],
        ['two', totals({ comparable: 30, pairs: 12 })],
        ['three', totals({ comparable: 30, pairs: 2 })],
      ],
      mhsds,
    );
    expect(groups.map(({ comparable, share }) => [comparable, share])).toEqual([
      [80, 50],
      [30, null],
      [30, null],
    ]);
  });
});
