import { parse } from 'csv-parse/sync';
import { type MeasuredSensitive, measureSensitive } from './measure-sensitive.ts';
import { type LabelMeaning, labelsOfColumn, type ReadLabel, type Speaks } from './read-label.ts';

/** The bytes as they stand on disk, and what was promised about them. */
export interface WrittenTable {
  /** The table that went in, and the one that was written. */
  input: string;
  output: string;
  separator: string;
  /** Text of the hierarchy file of each column that has one. */
  hierarchies: ReadonlyMap<string, { text: string; separator: string }>;
  speaks: Speaks;
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
  /** People who are not in the file, and their share. */
  leftOut: number;
  leftOutShare: number;
  /** People left out, or in the file with every quasi-identifier hidden: the literature counts both as suppressed. */
  suppressed: number;
  /** Mean loss over all rows that came in and all quasi-identifiers; a suppressed row counts 1 in each. */
  gcp: number;
  gcpByColumn: Record<string, number>;
  /** Without that of the wholly hidden. In people, as everything about classes is. */
  classes: number;
  /** With that of the wholly hidden: they too need company. */
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

/** Rows of the output that share all labels. */
interface WrittenClass {
  rows: number[];
  hidden: boolean;
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
    return rememberLabels(
      labelsOfColumn(cellsOf(input, name), file ? readLines(file.text, file.separator) : [], written.speaks),
    );
  });
  for (const fault of truthFaults(written, input, output, read)) faults.add(fault);

  const rowsIn = input.rows.length;
  const rowsOut = output.rows.length;
  if (rowsOut > rowsIn) faults.add(`${rowsOut} rows came of ${rowsIn}`);
  const told = written.person != null && written.from ? cellsOf(input, written.person) : null;
  const whoseIs = (row: number): string => (told ? (told[written.from?.[row] ?? -1] ?? '') : String(row));
  const peopleIn = told ? new Set(told).size : rowsIn;

  const classes = new Map<string, WrittenClass>();
  const lossAt = written.quasi.map(() => rowsIn - rowsOut);
  for (let row = 0; row < rowsOut; row += 1) {
    const meanings = labels.map((column, at) => read[at]?.(column[row] ?? '') ?? null);
    for (const [at, meaning] of meanings.entries()) {
      lossAt[at] = (lossAt[at] ?? 0) + (meaning?.loss ?? 1);
      if (meaning === null)
        faults.add(`"${labels[at]?.[row]}" stands for nothing in the column "${written.quasi[at]}"`);
    }
    const key = JSON.stringify(labels.map((column) => column[row]));
    const known = classes.get(key);
    if (known) known.rows.push(row);
    else classes.set(key, { rows: [row], hidden: meanings.every((meaning) => meaning?.loss === 1) });
  }
  const all = [...classes.values()];
  const seen = all.filter(({ hidden }) => !hidden);
  const sizeOf = ({ rows }: WrittenClass): number => (told ? new Set(rows.map(whoseIs)).size : rows.length);
  const peopleOf = (among: readonly WrittenClass[]): number =>
    told
      ? new Set(among.flatMap(({ rows }) => rows.map(whoseIs))).size
      : among.reduce((sum, one) => sum + sizeOf(one), 0);
  const kept = peopleOf(seen);
  const leftOut = peopleIn - peopleOf(all);
  const smallestClass = all.reduce((least, one) => Math.min(least, sizeOf(one)), Number.POSITIVE_INFINITY);
  const gcpByColumn = written.quasi.map((name, at): [string, number] => [
    name,
    rowsIn === 0 ? 0 : (lossAt[at] ?? 0) / rowsIn,
  ]);
  return {
    rowsIn,
    rowsOut,
    peopleIn,
    leftOut,
    leftOutShare: peopleIn === 0 ? 0 : leftOut / peopleIn,
    suppressed: peopleIn - kept,
    gcp: gcpByColumn.reduce((sum, [, loss]) => sum + loss, 0) / written.quasi.length,
    gcpByColumn: Object.fromEntries(gcpByColumn),
    classes: seen.length,
    smallestClass: all.length === 0 ? 0 : smallestClass,
    discernibility: seen.reduce((sum, one) => sum + sizeOf(one) ** 2, 0) + (peopleIn - kept) * peopleIn,
    averageClass: seen.length === 0 ? 0 : kept / seen.length,
    highestRisk: all.length === 0 ? 0 : 1 / smallestClass,
    averageRisk: rowsOut === 0 ? 0 : all.length / peopleOf(all),
    sensitive: Object.fromEntries(
      written.sensitive.map((name) => [
        name,
        measureSensitive(
          cellsOf(input, name),
          cellsOf(output, name),
          all.map(({ rows }) => rows),
        ),
      ]),
    ),
    faults: [...faults],
  };
};
