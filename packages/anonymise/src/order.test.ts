import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRows, buildRows, releaseOf } from '../test/invented-rows.ts';
import { hidden } from './column.ts';

test('the same rows and seed give the same release', () => {
  fc.assert(
    fc.property(anyRows, fc.string(), (source, seed) => {
      expect(releaseOf(source, seed)).toEqual(releaseOf(source, seed));
    }),
  );
});

test('the order rows came in leaves no trace: any order gives the very same release', () => {
  const twoOrders = anyRows.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(twoOrders, ([rows, mixed]) => {
      expect(releaseOf(mixed)).toEqual(releaseOf(rows));
    }),
  );
});

test('a row may end up anywhere', () => {
  const source = buildRows(10).map((row, recovery) => ({ ...row, recovery }));
  const places = Array.from({ length: 400 }, (_, seed) =>
    releaseOf(source, `seed ${seed}`).rows.findIndex((row) => row.recovery === 0),
  );
  for (let place = 0; place < 10; place++) {
    const share = places.filter((found) => found === place).length / places.length;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.17);
  }
});

test('who is hidden to keep a rare person company is chance, not their score', () => {
  const source = [
    ...buildRows(9),
    ...buildRows(1, { age: '75 or more', gender: 'man', team: 'South', weeks: 1 }, 9),
  ].map((row, recovery) => ({ ...row, recovery }));
  const chosen = new Set<unknown>();
  for (let seed = 0; seed < 60; seed++) {
    const { rows } = releaseOf(source, `seed ${seed}`);
    for (const row of rows) if (row.age === hidden && row.recovery !== 9) chosen.add(row.recovery);
  }
  expect(chosen.size).toBe(9);
});

test('people of one group do not stand together', () => {
  const source = [...buildRows(6), ...buildRows(6, { team: 'South' }, 6)];
  const orders = Array.from({ length: 40 }, (_, seed) =>
    releaseOf(source, `seed ${seed}`)
      .rows.map((row) => row.team)
      .join(),
  );
  // Twelve rows in two teams have 924 orders; standing by team there would be two.
  expect(new Set(orders).size).toBeGreaterThan(30);
});
