import { stringify } from 'csv-stringify/sync';

/** A spreadsheet takes text that begins like this for a formula and runs it. */
const startsLikeFormula = /^[=+\-@\t\r\0]/;

/** Text made harmless to open in a spreadsheet; numbers, minus signs included, stay numbers. */
const quoted = (cell: unknown): unknown =>
  typeof cell === 'string' && startsLikeFormula.test(cell) ? `'${cell}` : cell;

/** A CSV file with a line of headings, as RFC 4180 has it. Every CSV that leaves is written here. */
export const toCsv = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string =>
  stringify(
    rows.map((row) => columns.map((column) => quoted(row[column] ?? ''))),
    { header: true, columns: [...columns], record_delimiter: 'windows' },
  );

/** Nothing in it that a quote or an apostrophe is for. */
const isBare = /^[A-Za-z0-9]+$/;

/** One cell as `toCsv` would write it, for tables too large to be rows of records. */
export const csvCell = (text: string): string =>
  isBare.test(text) ? text : stringify([[quoted(text)]], { record_delimiter: 'windows' }).slice(0, -2);
