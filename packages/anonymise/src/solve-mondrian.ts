import { buildRelease } from './build-release.ts';
import { checkTable } from './check-table.ts';
import { combine } from './combinations.ts';
import { classesOfGroups } from './common-levels.ts';
import { labelNodes } from './labelled-classes.ts';
import { levelColumn } from './level-column.ts';
import { measureReleaseLoss } from './measure-release-loss.ts';
import { seededRandom } from './random-source.ts';
import type { Release, ReleaseLoss } from './release-report.ts';
import { splitBlocks } from './split-blocks.ts';
import type { Table } from './table.ts';

/**
 * Strict Mondrian (LeFevre, DeWitt and Ramakrishnan, ICDE 2006) with labels from the hierarchies: the yardstick that
 * benchmarks set beside the methods. Keeps to k only, and judges nothing: not a way to make a release.
 */
export function solveMondrian(table: Table, k: number, seed = 'mondrian'): { release: Release; loss: ReleaseLoss } {
  checkTable(table);
  const columns = table.columns
    .filter(({ role }) => role === 'quasi' || role === 'shape')
    .map((column) => levelColumn(column));
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const groups = splitBlocks(columns, rows, { most: 2 * k - 1, least: k });
  const combinations = combine(columns, Uint32Array.from(rows));
  const classes = labelNodes(classesOfGroups(combinations, groups));
  const release = buildRelease({ table, columns, classes, method: 'detail', levels: null }, seededRandom(seed));
  return { release, loss: measureReleaseLoss(release, table.rows) };
}
