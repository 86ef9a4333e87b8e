import { describe, expect, test } from 'vitest';
import { makeInventedTable } from '../../../../../packages/testing/src/invented-table.ts';
import { type AnonymisedRun, anonymiseGiven } from '../../../test/anonymise-run.ts';
import { CommandRefused } from '../command-refused.ts';
import { brokenGates } from '../measure/gates.ts';
import { methods } from './anonymise-flags.ts';

const shapes = [
  { rows: 500, quasi: 5 },
  { rows: 500, quasi: 12 },
  { rows: 2000, quasi: 8 },
  { rows: 4000, quasi: 6 },
] as const;
const asked = [
  { k: 3, suppression: 0.05, bound: 0.8, l: 2 },
  { k: 11, suppression: 0.02, bound: 0.7, l: 3 },
] as const;

const orRefusal = (run: () => AnonymisedRun): AnonymisedRun | string => {
  try {
    return run();
  } catch (error) {
    if (error instanceof CommandRefused) return error.message;
    throw error;
  }
};

describe.each(shapes)('an invented table of $rows people and $quasi quasi-identifiers', ({ rows, quasi }) => {
  const table = makeInventedTable({ rows, quasi, seed: `unseen ${rows} ${quasi}` });
  const run = (method: string, gates: (typeof asked)[number], seed = 'a') =>
    anonymiseGiven(table, { qi: table.quasi, sensitive: 'better', plain: 'score', method, seed, ...gates });

  test.each(asked.flatMap((gates) => methods.map((method) => ({ method, ...gates }))))(
    'keeps every promise as it stands in the file: $method, k $k',
    ({ method, ...gates }) => {
      const answer = orRefusal(() => run(method, gates));
      // Made so that nothing about these tables is beyond any method.
      if (typeof answer === 'string') throw new Error(answer);
      expect(brokenGates(answer.measured, gates)).toEqual([]);
      expect(answer.measured.rowsOut).toBeGreaterThanOrEqual(rows * (1 - gates.suppression));
      expect(answer.measured.gcp).toBeLessThan(1);
    },
  );

  test('detail keeps more than uniform columns, and sets more than detail', () => {
    const [uniform = 0, detail = 0, sets = 0] = methods.map((method) => run(method, asked[0]).measured.gcp);
    expect(detail).toBeLessThan(uniform);
    expect(sets).toBeLessThan(detail);
  });
});

test('the same seed writes the same file; another seed another order', () => {
  const table = makeInventedTable({ rows: 600, quasi: 6, seed: 'twice' });
  const texts = ['a', 'a', 'b'].map(
    (seed) => anonymiseGiven(table, { qi: table.quasi, sensitive: 'better', k: 5, method: 'detail', seed }).text,
  );
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).not.toBe(texts[2]);
});
