import type { Hierarchy } from './hierarchy.ts';

/**
 * What a column may do to a person, and so what happens to it.
 * - identifier: points at one person (name, id). Never leaves. If it says whose row it is, mark it `onePerRow`.
 * - quasi: points at one person together with others (age band, team). Generalised.
 * - shape: how somebody's record runs over time (half-year of start, number of sessions, waves). Treated as quasi.
 * - sensitive: what one must not learn about a person (a score). Leaves as it is, in classes that meet bound and l.
 * - plain: neither. Leaves as it is.
 */
export type TableRole = 'identifier' | 'quasi' | 'shape' | 'sensitive' | 'plain';

/** Text, dictionary-encoded: row n holds `values[codes[n]]`. A missing cell is the value `missingLabel`. */
export type CodedColumn = {
  readonly kind: 'coded';
  readonly name: string;
  readonly role: TableRole;
  readonly codes: Uint16Array | Uint32Array;
  readonly values: readonly string[];
  /** Needed for a quasi or shape column, except by the method `sets`. */
  readonly hierarchy?: Hierarchy;
  /** The identifier that says whose row it is: no value may come twice, since a row stands for a person. */
  readonly onePerRow?: boolean;
};

/** Numbers in one unit; NaN is a missing cell. */
export type NumericColumn = {
  readonly kind: 'numeric';
  readonly name: string;
  readonly role: TableRole;
  readonly numbers: Float64Array;
  /** Without one, bands are made from the numbers that are there. */
  readonly hierarchy?: Hierarchy;
};

export type TableColumn = CodedColumn | NumericColumn;

/** One row per person. Put the rows that somebody has elsewhere into `shape` columns, and key them to the kept rows. */
export type Table = {
  readonly rows: number;
  readonly columns: readonly TableColumn[];
};

/** Stands for a missing cell in dictionaries and labels. */
export const missingLabel = 'missing';

type ColumnHead = { readonly name: string; readonly role: TableRole; readonly hierarchy?: Hierarchy };

/** Encodes text cells; null is missing. */
export function codedColumn(
  head: ColumnHead & { readonly onePerRow?: boolean },
  cells: readonly (string | null)[],
): CodedColumn {
  const known = new Map<string, number>();
  const codes = Uint32Array.from(cells, (cell) => {
    const text = cell ?? missingLabel;
    const code = known.get(text) ?? known.size;
    known.set(text, code);
    return code;
  });
  const values = [...known.keys()];
  return { ...head, kind: 'coded', codes: values.length <= 2 ** 16 ? Uint16Array.from(codes) : codes, values };
}

/** Takes numeric cells; null is missing. */
export function numericColumn(head: ColumnHead, cells: readonly (number | null)[]): NumericColumn {
  return { ...head, kind: 'numeric', numbers: Float64Array.from(cells, (cell) => cell ?? Number.NaN) };
}
