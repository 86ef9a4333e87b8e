import { parse } from 'csv-parse/sync';

/** A column as numbers of its different texts: a table of a million rows has few of them. */
export interface ReadColumn {
  readonly name: string;
  readonly texts: readonly string[];
  /** Place in `texts`, one for each row. */
  readonly at: readonly number[];
}

export interface ReadTable {
  readonly name: 'people' | 'measures';
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly ReadColumn[];
}

export const textAt = ({ texts, at }: ReadColumn, row: number): string => texts[at[row] ?? -1] ?? '';

export const columnOf = ({ columns }: ReadTable, name: string): ReadColumn | null =>
  columns.find((column) => column.name === name) ?? null;

const isRecord = (record: unknown): record is string[] => Array.isArray(record);

/** @throws when it is not UTF-8, not CSV, or a row has more or fewer cells than the first. */
export const readTable = (name: ReadTable['name'], file: string, bytes: Uint8Array): ReadTable => {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last row is cut short');
  const columns: { name: string; texts: string[]; at: number[]; known: Map<string, number> }[] = [];
  let rows = -1;
  parse(text, {
    record_delimiter: '\r\n',
    // Each row is taken in and let go: kept whole, a large table would not fit.
    on_record: (record: unknown) => {
      if (!isRecord(record)) throw new Error('a row is not a row');
      rows++;
      for (const [place, cell] of record.entries()) {
        const column = columns[place];
        if (rows === 0) columns.push({ name: cell, texts: [], at: [], known: new Map() });
        else if (column) {
          let at = column.known.get(cell);
          if (at === undefined) {
            at = column.texts.push(cell) - 1;
            column.known.set(cell, at);
          }
          column.at.push(at);
        }
      }
      return null;
    },
  });
  return { name, file, rows: Math.max(0, rows), columns };
};
