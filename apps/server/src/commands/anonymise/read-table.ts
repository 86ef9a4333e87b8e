import { CommandRefused } from '../command-refused.ts';
import { type CsvFile, lineNumber, readCsv } from './read-csv.ts';

/** A table as it was typed: text cells under named columns. */
export interface TextTable {
  file: CsvFile;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** @throws CommandRefused for a file without rows, or with a column that has no name or a name twice. */
export const readTable = (path: string, separator?: string): TextTable => {
  const file = readCsv(path, separator);
  const [columns = [], ...rows] = file.lines;
  const unnamed = columns.indexOf('');
  if (unnamed >= 0) throw new CommandRefused(`Column ${unnamed + 1} of ${file.name} has no name.`);
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined) throw new CommandRefused(`${file.name} has two columns called "${twice}".`);
  if (rows.length === 0) throw new CommandRefused(`${file.name} has headings and no rows.`);
  return { file, columns, rows };
};

/** Where the column stands. @throws CommandRefused, naming the columns there are. */
export const placeOf = ({ file, columns }: TextTable, name: string): number => {
  const at = columns.indexOf(name);
  if (at >= 0) return at;
  const offered = columns.map((column) => `"${column}"`).join(', ');
  const hint = columns.length === 1 ? ' Is the separator right? --separator says which it is.' : '';
  throw new CommandRefused(`${file.name} has no column "${name}". It has ${offered}.${hint}`);
};

export const columnOf = (table: TextTable, name: string): string[] => {
  const at = placeOf(table, name);
  return table.rows.map((row) => row[at] ?? '');
};

/** The line of a row in the file. */
export const lineOfRow = ({ file }: TextTable, row: number): number => lineNumber(file, row + 1);
