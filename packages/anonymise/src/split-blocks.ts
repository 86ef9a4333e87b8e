import { addAt } from './add-at.ts';
import type { LevelColumn } from './level-column.ts';

type Splitting = {
  /** Blocks of at most this many rows are left whole. */
  readonly most: number;
  /** No part is made smaller than this. */
  readonly least: number;
  /** Lets another run cut other columns first, so that rows meet new neighbours. */
  readonly weigh?: (column: number) => number;
};

/**
 * Splits rows into blocks that are near each other: the column that is spread most, cut between two values as near
 * the middle row as can be, again and again (strict multidimensional partitioning: LeFevre, DeWitt and Ramakrishnan,
 * Mondrian, ICDE 2006). People alike in a column are never parted by it.
 */
export function splitBlocks(
  columns: readonly LevelColumn[],
  rows: Int32Array,
  { most, least, weigh }: Splitting,
): Int32Array[] {
  const counts = columns.map(({ leaves }) => new Int32Array(leaves));
  const weights = columns.map((_, column) => weigh?.(column) ?? 1);
  const open = [rows.slice()];
  const done: Int32Array[] = [];
  for (let block = open.pop(); block; block = open.pop()) {
    const cut = block.length > most ? findCut(columns, block, counts, weights, least) : undefined;
    if (!cut) {
      done.push(block);
      continue;
    }
    const { leafOf } = columns[cut.column] as LevelColumn;
    const parted = new Int32Array(block.length);
    let low = 0;
    let high = cut.below;
    for (const row of block) parted[(leafOf[row] as number) < cut.leaf ? low++ : high++] = row;
    open.push(parted.subarray(cut.below), parted.subarray(0, cut.below));
  }
  return done;
}

/** Rows of a leaf below `leaf` go to one side: `below` of them. Undefined when no column can be cut. */
type Cut = { readonly column: number; readonly leaf: number; readonly below: number };

function findCut(
  columns: readonly LevelColumn[],
  block: Int32Array,
  counts: readonly Int32Array[],
  weights: readonly number[],
  least: number,
): Cut | undefined {
  let best: Cut | undefined;
  let widest = 0;
  for (let column = 0; column < columns.length; column++) {
    const leveled = columns[column] as LevelColumn;
    const count = counts[column] as Int32Array;
    const { leafOf, leaves } = leveled;
    for (let at = 0; at < block.length; at++) addAt(count, leafOf[block[at] as number] as number, 1);
    const spread = spreadOf(leveled, count) * (weights[column] as number);
    if (spread > widest) {
      const cut = cutNearMiddle(count, leaves, block.length, least);
      if (cut) {
        widest = spread;
        best = { column, ...cut };
      }
    }
    count.fill(0);
  }
  return best;
}

/** Different values over all values for text, range over span for numbers. */
function spreadOf({ leaves, numeric, span, leafNumber }: LevelColumn, count: Int32Array): number {
  let first = -1;
  let last = -1;
  let different = 0;
  for (let leaf = 0; leaf < leaves; leaf++) {
    if (count[leaf] === 0) continue;
    if (first === -1) first = leaf;
    last = leaf;
    different++;
  }
  if (different < 2) return 0;
  if (!numeric) return (different - 1) / (leaves - 1);
  const highest = leafNumber[last] as number;
  return Number.isNaN(highest) || span === 0 ? 1 : (highest - (leafNumber[first] as number)) / span;
}

function cutNearMiddle(count: Int32Array, leaves: number, rows: number, least: number) {
  let below = 0;
  let best: { leaf: number; below: number } | undefined;
  for (let leaf = 0; leaf + 1 < leaves; leaf++) {
    if (count[leaf] === 0) continue;
    below += count[leaf] as number;
    if (below < least || rows - below < least) continue;
    if (!best || Math.abs(below - rows / 2) < Math.abs(best.below - rows / 2)) best = { leaf: leaf + 1, below };
  }
  return best;
}
