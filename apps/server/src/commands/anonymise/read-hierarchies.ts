import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandRefused } from '../command-refused.ts';
import { type CsvFile, lineNumber, readCsv } from './read-csv.ts';
import { columnOf, lineOfRow, type TextTable } from './read-table.ts';

/** One line a value: the value itself, then ever broader names for it, as in `34;30-39;*`. */
export interface HierarchyFile extends CsvFile {
  column: string;
}

const listFolder = (folder: string): string[] => {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    throw new CommandRefused(`There is no folder ${folder} that can be read.`);
  }
};

const sameLength = ({ lines }: CsvFile): boolean => lines.every((line) => line.length === lines[0]?.length);

/** The table's own separator where it splits the file; a hierarchy from somewhere else may have another. */
const readWith = (path: string, separator: string): CsvFile => {
  try {
    const file = readCsv(path, separator);
    if ((file.lines[0]?.length ?? 0) > 1 && sameLength(file)) return file;
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
  }
  return readCsv(path);
};

const checkLines = (file: HierarchyFile): void => {
  const at = (index: number): string => `${file.name} line ${lineNumber(file, index)}`;
  const firstAt = new Map<string, number>();
  // A label has one label above it: a tree. Two would leave it open which group a row was put in.
  const above = new Map<string, { label: string; index: number }>();
  for (const [index, line] of file.lines.entries()) {
    const [leaf = ''] = line;
    const before = firstAt.get(leaf);
    if (before !== undefined) throw new CommandRefused(`${at(index)}: "${leaf}" is on line ${before + 1} already.`);
    firstAt.set(leaf, index);
    for (let level = 1; level < line.length - 1; level += 1) {
      const label = line[level] ?? '';
      if (label === '') throw new CommandRefused(`${at(index)}: the label at place ${level + 1} is empty.`);
      const next = line[level + 1] ?? '';
      const key = `${level}:${label}`;
      const earlier = above.get(key);
      if (earlier && earlier.label !== next)
        throw new CommandRefused(
          `${at(index)}: "${label}" belongs to "${next}" here and to "${earlier.label}" on line ${earlier.index + 1}.`,
        );
      if (!earlier) above.set(key, { label: next, index });
    }
  }
};

/**
 * The hierarchy of each column in a folder, from files named `<anything>_hierarchy_<column>.csv`.
 * @throws CommandRefused for a folder without them, two files for a column, or a file that is no tree.
 */
export const readHierarchies = (
  folder: string,
  columns: readonly string[],
  separator: string,
): Map<string, HierarchyFile> => {
  const found = new Map<string, HierarchyFile>();
  for (const name of listFolder(folder)) {
    const column = columns.find((one) => name.endsWith(`_hierarchy_${one}.csv`));
    if (column === undefined) continue;
    const earlier = found.get(column);
    if (earlier) throw new CommandRefused(`Two files have a hierarchy of "${column}": ${earlier.name} and ${name}.`);
    const file = { ...readWith(join(folder, name), separator), column };
    checkLines(file);
    found.set(column, file);
  }
  return found;
};

/** @throws CommandRefused at the first value of the table that its hierarchy does not know. */
export const checkValuesKnown = (table: TextTable, file: HierarchyFile): void => {
  // An empty cell needs no line: that nothing is known is a value of its own.
  const known = new Set(['', 'missing', ...file.lines.map(([leaf = '']) => leaf)]);
  const cells = columnOf(table, file.column);
  const row = cells.findIndex((cell) => !known.has(cell));
  if (row < 0) return;
  throw new CommandRefused(
    `${table.file.name} line ${lineOfRow(table, row)}: "${cells[row]}" of the column "${file.column}" is not in ${file.name}. Add a line for it.`,
  );
};

/** Labels that are both a value and a wider group, so that a reader cannot tell which is meant. */
export const sayTwoMeanings = ({ column, lines }: HierarchyFile): string[] => {
  const leavesAt = new Map<string, string[]>();
  const placesOf = new Map<string, Set<string>>();
  for (const [leaf = '', ...labels] of lines)
    for (const [level, label] of [leaf, ...labels].entries()) {
      const place = JSON.stringify([level, label]);
      const leaves = leavesAt.get(place);
      if (leaves) leaves.push(leaf);
      else leavesAt.set(place, [leaf]);
      placesOf.set(label, (placesOf.get(label) ?? new Set()).add(place));
    }
  return [...placesOf]
    .filter(([, places]) => new Set([...places].map((place) => leavesAt.get(place)?.join('\n'))).size > 1)
    .map(
      ([label]) => `In "${column}" the label "${label}" is both a value and a wider group; a reader cannot tell which.`,
    );
};
