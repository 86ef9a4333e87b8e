import type { NotUnderstood } from '../brought-in.ts';
import type { Column } from './cells.ts';

export const rowKinds = ['measure', 'item', 'scale', 'band'] as const;
export type RowKind = (typeof rowKinds)[number];

export type Rows = readonly (readonly string[])[];

/** What spreadsheets put before a text that could be a formula is not part of it. */
const tidyCell = (cell: string | undefined): string => (cell ?? '').trim().replace(/^'(?=[=+@-])/, '');

/** Rows of one kind, headings first. Their first cell says the kind; a sheet of questions only may leave that out. */
export const rowsOfKind = (rows: Rows, kind: RowKind): Rows => {
  const isKind = (row: readonly string[]) => rowKinds.some((each) => each === tidyCell(row[0]).toLowerCase());
  if (!rows.some(isKind)) return kind === 'item' ? rows : [];
  return rows.filter((row) => tidyCell(row[0]).toLowerCase() === kind).map((row) => row.slice(1));
};

const columnFor = <T>(columns: readonly Column<T>[], heading: string): Column<T> | undefined =>
  columns.find(({ name, also = [] }) => [name, ...also].includes(heading.toLowerCase()));

/** Each row under its headings as one record. What was not understood is said, and passed over. */
export const readSheet = <T extends object>(
  kind: RowKind,
  rows: Rows,
  columns: readonly Column<T>[],
  notUnderstood: NotUnderstood[],
): Partial<T>[] => {
  const [headings = [], ...body] = rowsOfKind(rows, kind).filter((row) => row.some((cell) => tidyCell(cell) !== ''));
  const found = headings.map((heading) => columnFor(columns, tidyCell(heading)));
  for (const [at, heading] of headings.entries())
    if (!found[at] && tidyCell(heading))
      notUnderstood.push({ where: tidyCell(heading), code: 'column_not_understood' });
  return body.map((row, line) => {
    const record: Partial<T> = {};
    for (const [at, column] of found.entries()) {
      const cell = tidyCell(row[at]);
      if (!column || cell === '') continue;
      const read = column.read(cell);
      if (read) Object.assign(record, read);
      else notUnderstood.push({ where: `${kind} ${line + 1}, ${column.name}`, code: 'cell_not_understood' });
    }
    return record;
  });
};

export const writeSheet = <T>(kind: RowKind, records: readonly T[], columns: readonly Column<T>[]): string[][] =>
  records.length === 0
    ? []
    : [
        [kind, ...columns.map(({ name }) => name)],
        ...records.map((record) => [kind, ...columns.map(({ write }) => write(record))]),
      ];
