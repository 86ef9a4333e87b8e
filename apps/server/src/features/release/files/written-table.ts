import { codesOf } from '@alongside/domain/release/check-release-package.ts';
import {
  missingCodes,
  type ReleaseCode,
  type ReleaseColumn,
  type ReleasePackage,
  type ReleaseTable,
  type ReleaseVariable,
} from '@alongside/domain/release/release-package.ts';
import { oneLine } from './release-file.ts';

export type TableName = 'people' | 'measures';

/** A column as it stands in CSV and Parquet. A code comes with its label beside it, a range with its ends as well. */
export interface WrittenColumn {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'integer' | 'number';
  readonly part: 'value' | 'label' | 'low' | 'high';
  readonly variable: ReleaseVariable;
  /** Codes that stand for no value, with their words. */
  readonly missing: readonly ReleaseCode[];
  readonly cells: ReleaseColumn;
}

export interface WrittenTable {
  readonly name: TableName;
  readonly label: string;
  readonly rows: number;
  readonly columns: readonly WrittenColumn[];
}

/** An open end of a range has no number: it does not apply. */
const openEnd = missingCodes.not_applicable;

const numbersOf = (column: ReleaseColumn): ArrayLike<number> => {
  if (Array.isArray(column)) throw new Error('a column of text has no codes');
  return column as Int32Array | Float64Array;
};

const lookUp = <T>(column: ReleaseColumn, known: ReadonlyMap<number, T>): T[] =>
  Array.from(numbersOf(column), (code) => {
    const found = known.get(code);
    if (found === undefined) throw new Error('a cell holds a code that its variable does not declare');
    return found;
  });

const endOf = (variable: ReleaseVariable, column: ReleaseColumn, end: 'low' | 'high'): WrittenColumn => {
  const ends = variable.codes.map((each) => [each.code, each[end] ?? openEnd.code] as const);
  const missing = codesOf({ ...variable, codes: [] });
  const known = new Map([...ends, ...missing.map(({ code }) => [code, code] as const)]);
  const isOpen = variable.codes.some((each) => (each[end] ?? null) === null);
  const numbers = lookUp(column, known);
  return {
    name: `${variable.name}_${end}`,
    label: `${oneLine(variable.label)}: ${end === 'low' ? 'lowest' : 'highest'} it may be`,
    kind: ends.every(([, value]) => Number.isInteger(value)) ? 'integer' : 'number',
    part: end,
    variable,
    missing: isOpen && !missing.includes(openEnd) ? [...missing, openEnd] : missing,
    cells: Float64Array.from(numbers),
  };
};

const columnsOf = (variable: ReleaseVariable, column: ReleaseColumn): WrittenColumn[] => {
  const value: WrittenColumn = {
    name: variable.name,
    label: oneLine(variable.label),
    kind: variable.kind === 'text' || variable.kind === 'number' ? variable.kind : 'integer',
    part: 'value',
    variable,
    missing: codesOf({ ...variable, codes: [] }),
    cells: column,
  };
  if (variable.kind !== 'code' && variable.kind !== 'range') return [value];
  const words = new Map(codesOf(variable).map(({ code, label }) => [code, oneLine(label)]));
  const label: WrittenColumn = {
    name: `${variable.name}_label`,
    label: `${value.label}: in words`,
    kind: 'text',
    part: 'label',
    variable,
    missing: [],
    cells: lookUp(column, words),
  };
  if (variable.kind === 'code') return [value, label];
  return [value, label, endOf(variable, column, 'low'), endOf(variable, column, 'high')];
};

const writtenTable = (name: TableName, table: ReleaseTable): WrittenTable => ({
  name,
  label: table.label,
  rows: table.columns[0]?.length ?? 0,
  columns: table.variables.flatMap((variable, at) => columnsOf(variable, table.columns[at] ?? [])),
});

export const writtenTables = (release: ReleasePackage): readonly [WrittenTable, WrittenTable] => [
  writtenTable('people', release.people),
  writtenTable('measures', release.measures),
];

/** A variable whose codes have words; what has none is a number or a mark. */
export const hasLabels = ({ part, variable }: WrittenColumn): boolean =>
  part === 'value' && (variable.kind === 'code' || variable.kind === 'range');

const widest = new WeakMap<ReleaseColumn, number>();

/** What SPSS and SAS must set aside for a column of text. Several scripts ask for the same columns. */
export const widestBytes = ({ cells }: WrittenColumn): number => {
  const known = widest.get(cells);
  if (known !== undefined) return known;
  let most = 1;
  for (const text of Array.isArray(cells) ? new Set(cells as readonly string[]) : []) {
    // A letter takes three bytes at most: few texts need be counted.
    if (text.length * 3 > most) most = Math.max(most, Buffer.byteLength(text));
  }
  widest.set(cells, most);
  return most;
};

/** Every code of a column of numbers that has words; the words of its values and of having none. */
export const wordedCodes = (column: WrittenColumn): readonly ReleaseCode[] => {
  if (column.kind === 'text') return [];
  return hasLabels(column) ? codesOf(column.variable) : column.missing;
};
