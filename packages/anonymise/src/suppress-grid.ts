import { AnonymiseError } from './anonymise-error.ts';
import { type CountRule, suppressCount } from './suppress-count.ts';

/** A table of counts as it may be shown. Null is withheld. */
export type SuppressedGrid = {
  readonly cells: readonly (readonly (number | null)[])[];
  /** Sums of the cells shown; null where they would only read as a misleading nought. */
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
  readonly cellsWithheld: number;
};

/**
 * A table of two ways. Small counts are withheld, the others rounded, and all totals built from the rounded cells, so
 * that subtracting gives nothing.
 *
 * `totalsAreKnown`: the true totals of rows and columns can be read elsewhere, or nothing is rounded. More cells are
 * then withheld, smallest first, until no withheld cell can be worked out: each lies on a ring of withheld cells (of
 * cells off every ring the sum of their neighbours gives the value: Gusfield, SIAM Journal on Computing 1988), and
 * those of one row or column together hold as many people as the rule asks.
 *
 * Throws count_out_of_range, policy_out_of_range, and table_uneven when rows differ in length.
 */
export function suppressGrid(
  counts: readonly (readonly number[])[],
  rule: CountRule,
  { totalsAreKnown = false }: { totalsAreKnown?: boolean } = {},
): SuppressedGrid {
  const wide = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== wide)) throw new AnonymiseError('table_uneven', { columns: wide });
  const cells = counts.map((row) => row.map((count) => suppressCount(count, rule)));
  if (totalsAreKnown) {
    for (let line = weakLine(counts, cells, rule.under); line; line = weakLine(counts, cells, rule.under)) {
      const next = smallestShown(counts, cells, line);
      (cells[next.row] as (number | null)[])[next.column] = null;
    }
  }
  const columns = Array.from({ length: wide }, (_, column) => cells.map((row) => row[column] ?? null));
  return {
    cells,
    rowTotals: cells.map(sumShown),
    columnTotals: columns.map(sumShown),
    total: sumShown(cells.flat()),
    cellsWithheld: cells.flat().filter((cell) => cell === null).length,
  };
}

type Cells = readonly (readonly (number | null)[])[];
type Place = { readonly row: number; readonly column: number };

function sumShown(cells: readonly (number | null)[]): number | null {
  const sum = cells.reduce<number>((total, cell) => total + (cell ?? 0), 0);
  return sum === 0 && cells.includes(null) ? null : sum;
}

/** Places of a row or column that give a withheld cell away and have something left to withhold. */
function weakLine(counts: readonly (readonly number[])[], cells: Cells, under: number): Place[] | undefined {
  const lines = linesOf(cells);
  const tooFew = lines.find((line) => {
    const hidden = line.filter(({ row, column }) => cells[row]?.[column] === null);
    const people = hidden.reduce((sum, { row, column }) => sum + (counts[row]?.[column] ?? 0), 0);
    return hidden.length > 0 && hidden.length < line.length && (people < under || hidden.length === 1);
  });
  return tooFew ?? lines.find((line) => hasShown(line, cells) && line.some((place) => isBridge(place, cells)));
}

function linesOf(cells: Cells): Place[][] {
  const wide = cells[0]?.length ?? 0;
  const rows = cells.map((_, row) => Array.from({ length: wide }, (__, column) => ({ row, column })));
  const columns = Array.from({ length: wide }, (_, column) => cells.map((__, row) => ({ row, column })));
  // A line of one cell has no total of its own to keep it from.
  return [...rows, ...columns].filter(({ length }) => length > 1);
}

function hasShown(line: readonly Place[], cells: Cells): boolean {
  return line.some(({ row, column }) => cells[row]?.[column] !== null);
}

/** Without this withheld cell its row and its column are no longer tied together by withheld cells. */
function isBridge({ row, column }: Place, cells: Cells): boolean {
  if (cells[row]?.[column] !== null) return false;
  const seenRows = new Set([row]);
  const seenColumns = new Set<number>();
  for (const next of seenRows) {
    for (const [across, cell] of (cells[next] ?? []).entries()) {
      if (cell !== null || seenColumns.has(across) || (next === row && across === column)) continue;
      if (across === column) return false;
      seenColumns.add(across);
      for (const [down, line] of cells.entries()) if (line[across] === null) seenRows.add(down);
    }
  }
  return true;
}

/** The smallest count above nought still shown in the line, or a nought when there is no other. */
function smallestShown(counts: readonly (readonly number[])[], cells: Cells, line: readonly Place[]): Place {
  const countAt = ({ row, column }: Place) => counts[row]?.[column] || Number.POSITIVE_INFINITY;
  const [first, ...others] = line.filter(({ row, column }) => cells[row]?.[column] !== null);
  return others.reduce((least, place) => (countAt(place) < countAt(least) ? place : least), first as Place);
}
