import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressTable } from './suppress-table.ts';

const rule = { under: 5, roundTo: 5 };
const anyCounts = fc.array(fc.nat({ max: 60 }), { maxLength: 8 });

test('the total is the sum of what is shown', () => {
  expect(suppressTable([12, 8, 0], rule)).toEqual({ cells: [10, 10, 0], total: 20, cellsWithheld: 0 });
  expect(suppressTable([12, 3, 8], rule)).toEqual({ cells: [10, null, 10], total: 20, cellsWithheld: 1 });
});

test('a total that would read as nobody is withheld', () => {
  expect(suppressTable([3, 0], rule)).toEqual({ cells: [null, 0], total: null, cellsWithheld: 1 });
  expect(suppressTable([0, 0], rule)).toEqual({ cells: [0, 0], total: 0, cellsWithheld: 0 });
});

test('a withheld cell cannot be had from the total: any other small number gives the same table', () => {
  fc.assert(
    fc.property(anyCounts, fc.integer({ min: 1, max: 4 }), (counts, small) => {
      const other = counts.map((count) => (count > 0 && count < 5 ? small : count));
      expect(suppressTable(other, rule)).toEqual(suppressTable(counts, rule));
    }),
  );
});

test('where the true total is known, a second cell is withheld beside a lone one', () => {
  expect(suppressTable([40, 3, 12, 0], rule, { totalIsKnown: true })).toEqual({
    cells: [40, null, null, 0],
    total: 40,
    cellsWithheld: 2,
  });
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const { cells, cellsWithheld } = suppressTable(counts, rule, { totalIsKnown: true });
      const lone = cells.every((cell) => cell === null || cell === 0);
      if (!lone) expect(cellsWithheld).not.toBe(1);
    }),
  );
});

test('with two cells withheld already no third is taken', () => {
  expect(suppressTable([3, 2, 30], rule, { totalIsKnown: true }).cells).toEqual([null, null, 30]);
});
