import { parse } from 'csv-parse/sync';
import { type MeasuredSensitive, measureSensitive } from './measure-sensitive.ts';
import { type LabelMeaning, labelsOfColumn, type ReadLabel } from './read-label.ts';

/** The bytes as they stand on disk, and what was promised about them. */
export interface WrittenTable {
  /** The table that went in, and the one that was written. */
  input: string;
  output: string;
  separator: string;
  /** Text of the hierarchy file of each column that has one. */
  hierarchies: ReadonlyMap<string, { text: string; separator: string }>;
  quasi: readonly string[];
  sensitive: readonly string[];
  /** Other columns that leave. What is not named here must not be in the file. */
  plain: readonly string[];
  /** The column that says whose row it is; then people are counted, for which `from` is needed. */
  person?: string | null;
  /** Which row of the input each written row is. Known in memory only; with it, every written cell is compared with the truth. */
  from?: readonly number[];
}

export interface MeasuredTable {
  rowsIn: number;
  rowsOut: number;
  /** Equal to the rows when no column says whose row it is. */
  peopleIn: number;
  /** People left out of the file, or in it with every quasi-identifier hidden. */
  suppressed: number;
  suppressedShare: number;
  /** Mean loss over all rows that came in and all quasi-identifiers; a suppressed row counts 1 in each. */
  gcp: number;
  gcpByColumn: Record<string, number>;
  classes: number;
  /** In people, as everything about classes is. */
  smallestClass: number;
  /** Class sizes squared and added up, and each suppressed person once with everybody. */
  discernibility: number;
  averageClass: number;
  highestRisk: number;
  averageRisk: number;
  sensitive: Record<string, MeasuredSensitive>;
  /** What the file should not hold: labels that stand for nothing, or not for the row; columns that were not to leave; formulas. */
  faults: string[];
}

interface Read {
  names: string[];
  rows: string[][];
}

const readLines = (text: string, separator: string): string[][] =>
  parse(text, { bom: true, delimiter: separator, skip_empty_lines: true, trim: true }) as string[][];

const readCsv = (text: string, separator: string): Read => {
  const [names = [], ...rows] = readLines(text, separator);
  return { names, rows };
};

const cellsOf = ({ names, rows }: Read, name: string): string[] => {
  const at = names.indexOf(name);
  return rows.map((row) => row[at] ?? '');
};

const isNegative = /^-\d+(\.\d+)?(e[+-]?\d+)?$/i;
const runsAsFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell) && !isNegative.test(cell);
/** Formulas are written with a mark in front. */
const withoutMark = (cell: string): string =>
  cell.startsWith("'") && runsAsFormula(cell.slice(1)) ? cell.slice(1) : cell;

/** Each label is looked up once: a column has few, however many rows. */
const rememberLabels = (read: ReadLabel): ReadLabel => {
  const known = new Map<string, LabelMeaning | null>();
  return (label) => {
    if (!known.has(label)) known.set(label, read(label) ?? read(withoutMark(label)));
    return known.get(label) ?? null;
  };
};

const columnFaults = (written: WrittenTable, output: Read): string[] => {
  const named = [...written.quasi, ...written.sensitive, ...written.plain];
  return [
    ...output.names
      .filter((name) => !named.includes(withoutMark(name)))
      .map((name) => `the column "${name}" was not to leave`),
    ...named
      .filter((name) => !output.names.map(withoutMark).includes(name))
      .map((name) => `the column "${name}" is missing`),
    ...([output.names, ...output.rows].some((row) => row.some(runsAsFormula)) ? ['a cell begins like a formula'] : []),
  ];
};

/** Cells that do not tell the truth about the row they came from, and rows that came from nowhere or twice from one. */
const truthFaults = (written: WrittenTable, input: Read, output: Read, read: readonly ReadLabel[]): string[] => {
  const { from } = written;
  if (!from) return [];
  const faults = new Set<string>();
  if (from.length !== output.rows.length || new Set(from).size !== from.length)
    faults.add('a row came from nowhere, or twice from one');
  for (const [place, name] of written.quasi.entries()) {
    const [before, after] = [cellsOf(input, name), cellsOf(output, name)];
    for (const [row, label] of after.entries())
      if (!read[place]?.(label)?.covers(before[from[row] ?? -1] ?? ''))
        faults.add(`a label of "${name}" is not true of its row`);
  }
  for (const name of [...written.sensitive, ...written.plain]) {
    const [before, after] = [cellsOf(input, name), cellsOf(output, name)];
    for (const [row, cell] of after.entries())
      if (withoutMark(cell) !== before[from[row] ?? -1]) faults.add(`a cell of "${name}" is not what it was`);
  }
  return [...faults];
};

/**
 * Reads a written table again and works every promise out anew. Knows nothing of the engine and shares no code with it or with what
 * writes its files, so that a mistake there is not repeated here.
 */
export const measureWrittenTable = (written: WrittenTable): MeasuredTable => {
  const input = readCsv(written.input, written.separator);
  const output = readCsv(written.output, written.separator);
  const faults = new Set(columnFaults(written, output));
  output.names = output.names.map(withoutMark);
  const labels = written.quasi.map((name) => cellsOf(output, name));
  const read = written.quasi.map((name) => {
    const file = written.hierarchies.get(name);
    return rememberLabels(labelsOfColumn(cellsOf(input, name), file ? readLines(file.text, file.separator) : []));
  });
  for (const fault of truthFaults(written, input, output, read)) faults.add(fault);

  const rowsIn = input.rows.length;
  const rowsOut = output.rows.length;
  if (rowsOut > rowsIn) faults.add(`${rowsOut} rows came of ${rowsIn}`);
  const told = written.person != null && written.from ? cellsOf(input, written.person) : null;
  const whoseIs = (row: number): string => (told ? (told[written.from?.[row] ?? -1] ?? '') : String(row));
  const peopleIn = told ? new Set(told).size : rowsIn;

  let rowsKept = 0;
  const lossAt = written.quasi.map(() => 0);
  const classes = new Map<string, number[]>();
  for (let row = 0; row < rowsOut; row += 1) {
    const meanings = labels.map((column, at) => read[at]?.(column[row] ?? '') ?? null);
    for (const [at, meaning] of meanings.entries())
      if (meaning === null)
        faults.add(`"${labels[at]?.[row]}" stands for nothing in the column "${written.quasi[at]}"`);
    if (meanings.every((meaning) => meaning?.loss === 1)) continue;
    rowsKept += 1;
    for (const [at, meaning] of meanings.entries()) lossAt[at] = (lossAt[at] ?? 0) + (meaning?.loss ?? 1);
    const key = JSON.stringify(labels.map((column) => column[row]));
    const members = classes.get(key);
    if (members) members.push(row);
    else classes.set(key, [row]);
  }
  const gcpByColumn = written.quasi.map((name, at): [string, number] => [
    name,
    rowsIn === 0 ? 0 : ((lossAt[at] ?? 0) + rowsIn - rowsKept) / rowsIn,
  ]);
  const groups = [...classes.values()];
  const sizes = groups.map((rows) => (told ? new Set(rows.map(whoseIs)).size : rows.length));
  const kept = told ? new Set(groups.flat().map(whoseIs)).size : rowsKept;
  const smallestClass = sizes.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  return {
    rowsIn,
    rowsOut,
    peopleIn,
    suppressed: peopleIn - kept,
    suppressedShare: peopleIn === 0 ? 0 : (peopleIn - kept) / peopleIn,
    gcp: gcpByColumn.reduce((sum, [, loss]) => sum + loss, 0) / written.quasi.length,
    gcpByColumn: Object.fromEntries(gcpByColumn),
    classes: groups.length,
    smallestClass: groups.length === 0 ? 0 : smallestClass,
    discernibility: sizes.reduce((sum, size) => sum + size * size, 0) + (peopleIn - kept) * peopleIn,
    averageClass: groups.length === 0 ? 0 : kept / groups.length,
    highestRisk: groups.length === 0 ? 0 : 1 / smallestClass,
    averageRisk: kept === 0 ? 0 : groups.length / kept,
    sensitive: Object.fromEntries(
      written.sensitive.map((name) => [name, measureSensitive(cellsOf(input, name), cellsOf(output, name), groups)]),
    ),
    faults: [...faults],
  };
};
