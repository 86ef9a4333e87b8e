import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPeople, buildTable, openPolicy } from '../test/invented-table.ts';
import { type LevelColumn, levelColumn } from './level-column.ts';
import { solveRelease } from './solve-release.ts';
import { numericColumn, type Table } from './table.ts';

/** Written apart from the search: every combination of levels, counted from the rows. */
function leastLoss(table: Table, k: number, limit: number): number {
  const columns = table.columns
    .filter(({ role }) => role === 'quasi' || role === 'shape')
    .map((column) => levelColumn(column));
  let least = Number.POSITIVE_INFINITY;
  const visit = (levels: number[]) => {
    if (levels.length < columns.length) {
      for (const level of (columns[levels.length] as LevelColumn).nodeOf.keys()) visit([...levels, level]);
      return;
    }
    const classes = new Map<string, { rows: number; loss: number }>();
    for (let row = 0; row < table.rows; row++) {
      const nodes = columns.map((column, at) => column.nodeOf[levels[at] ?? 0]?.[column.leafOf[row] ?? 0] ?? 0);
      const loss = nodes.reduce((sum, node, at) => sum + (columns[at]?.nodes[node]?.loss ?? 0), 0) / columns.length;
      const known = classes.get(nodes.join());
      classes.set(nodes.join(), { rows: (known?.rows ?? 0) + 1, loss });
    }
    const out = [...classes.values()].filter(({ rows }) => rows < k).reduce((sum, { rows }) => sum + rows, 0);
    if (out > limit * table.rows) return;
    const kept = [...classes.values()]
      .filter(({ rows }) => rows >= k)
      .reduce((sum, { rows, loss }) => sum + rows * loss, 0);
    least = Math.min(least, (kept + out) / table.rows);
  };
  visit([]);
  return least;
}

test('no combination of levels loses less than the one that is found', () => {
  fc.assert(
    fc.property(
      anyPeople,
      fc.integer({ min: 2, max: 6 }),
      fc.constantFrom(0, 0.01, 0.05, 0.2, 1),
      (people, k, limit) => {
        fc.pre(people.length >= k && people.length < 60);
        const table = buildTable(people);
        const solved = solveRelease(table, { ...openPolicy, k, suppressionLimit: limit }, 'uniform');
        expect(solved.report?.search.exact).toBe(true);
        expect(solved.report?.loss.gcp).toBeCloseTo(leastLoss(table, k, limit), 9);
      },
    ),
    { numRuns: 600 },
  );
}, 30_000);

test('each column stands at one level, and says which', () => {
  fc.assert(
    fc.property(anyPeople, (people) => {
      const solved = solveRelease(buildTable(people), openPolicy, 'uniform');
      if (!solved.allowed) return;
      for (const [at, { labels }] of solved.release.columns.entries()) {
        const told = solved.release.levels?.[at]?.level ?? -1;
        // Missing reads alike at all levels below the top, so its label says the lowest of them.
        for (const { text, level } of labels) if (text !== 'missing') expect(level).toBe(told);
      }
    }),
    { numRuns: 60 },
  );
});

test('of levels that lose as much the finer is told', () => {
  // Nobody is 25 to 34, so that the coarser band is no wider among the people there are.
  const ages = [35, 36, 37, 38, 50, 51, 52, 53];
  const paths = ages.map((age) => [
    String(age),
    age < 45 ? '35 to 44' : '45 to 54',
    age < 45 ? '25 to 44' : '45 to 64',
  ]);
  const table: Table = {
    rows: 24,
    columns: [
      numericColumn(
        { name: 'age', role: 'quasi', hierarchy: { kind: 'paths', paths } },
        Array.from({ length: 24 }, (_, at) => ages[at % 8] ?? null),
      ),
    ],
  };
  const solved = solveRelease(table, { ...openPolicy, suppressionLimit: 0 }, 'uniform');
  const [age] = solved.allowed ? solved.release.columns : [];
  expect(age?.labels.map(({ text }) => text)).toEqual(['35 to 44', '45 to 54']);
});
