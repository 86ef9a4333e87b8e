import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRows, buildRow, buildRows, candidatesFor, quasiIdentifiers, releaseOf } from '../test/invented-rows.ts';

test('somebody who knows everything about a neighbour is left with k rows or more to choose from', () => {
  fc.assert(
    fc.property(anyRows, fc.subarray([...quasiIdentifiers]), (source, known) => {
      const { rows } = releaseOf(source);
      if (rows.length === 0) return;
      for (const neighbour of source) {
        const owners = candidatesFor(neighbour, rows, known).map((row) => source[Number(row.recovery)]?.person);
        expect(new Set(owners).size).toBeGreaterThanOrEqual(5);
      }
    }),
  );
});

test('the only non-binary person of a team cannot be picked out', () => {
  const source = [
    ...buildRows(20),
    ...buildRows(20, { team: 'South' }, 20),
    buildRow(40, { gender: 'non-binary', team: 'South', recovery: 7 }),
  ];
  const { rows } = releaseOf(source);
  expect(rows.filter((row) => row.gender === 'non-binary')).toEqual([]);
  const candidates = candidatesFor(source[40] ?? {}, rows, quasiIdentifiers);
  expect(candidates.length).toBeGreaterThanOrEqual(5);
  expect(candidates.filter((row) => row.recovery === 7)).toHaveLength(1);
});

test('taking the readable rows away from those hidden leaves no lone person', () => {
  // One group of five and one rare person: nobody is spare, so all six must be hidden together.
  const { rows, loss } = releaseOf([
    ...buildRows(5),
    buildRow(5, { age: '75 or more', gender: 'man', team: 'South', weeks: 1 }),
  ]);
  expect(rows).toHaveLength(6);
  expect(loss.hiddenCells).toBe(6 * quasiIdentifiers.length);
});

test('a value missing in the record hides like any other', () => {
  const { rows } = releaseOf([...buildRows(7), buildRow(7, { weeks: null })]);
  expect(rows.filter((row) => row.weeks === null)).toEqual([]);
});
