/**
 * How a column can be told less exactly, as data. Level 0 is the value itself, each level up is coarser, and the top
 * is always `*` (added when the last level written is something else).
 *
 * - paths: for each value its nodes upwards, `[value, level 1, level 2, …]`, all of the same length. In a numeric column
 *   the values are the numbers as text. Values the table never holds may be listed: they cost nothing.
 * - bands: for numeric columns; `levels[0]` are the bands of level 1. Bands of one level do not overlap, and each band
 *   lies inside one band of the level above it.
 *
 * A missing cell is a value of its own: it need not be listed, stays itself at each level, and joins the others at `*`.
 */
export type Hierarchy =
  | { readonly kind: 'paths'; readonly paths: readonly (readonly string[])[] }
  | { readonly kind: 'bands'; readonly levels: readonly (readonly Band[])[] };

/** Numbers from `from` up to, not including, `below`. Ends may be infinite. */
export type Band = { readonly from: number; readonly below: number; readonly label: string };

/** The top of every hierarchy: says nothing about the row. */
export const everything = '*';

/** Any value may only become `*`. For columns without an order or families. */
export function flatHierarchy(values: Iterable<string>): Hierarchy {
  return { kind: 'paths', paths: [...new Set(values)].map((value) => [value, everything]) };
}
