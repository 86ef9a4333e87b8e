/** What a reader of workbooks gives for one cell. */
export type WorkbookCell = string | number | boolean | Date | null;

export interface WorkbookSheet {
  name: string;
  isHidden: boolean;
  rows: readonly (readonly WorkbookCell[])[];
}

/** One table of a file that somebody chose, as text; only those of a workbook have a name. */
export interface Sheet {
  name: string | null;
  rows: string[][];
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** A time alone counts from the day before the first; which day that is differs by where the workbook was made. */
const daysOfTimes = ['1899-12-30', '1899-12-31', '1904-01-01'];

/** Spreadsheets keep a moment as a fraction of a day, so that half past two is a hair before or after. */
const momentText = (moment: Date): string => {
  const near = new Date(Math.round(moment.getTime() / 60_000) * 60_000);
  const day = near.toISOString().slice(0, 10);
  const time = `${pad(near.getUTCHours())}:${pad(near.getUTCMinutes())}`;
  if (daysOfTimes.includes(day)) return time;
  return time === '00:00' ? day : `${day} ${time}`;
};

/** OpenDocument writes a time as a length. */
const asClock = (text: string): string => {
  const [, hours, minutes] = /^PT(\d+)H(\d+)M(?:[\d.,]+S)?$/.exec(text) ?? [];
  return hours === undefined || minutes === undefined ? text : `${pad(Number(hours))}:${pad(Number(minutes))}`;
};

/**
 * A cell as the text it would have in a CSV: days as YYYY-MM-DD, numbers with the digits a spreadsheet keeps (fifteen) and
 * text as it was typed, zeros in front of it included.
 */
export const cellText = (cell: WorkbookCell): string => {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : momentText(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Number(cell.toPrecision(15))) : '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return asClock(cell);
};

const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';

/** Columns in which nothing stands are a matter of where somebody began to type. */
const withoutEmptyColumns = (rows: string[][]): string[][] => {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const filled = new Set<number>();
  for (const row of rows) for (const [at, cell] of row.entries()) if (isFilled(cell)) filled.add(at);
  if (filled.size === width) return rows;
  const kept = [...filled].sort((one, other) => one - other);
  return rows.map((row) => kept.map((at) => row[at] ?? ''));
};

/** The sheets of a workbook that have something in them; a hidden one holds what somebody put away. */
export const filledSheets = (sheets: readonly WorkbookSheet[]): Sheet[] =>
  sheets.flatMap(({ name, isHidden, rows }) => {
    if (isHidden) return [];
    const text = withoutEmptyColumns(rows.map((row) => row.map(cellText)));
    return text.some((row) => row.some(isFilled)) ? [{ name, rows: text }] : [];
  });

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const openDocument = 'application/vnd.oasis.opendocument.spreadsheet';
const firstFileAt = 30;

/** The name under which a locked workbook keeps what is in it, as its folder spells it. */
const lockedName = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

const holds = (bytes: Uint8Array, wanted: readonly number[]): boolean => {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, further) => bytes[at + further] === byte)) return true;
  return false;
};

export type WorkbookKind = 'excel' | 'open_document' | 'locked' | 'old_excel';

/** By its first bytes, whatever its name says; null where it is no workbook. */
export const workbookKind = (bytes: Uint8Array): WorkbookKind | null => {
  if (textAt(bytes, 0, 4) === 'PK\u0003\u0004')
    return textAt(bytes, firstFileAt, 80).includes(openDocument) ? 'open_document' : 'excel';
  if (textAt(bytes, 0, 4) !== '\u00d0\u00cf\u0011\u00e0') return null;
  return holds(bytes, lockedName) ? 'locked' : 'old_excel';
};
