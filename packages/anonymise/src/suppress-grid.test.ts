import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallNumberProfiles } from './small-number-profiles.ts';
import { suppressCount } from './suppress-count.ts';
import { suppressGrid } from './suppress-grid.ts';

const exact = { under: 5, roundTo: 1 };

test('totals are sums of what is shown', () => {
  expect(
    suppressGrid(
      [
        [12, 3, 0],
        [9, 21, 8],
      ],
      smallNumberProfiles.mhsds,
    ),
  ).toEqual({
    cells: [
      [10, null, 0],
      [10, 20, 10],
    ],
    rowTotals: [10, 40],
    columnTotals: [20, 20, 10],
    total: 50,
    cellsWithheld: 1,
  });
});

test('where true totals are known the hidden cell gets company on a ring', () => {
  const { cells } = suppressGrid(
    [
      [3, 20, 30],
      [40, 9, 50],
      [60, 70, 80],
    ],
    exact,
    { totalsAreKnown: true },
  );
  expect(cells).toEqual([
    [null, null, 30],
    [null, null, 50],
    [60, 70, 80],
  ]);
});

test('two hidden cells of one person each do not stay alone: their sum would give them', () => {
  const { cells } = suppressGrid(
    [
      [1, 1, 30, 40],
      [50, 60, 70, 80],
    ],
    exact,
    { totalsAreKnown: true },
  );
  expect(cells[0]?.filter((cell) => cell === null).length).toBeGreaterThan(2);
});

const anyGrid = fc
  .record({ rows: fc.integer({ min: 2, max: 5 }), wide: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, wide }) =>
    fc.array(fc.array(fc.nat({ max: 25 }), { minLength: wide, maxLength: wide }), { minLength: rows, maxLength: rows }),
  );

/** Written apart: whether another table of whole numbers has the same cells shown and the same true totals. */
function hasAnother(
  counts: readonly number[][],
  cells: readonly (readonly (number | null)[])[],
  row: number,
  column: number,
): boolean {
  // Add one here and take it along a ring of hidden cells: search for any ring through the cell.
  const rows = counts.length;
  const wide = counts[0]?.length ?? 0;
  const hidden = (r: number, c: number) => cells[r]?.[c] === null;
  const walk = (r: number, usedRows: Set<number>, usedColumns: Set<number>): boolean => {
    for (let c = 0; c < wide; c++) {
      if (!hidden(r, c) || usedColumns.has(c)) continue;
      if (r !== row && c === column) return true;
      if (c === column) continue;
      for (let next = 0; next < rows; next++) {
        if (next === row || usedRows.has(next) || !hidden(next, c) || next === r) continue;
        if (walk(next, new Set([...usedRows, next]), new Set([...usedColumns, c]))) return true;
      }
    }
    return false;
  };
  return walk(row, new Set([row]), new Set());
}

test('with true totals known no hidden cell can be worked out', () => {
  fc.assert(
    fc.property(anyGrid, (counts) => {
      const { cells } = suppressGrid(counts, exact, { totalsAreKnown: true });
      for (const [row, line] of cells.entries()) {
        for (const [column, cell] of line.entries()) {
          if (cell === null) expect(hasAnother(counts, cells, row, column)).toBe(true);
          else expect(cell).toBe(suppressCount(counts[row]?.[column] ?? 0, exact));
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('refuses rows of different length, and what is no count', () => {
  expect(() => suppressGrid([[1, 2], [3]], exact)).toThrow('table_uneven');
  expect(() => suppressGrid([[1, -2]], exact)).toThrow('count_out_of_range');
});
