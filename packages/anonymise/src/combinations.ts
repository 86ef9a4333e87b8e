import { addAt } from './add-at.ts';
import { KeyTable } from './key-table.ts';
import type { LevelColumn } from './level-column.ts';

/**
 * The different combinations of values that rows have in the quasi and shape columns. People with the same combination
 * are alike to every method, so the searches look at combinations and not at rows.
 */
export type Combinations = {
  readonly columns: readonly LevelColumn[];
  readonly rows: number;
  readonly count: number;
  /** leaf[column][combination]. */
  readonly leaf: readonly Uint32Array[];
  /** Rows of each combination. */
  readonly size: Int32Array;
  /** The rows of combination n are `rowAt[from[n]]` up to, not including, `rowAt[from[n + 1]]`. */
  readonly from: Int32Array;
  readonly rowAt: Int32Array;
};

/** `order`: the rows, in the order in which they are to be taken. */
export function combine(columns: readonly LevelColumn[], order: Uint32Array): Combinations {
  const rows = order.length;
  const table = new KeyTable(rows);
  const of = new Int32Array(rows);
  let count = rows > 0 ? 1 : 0;
  for (const { leafOf } of columns) {
    table.begin(rows);
    for (let at = 0; at < rows; at++) of[at] = table.numberOf(of[at] as number, leafOf[order[at] as number] as number);
    count = table.count;
  }
  const size = new Int32Array(count);
  for (const combination of of) addAt(size, combination, 1);
  const from = new Int32Array(count + 1);
  for (let at = 0; at < count; at++) from[at + 1] = (from[at] as number) + (size[at] as number);
  const next = from.slice(0, count);
  const rowAt = new Int32Array(rows);
  for (let at = 0; at < rows; at++) rowAt[addAt(next, of[at] as number, 1) - 1] = order[at] as number;
  const leaf = columns.map(({ leafOf }) =>
    Uint32Array.from({ length: count }, (_, at) => leafOf[rowAt[from[at] as number] as number] as number),
  );
  return { columns, rows, count, leaf, size, from, rowAt };
}
