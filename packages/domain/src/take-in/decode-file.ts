/** Why a file cannot be read as a table; the screen says each in plain words. */
export type FileRefusal =
  | 'file_empty'
  | 'file_is_workbook'
  | 'file_not_text'
  | 'file_one_column'
  | 'file_no_rows'
  | 'file_too_long';

export type Decoded = { text: string } | { refused: FileRefusal };

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const zip = [0x50, 0x4b, 0x03, 0x04];
const oldWorkbook = [0xd0, 0xcf, 0x11, 0xe0];

const isOdd = (letter: string): boolean => letter === '\ufffd' || (letter < ' ' && !'\t\n\v\f\r'.includes(letter));

/** Control characters other than tab and line ends: text has none, pictures and archives are full of them. */
const looksBinary = (text: string): boolean => {
  const start = [...text.slice(0, 4096)];
  return start.filter(isOdd).length > start.length / 200;
};

const encodingOf = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return null;
};

const decode = (bytes: Uint8Array): string => {
  const marked = encodingOf(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Spreadsheets on Windows still save in the old code page; every byte of it is some letter.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The text of a file someone chose, whatever programme saved it; or why it is not text at all. */
export const decodeFile = (bytes: Uint8Array): Decoded => {
  if (bytes.length === 0) return { refused: 'file_empty' };
  if (startsWith(bytes, zip) || startsWith(bytes, oldWorkbook)) return { refused: 'file_is_workbook' };
  const text = decode(bytes).replace(/^\ufeff/, '');
  if (looksBinary(text)) return { refused: 'file_not_text' };
  return text.trim() === '' ? { refused: 'file_empty' } : { text };
};

export const separators = [',', ';', '\t'] as const;
export type Separator = (typeof separators)[number];

/** The separator that splits the first lines most often; marks inside quotes are words, not edges. */
export const guessSeparator = (text: string): Separator => {
  const start = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
    .join('\n');
  const counts = separators.map((separator) => start.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
};

export interface FileTable {
  headers: string[];
  /** Each with its line in the spreadsheet, as its row numbers show it. */
  rows: { row: number; cells: string[] }[];
}

export const mostRows = 20_000;

/** Takes what a CSV reader split into a table with headers; blank lines are left out. */
export const asTable = (lines: readonly (readonly string[])[]): FileTable | { refused: FileRefusal } => {
  const filled = lines
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...rows] = filled;
  if (!first) return { refused: 'file_empty' };
  if (first.cells.length < 2 || first.cells.filter((cell) => cell !== '').length < 2)
    return { refused: 'file_one_column' };
  if (rows.length === 0) return { refused: 'file_no_rows' };
  return rows.length > mostRows ? { refused: 'file_too_long' } : { headers: first.cells, rows };
};
