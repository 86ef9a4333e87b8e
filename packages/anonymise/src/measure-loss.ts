import type { EncodedRows } from './encode-rows.ts';
import type { Hiding } from './hide-until-safe.ts';
import type { LossReport } from './report.ts';
import { hides } from './split-into-groups.ts';

/** Counts what hiding cost, from the patterns it used. */
export function measureLoss(encoded: EncodedRows, hiding: Hiding): LossReport {
  const byColumn = encoded.quasi.map(({ name }, column) => ({
    name,
    cells: hiding.safe.filter(({ pattern }) => hides(pattern, column)).reduce((sum, { rows }) => sum + rows.length, 0),
  }));
  const hiddenCells = byColumn.reduce((sum, { cells }) => sum + cells, 0);
  const leftOut = hiding.leftover.length;
  const cells = (encoded.count - leftOut) * encoded.quasi.length;
  return {
    hiddenCells,
    hiddenShare: cells === 0 ? 0 : hiddenCells / cells,
    hiddenByColumn: Object.fromEntries(byColumn.map(({ name, cells: count }) => [name, count])),
    leftOut,
    leftOutReasons: { fewer_than_k_people: leftOut },
  };
}
