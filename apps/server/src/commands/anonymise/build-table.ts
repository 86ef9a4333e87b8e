import type { Hierarchy } from '@alongside/anonymise/hierarchy.ts';
import {
  codedColumn,
  missingLabel,
  numericColumn,
  type Table,
  type TableColumn,
  type TableRole,
} from '@alongside/anonymise/table.ts';
import { CommandRefused } from '../command-refused.ts';
import type { AnonymiseAsk } from './anonymise-flags.ts';
import type { HierarchyFile } from './read-hierarchies.ts';
import { columnOf, lineOfRow, placeOf, type TextTable } from './read-table.ts';

/** The table as the engine takes it, one row a person, and which rows of the file each of them has. */
export interface BuiltTable {
  table: Table;
  rowsOf: readonly (readonly number[])[];
}

// A leading nought is part of a code, not of a number.
const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/;

const orNothing = (cell: string): string | null => (cell === '' || cell === missingLabel ? null : cell);

/** Numbers whose every group is a stretch of neighbours, as of ages; groups of site numbers jump. */
const groupsAreStretches = (lines: readonly (readonly string[])[]): boolean => {
  const rising = lines.toSorted(([one], [other]) => Number(one) - Number(other));
  const levels = rising[0]?.length ?? 0;
  return Array.from({ length: levels }, (_, level) => rising.map((line) => line[level])).every((labels) => {
    const starts = labels.filter((label, at) => label !== labels[at - 1]);
    return new Set(starts).size === starts.length;
  });
};

const isNumeric = (cells: readonly string[], file: HierarchyFile | undefined): boolean => {
  const filled = cells.filter((cell) => orNothing(cell) !== null);
  if (filled.length === 0 || !filled.every((cell) => plainNumber.test(cell))) return false;
  if (!file) return true;
  const lines = file.lines.filter(([leaf = '']) => orNothing(leaf) !== null);
  // Without groups between the number and `*` nothing says that it is an amount rather than a code.
  return (
    (lines[0]?.length ?? 0) > 2 && lines.every(([leaf = '']) => plainNumber.test(leaf)) && groupsAreStretches(lines)
  );
};

const hierarchyOf = (file: HierarchyFile): Hierarchy => ({
  kind: 'paths',
  paths: file.lines.map(([leaf = '', ...labels]) => [orNothing(leaf) ?? missingLabel, ...labels]),
});

const buildColumn = (
  name: string,
  role: TableRole,
  cells: readonly string[],
  file: HierarchyFile | undefined,
  method: AnonymiseAsk['method'],
): TableColumn => {
  const head = file ? { name, role, hierarchy: hierarchyOf(file) } : { name, role };
  if (role === 'quasi' && isNumeric(cells, file))
    return numericColumn(
      head,
      cells.map((cell) => (orNothing(cell) === null ? null : Number(cell))),
    );
  if (role === 'quasi' && !file && method !== 'sets')
    throw new CommandRefused(
      `The column "${name}" holds words and has no hierarchy. Put a file <anything>_hierarchy_${name}.csv in the folder of --hierarchies, one line a value, such as: ${cells[0] || 'value'};*`,
    );
  return codedColumn(head, cells.map(orNothing));
};

/** Rows of each person, in the order of the first. */
const rowsByPerson = (table: TextTable, person: string | null): number[][] => {
  if (person === null) return table.rows.map((_, row) => [row]);
  const known = new Map<string, number[]>();
  for (const [row, whose] of columnOf(table, person).entries()) {
    if (whose === '')
      throw new CommandRefused(`${table.file.name} line ${lineOfRow(table, row)} does not say whose row it is.`);
    const rows = known.get(whose);
    if (rows) rows.push(row);
    else known.set(whose, [row]);
  }
  return [...known.values()];
};

/** What is told about a person has to be told once; what changes from row to row would single them out as a set. */
const checkSameThroughout = (table: TextTable, name: string, rowsOf: readonly (readonly number[])[]): void => {
  const at = placeOf(table, name);
  for (const [first = 0, ...others] of rowsOf) {
    const other = others.find((row) => table.rows[row]?.[at] !== table.rows[first]?.[at]);
    if (other !== undefined)
      throw new CommandRefused(
        `${table.file.name} lines ${lineOfRow(table, first)} and ${lineOfRow(table, other)} are of one person and differ in "${name}". A column of --qi, --sensitive or --protected must be the same in all rows of a person.`,
      );
  }
};

/** @throws CommandRefused for a column of words without a hierarchy, and for rows of one person that contradict each other. */
export const buildTable = (
  table: TextTable,
  hierarchies: ReadonlyMap<string, HierarchyFile>,
  ask: Pick<AnonymiseAsk, 'quasi' | 'sensitive' | 'protected' | 'person' | 'method'>,
): BuiltTable => {
  const rowsOf = rowsByPerson(table, ask.person);
  const roles = new Map<string, TableRole>([
    ...ask.protected.map((name): [string, TableRole] => [name, 'plain']),
    ...ask.sensitive.map((name): [string, TableRole] => [name, 'sensitive']),
    ...ask.quasi.map((name): [string, TableRole] => [name, 'quasi']),
  ]);
  const columns = [...roles].map(([name, role]) => {
    if (ask.person !== null) checkSameThroughout(table, name, rowsOf);
    const at = placeOf(table, name);
    const cells = rowsOf.map(([first = 0]) => table.rows[first]?.[at] ?? '');
    return buildColumn(name, role, cells, hierarchies.get(name), ask.method);
  });
  return { table: { rows: rowsOf.length, columns }, rowsOf };
};
