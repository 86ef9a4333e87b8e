import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { decodeFile, type FileRefusal, guessSeparator } from '@alongside/domain/take-in/decode-file.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { CommandRefused } from '../command-refused.ts';

/** The lines of a CSV file as text, with what is needed to say where in the file a cell stands. */
export interface CsvFile {
  name: string;
  /** Of the bytes of the file. */
  sha256: string;
  text: string;
  separator: string;
  lines: string[][];
}

const unreadable: Record<FileRefusal, string> = {
  file_empty: 'is empty',
  file_is_workbook: 'is a workbook: save it as CSV first',
  file_not_text: 'is not text',
  file_one_column: 'has one column only',
  file_no_rows: 'has no rows',
  file_too_long: 'has too many rows',
};

const readText = (path: string): Pick<CsvFile, 'text' | 'sha256'> => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new CommandRefused(`There is no file ${path} that can be read.`);
  }
  const decoded = decodeFile(bytes);
  if ('refused' in decoded) throw new CommandRefused(`${path} ${unreadable[decoded.refused]}.`);
  return { text: decoded.text, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const options = (delimiter: string) => ({ delimiter, skip_empty_lines: true, trim: true });

const split = (name: string, text: string, separator: string): string[][] => {
  try {
    return parse(text, options(separator)) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? ` line ${error.lines}` : '';
    const why =
      error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
        ? `does not have as many cells as the first line, split at "${separator}"`
        : 'has a quote that is not closed, or one in the middle of a cell';
    throw new CommandRefused(`${name}${line} ${why}.`);
  }
};

/** @throws CommandRefused with the line that cannot be read. */
export const readCsv = (path: string, separator?: string): CsvFile => {
  const { text, sha256 } = readText(path);
  const chosen = separator ?? guessSeparator(text);
  const name = basename(path);
  return { name, sha256, text, separator: chosen, lines: split(name, text, chosen) };
};

/** The number that an editor shows where the line at `index` of `lines` begins: blank lines and breaks inside quotes count too. */
export const lineNumber = ({ text, separator }: CsvFile, index: number): number => {
  const read = parse(text, { ...options(separator), info: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  const found = read[index];
  if (!found) return index + 1;
  const breaks = found.record.join('').match(/\r\n|\r|\n/g)?.length ?? 0;
  return found.info.lines - breaks;
};
