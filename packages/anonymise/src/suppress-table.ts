import { type CountRule, suppressCount } from './suppress-count.ts';

export type SuppressedTable = {
  /** In the order given; null is withheld. */
  readonly cells: readonly (number | null)[];
  /** Sum of the cells shown; null when it would only read as a misleading nought or there is nothing to sum. */
  readonly total: number | null;
  /** Cells withheld, and so not in the total: the page should say so. */
  readonly cellsWithheld: number;
};

/**
 * Cells that make up one total, as they may be shown together. The total is the sum of the cells shown, not
 * the rounded true one: it then says nothing the cells do not, so a withheld cell cannot be had by
 * subtraction (OpenSAFELY and NHS hospital statistics build their totals this way).
 *
 * `totalIsKnown`: the true total can be read somewhere else, on a page or in a yearly report. A single
 * withheld cell could then be worked out nearly exactly, so the smallest shown cell above zero is withheld
 * as well. Throws as suppressCount does.
 */
export function suppressTable(
  counts: readonly number[],
  rule: CountRule,
  { totalIsKnown = false }: { totalIsKnown?: boolean } = {},
): SuppressedTable {
  const cells = counts.map((count) => suppressCount(count, rule));
  if (totalIsKnown && withheldIn(cells) === 1) {
    const second = smallestShown(counts, cells);
    if (second !== undefined) cells[second] = null;
  }
  const cellsWithheld = withheldIn(cells);
  const sum = cells.reduce<number>((total, cell) => total + (cell ?? 0), 0);
  return { cells, total: cellsWithheld > 0 && sum === 0 ? null : sum, cellsWithheld };
}

function withheldIn(cells: readonly (number | null)[]): number {
  return cells.filter((cell) => cell === null).length;
}

function smallestShown(counts: readonly number[], cells: readonly (number | null)[]): number | undefined {
  let smallest: number | undefined;
  for (const [at, count] of counts.entries()) {
    if (cells[at] === null || count === 0) continue;
    if (smallest === undefined || count < (counts[smallest] ?? 0)) smallest = at;
  }
  return smallest;
}
