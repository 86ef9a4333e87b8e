import type { Cell, Column, SourceRow } from './column.ts';

/** Rows as whole numbers: equal cells have equal codes. Row n is at place n of every list. */
export type EncodedRows = {
  readonly count: number;
  /** One list per quasi-identifier, in the order of the columns. */
  readonly quasi: readonly EncodedColumn[];
  /** Whose row it is. */
  readonly person: Int32Array;
  readonly people: number;
};

export type EncodedColumn = { readonly name: string; readonly codes: Int32Array; readonly values: number };

export function encodeRows(rows: readonly SourceRow[], columns: readonly Column[]): EncodedRows {
  const encode = (name: string): EncodedColumn => {
    // A Map tells 1 from "1". Splitting them can only make groups look smaller than they read: safe.
    const known = new Map<Cell | undefined, number>();
    const codes = Int32Array.from(rows, (row) => {
      const code = known.get(row[name]) ?? known.size;
      known.set(row[name], code);
      return code;
    });
    return { name, codes, values: known.size };
  };
  const telling = columns.find((column) => column.tellsWhoseRow);
  const whose = telling && encode(telling.name);
  return {
    count: rows.length,
    quasi: columns.filter((column) => column.role === 'quasi-identifier').map((column) => encode(column.name)),
    person: whose?.codes ?? Int32Array.from(rows.keys()),
    people: whose?.values ?? rows.length,
  };
}
