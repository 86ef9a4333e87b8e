import type { EncodedRows } from './encode-rows.ts';
import { columnsHidden, type HidingPattern, isSafe, splitIntoGroups } from './split-into-groups.ts';

/** Rows (by number) that leave together, under one pattern of hidden columns. */
export type SafeGroup = { readonly pattern: HidingPattern; readonly rows: readonly number[] };

export type Hiding = {
  readonly safe: readonly SafeGroup[];
  /** Rows of fewer than k people who found no group, even with everything hidden. */
  readonly leftover: readonly number[];
};

/**
 * Peels off safe groups, from nothing hidden to everything hidden. Among the ways to hide the same number
 * of columns, the one that makes most rows safe goes first. A group that is set aside is never touched
 * again here, so what is safe stays safe.
 *
 * The idea is the exhaustive peeling of a generalisation lattice, with two levels per column (shown,
 * hidden); k-anonymity after Samarati and Sweeney (1998).
 */
export function hideUntilSafe(encoded: EncodedRows, k: number): Hiding {
  const safe: SafeGroup[] = [];
  let rest: readonly number[] = Array.from({ length: encoded.count }, (_, row) => row);
  for (const patterns of patternsByLevel(encoded.quasi.length)) {
    if (rest.length < k) break;
    for (const pattern of mostRowsFirst(encoded, rest, patterns, k)) {
      const still: number[] = [];
      for (const rows of splitIntoGroups(encoded, rest, pattern)) {
        if (isSafe(encoded, rows, k)) safe.push({ pattern, rows });
        else still.push(...rows);
      }
      rest = still;
    }
  }
  return { safe, leftover: rest };
}

function patternsByLevel(columns: number): HidingPattern[][] {
  const levels: HidingPattern[][] = Array.from({ length: columns + 1 }, () => []);
  for (let pattern = 0; pattern < 2 ** columns; pattern++) levels[columnsHidden(pattern)]?.push(pattern);
  return levels;
}

/** Patterns that make no row safe are dropped: with fewer rows left they can only do worse. */
function mostRowsFirst(
  encoded: EncodedRows,
  rows: readonly number[],
  patterns: readonly HidingPattern[],
  k: number,
): HidingPattern[] {
  if (patterns.length === 1) return [...patterns];
  return patterns
    .map((pattern) => ({
      pattern,
      gain: splitIntoGroups(encoded, rows, pattern)
        .filter((group) => isSafe(encoded, group, k))
        .reduce((sum, group) => sum + group.length, 0),
    }))
    .filter(({ gain }) => gain > 0)
    .sort((one, other) => other.gain - one.gain || one.pattern - other.pattern)
    .map(({ pattern }) => pattern);
}
