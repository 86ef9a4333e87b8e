import { expect, test } from 'vitest';
import { buildRow, buildRows, columns } from '../test/invented-rows.ts';
import type { SourceRow } from './column.ts';
import { encodeRows } from './encode-rows.ts';
import { hideUntilSafe } from './hide-until-safe.ts';
import { shelterLeftover } from './shelter-leftover.ts';

const rare = { age: '75 or more', gender: 'man', team: 'South', weeks: 1 };

function sheltered(rows: readonly SourceRow[]) {
  const encoded = encodeRows(rows, columns);
  const { safe, leftover } = shelterLeftover(encoded, hideUntilSafe(encoded, 5), 5);
  return { leftover, sizes: safe.map((group) => group.rows.length).sort((one, other) => one - other) };
}

test('a large group lends only the people it can spare', () => {
  expect(sheltered([...buildRows(12), buildRow(12, rare)])).toEqual({ leftover: [], sizes: [5, 8] });
  expect(sheltered([...buildRows(9), buildRow(9, rare)])).toEqual({ leftover: [], sizes: [5, 5] });
});

test('several groups lend together', () => {
  const rows = [...buildRows(7), ...buildRows(7, { team: 'East' }, 7), buildRow(14, rare)];
  expect(sheltered(rows)).toEqual({ leftover: [], sizes: [5, 5, 5] });
});

test('with nobody to spare the smallest group takes the rare person in, whole', () => {
  const rows = [...buildRows(6), ...buildRows(5, { team: 'East' }, 6), buildRow(11, rare)];
  expect(sheltered(rows)).toEqual({ leftover: [], sizes: [6, 6] });
});

test('another row of the rare person is no company', () => {
  const rows = [...buildRows(9), buildRow(0, rare)];
  expect(sheltered(rows)).toEqual({ leftover: [], sizes: [5, 5] });
  const soloInBoth = [...buildRows(8), buildRow(0, rare)];
  expect(sheltered(soloInBoth)).toEqual({ leftover: [], sizes: [9] });
});

test('with no group at all there is nobody to join', () => {
  expect(sheltered(buildRows(4)).leftover).toHaveLength(4);
});
