import { getTableColumns, sql } from '@alongside/db/operators.ts';
import { prepared } from '@alongside/db/prepared.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Rows, type WorldTable, worldTables } from './world/rows.ts';

/** Few enough that no statement nears an engine's limit of variables (32,766 in SQLite, 65,535 in PostgreSQL). */
const rowsInAStatement = 50;

type PlainRow = Readonly<Record<string, unknown>>;

/** Building the text of an insert costs more than running it, so full statements are built once for each table. */
const insertFull = (name: WorldTable) => {
  const insert = prepared(`write_rows_${name}`, ({ db, tables }: Tx) => {
    const table: SQLiteTable = tables[name];
    const keys = Object.keys(getTableColumns(table));
    const places = Array.from({ length: rowsInAStatement }, (_, row) =>
      Object.fromEntries(keys.map((key) => [key, sql`${sql.placeholder(`${key}_${row}`)}`])),
    );
    return db.insert(table).values(places);
  });
  return async (tx: Tx, rows: readonly PlainRow[]): Promise<void> => {
    const columns = Object.entries(getTableColumns(tx.tables[name]));
    const values: Record<string, unknown> = {};
    rows.forEach((row, index) => {
      for (const [key, column] of columns) {
        // A prepared insert names every column, so what the database would have filled in is said here.
        const value = row[key] ?? column.default ?? null;
        values[`${key}_${index}`] = value === null ? null : column.mapToDriverValue(value);
      }
    });
    await insert(tx, values);
  };
};

const fullInserts = new Map(worldTables.map((name) => [name, insertFull(name)]));

/** Writes one batch of a generated world, parents first. */
export const writeRows = async (tx: Tx, rows: Rows): Promise<void> => {
  for (const name of worldTables) {
    const list: readonly PlainRow[] = rows[name];
    for (let from = 0; from < list.length; from += rowsInAStatement) {
      const part = list.slice(from, from + rowsInAStatement);
      const full = part.length === rowsInAStatement ? fullInserts.get(name) : undefined;
      if (full) await full(tx, part);
      else await tx.db.insert(tx.tables[name] as SQLiteTable).values([...part]);
    }
  }
};
