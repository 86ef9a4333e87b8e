import type { Mapping } from './column-fields.ts';
import { nameKey } from './taken-row.ts';

export interface RowRefusal {
  field: string;
  code: string;
  /** What the cell says, to be shown beside the reason. */
  typed: string;
}

export type ReadRow<T> = { value: T } | { refused: RowRefusal };

/** A quote that an earlier download put before `=` or `+` to keep a spreadsheet from running it is no part of the text. */
const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

export class CellRefused extends Error {
  readonly refusal: RowRefusal;
  constructor(refusal: RowRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Cells by field; `understood` reads one or gives the row up. */
export const cellsOf = <F extends string>(cells: readonly string[], mapping: Mapping<F>) => {
  const text = (field: F): string => {
    const column = mapping[field];
    return column === undefined ? '' : withoutGuard(cells[column] ?? '').trim();
  };
  return {
    text,
    /** "Name" may hold all of it, or only the first part with a surname beside it. */
    fullName: (whole: F, first: F, last: F): string => {
      const [given, family] = [text(whole) || text(first), text(last)];
      return family && !nameKey(given).endsWith(nameKey(family)) ? `${given} ${family}`.trim() : given;
    },
    understood: <T>(field: F, code: string, read: (cell: string) => T | null, empty: T): T => {
      const cell = text(field);
      if (cell === '') return empty;
      const value = read(cell);
      if (value === null) throw new CellRefused({ field, code, typed: cell });
      return value;
    },
  };
};

export const readingRow = <T>(read: () => T): ReadRow<T> => {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof CellRefused) return { refused: error.refusal };
    throw error;
  }
};
