import type { Sourced } from '../instrument.ts';

/**
 * One column of a sheet: what it is called, what it writes, and what it reads from a cell that is not empty. Null from
 * `read` means that the cell was not understood.
 */
export interface Column<T> {
  name: string;
  /** Other names people give it. */
  also?: readonly string[];
  write: (row: T) => string;
  read: (cell: string) => Partial<T> | null;
}

export const writeNumber = (value: number | null | undefined): string => (value == null ? '' : String(value));
export const readNumber = (cell: string): number | null => {
  const plain = cell.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

export const writeMark = (isSet: boolean | undefined): string => (isSet ? 'yes' : '');
export const readMark = (cell: string): boolean | null => {
  if (/^(yes|y|true|1|x)$/i.test(cell)) return true;
  return /^(no|n|false|0)$/i.test(cell) ? false : null;
};

/** Keys and numbers have no space in them. */
export const writeList = (list: readonly (string | number)[]): string => list.join(' ');
export const readList = (cell: string): string[] => cell.split(/[\s,;]+/).filter((each) => each !== '');

/** One a line, as `0 = Never`; in a hurry also one after the other, with a semicolon between. */
export const writePairs = (pairs: readonly (readonly [number | string, number | string])[]): string =>
  pairs.map(([left, right]) => `${left} = ${right}`).join('\n');
export const readPairs = (cell: string): [number, string][] | null => {
  const lines = cell.includes('\n') ? cell.split('\n') : cell.split(/;(?=\s*-?\d+\s*=)/);
  const pairs: [number, string][] = [];
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const [, left, right] = /^\s*(-?\d+)\s*=\s*(.+?)\s*$/.exec(line) ?? [];
    if (left === undefined || right === undefined) return null;
    pairs.push([Number(left), right]);
  }
  return pairs;
};

const generalKnowledge = 'general knowledge';

/** Where a figure was read, and on a line of its own that it is only known in the field. */
export const writeSource = (sourced: Sourced | undefined): string =>
  sourced ? [sourced.source, ...(sourced.isGeneralKnowledge ? [generalKnowledge] : [])].join('\n') : '';
export const readSource = (cell: string): Sourced => {
  const [source = '', mark = ''] = cell.split('\n');
  return { source: source.trim(), ...(mark.trim().toLowerCase() === generalKnowledge && { isGeneralKnowledge: true }) };
};

/** A column that holds one field as it is. */
export const textColumn = <K extends string>(name: string, field: K): Column<{ [key in K]?: string }> => ({
  name,
  write: (row) => row[field] ?? '',
  read: (cell) => ({ [field]: cell }) as { [key in K]?: string },
});

/** A spreadsheet keeps fifteen digits of a number, and codes have more: the sign makes text of it. */
export const codeColumn: Column<{ code?: string }> = {
  name: 'code',
  write: ({ code }) => (code ? `#${code}` : ''),
  read: (cell) => ({ code: cell.replace(/^#\s*/, '') }),
};

export const numberColumn = <K extends string>(
  name: string,
  field: K,
  also: readonly string[] = [],
): Column<{ [key in K]?: number }> => ({
  name,
  also,
  write: (row) => writeNumber(row[field]),
  read: (cell) => {
    const value = readNumber(cell);
    return value === null ? null : ({ [field]: value } as { [key in K]?: number });
  },
});

export const markColumn = <K extends string>(name: string, field: K): Column<{ [key in K]?: true | boolean }> => ({
  name,
  write: (row) => writeMark(row[field]),
  read: (cell) => {
    const isSet = readMark(cell);
    if (isSet === null) return null;
    return isSet ? ({ [field]: true } as { [key in K]?: true }) : {};
  },
});
