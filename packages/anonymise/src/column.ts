import { AnonymiseError } from './anonymise-error.ts';

/** What a cell may hold. Dates come in as text or, better, as weeks since the start. */
export type Cell = string | number | boolean | null;

/**
 * What a column may do to a person, and so what happens to it.
 * - identifier: points at one person (name, id). Never leaves.
 * - quasi-identifier: points at one person together with others (age band, team). Hidden cell by cell.
 * - sensitive: what one must not learn about a person (a score). Leaves as it is, only inside a safe group.
 * - plain: neither. Leaves as it is.
 */
export type ColumnRole = 'identifier' | 'quasi-identifier' | 'sensitive' | 'plain';

export type Column = {
  readonly name: string;
  readonly role: ColumnRole;
  /**
   * True on the one identifier that says whose row it is. Groups are then counted in people: somebody
   * with five rows must not count as five people to hide among. Without it each row is taken as a person.
   */
  readonly tellsWhoseRow?: boolean;
};

/** A row as it comes in. Properties that no column lists are dropped: what is not declared does not leave. */
export type SourceRow = Readonly<Record<string, Cell>>;

/** A row that may leave: every column but the identifiers, in the order listed. Hidden cells hold `hidden`. */
export type ReleaseRow = Readonly<Record<string, Cell>>;

/** Stands for a hidden cell, and counts as a value of its own when groups are counted. */
export const hidden = '*';

/** Ways of hiding double with each quasi-identifier; ten make 1,024, which 10,000 rows can still bear. */
export const mostQuasiIdentifiers = 10;

/** Throws column_listed_twice, person_column_unclear or too_many_quasi_identifiers. */
export function checkColumns(columns: readonly Column[]): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (seen.has(name)) throw new AnonymiseError('column_listed_twice', { column: name });
    seen.add(name);
  }
  const telling = columns.filter((column) => column.tellsWhoseRow);
  const [first] = telling;
  if (telling.length > 1 || (first && first.role !== 'identifier')) {
    throw new AnonymiseError('person_column_unclear', { columns: telling.length });
  }
  const asked = columns.filter((column) => column.role === 'quasi-identifier').length;
  if (asked > mostQuasiIdentifiers) {
    throw new AnonymiseError('too_many_quasi_identifiers', { asked, most: mostQuasiIdentifiers });
  }
}

/** Throws cell_missing or cell_type_unknown; a quiet `undefined` would become a group of its own. */
export function checkCells(rows: readonly SourceRow[], columns: readonly Column[]): void {
  for (const [index, row] of rows.entries()) {
    for (const { name } of columns) {
      if (!Object.hasOwn(row, name) || row[name] === undefined) {
        throw new AnonymiseError('cell_missing', { column: name, row: index });
      }
      const cell: unknown = row[name];
      const known = cell === null || typeof cell === 'string' || typeof cell === 'boolean' || Number.isFinite(cell);
      if (!known) throw new AnonymiseError('cell_type_unknown', { column: name, row: index });
    }
  }
}
