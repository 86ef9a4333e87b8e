import { CommandRefused } from '../command-refused.ts';
import { columnOf, type TextTable } from './read-table.ts';

/** Fewer rows than this may all differ by chance. */
const fewRows = 20;
const isDecimal = (cell: string): boolean => /^-?\d+[.,]\d+$/.test(cell);

/**
 * Looks at columns that leave as they are. One with another value in every row is a number or a name of the row, whatever it is called;
 * measurements to several places may differ by themselves.
 * @throws CommandRefused for a column that says whose row it is.
 */
export const checkNotTelling = (table: TextTable, names: readonly string[]): void => {
  for (const name of names) {
    const cells = columnOf(table, name).filter((cell) => cell !== '');
    if (cells.length < fewRows || new Set(cells).size < cells.length || cells.every(isDecimal)) continue;
    throw new CommandRefused(
      `The column "${name}" has another value in every row, so it says whose row it is. Leave it out, or put its values into bands first.`,
    );
  }
};

/** Values so rare that whoever knows one finds the row: said, since only who asks can know whether anybody would. */
export const rareValues = (table: TextTable, names: readonly string[], k: number): string[] =>
  names.flatMap((name) => {
    const counts = new Map<string, number>();
    for (const cell of columnOf(table, name)) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const rare = [...counts.values()].filter((times) => times < k).length;
    if (rare === 0) return [];
    return [
      `"${name}" leaves as it is, and ${rare === 1 ? 'one of its values is' : `${rare} of its values are`} on fewer than ${k} rows. Whoever knows such a value of somebody finds their row; bands would help.`,
    ];
  });
