import { drizzle as drizzleLite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { openSqliteFile } from './sqlite-file.ts';
import type { Reader } from './store.ts';
import { postgresTables, sqliteTables } from './tables.ts';

/** What a thread needs to read by itself. Holds the key of the file: it stays inside this process. */
export type ReaderPlace =
  | { readonly engine: 'sqlite'; readonly path: string; readonly key: Uint8Array }
  | { readonly engine: 'postgres'; readonly url: string };

export interface OpenReader {
  /** Sees the store as it stood when it was opened, however long the reading takes. */
  readonly reader: Reader;
  close(): Promise<void>;
}

const casing = { casing: 'snake_case' } as const;

const openLite = ({ path, key }: ReaderPlace & { engine: 'sqlite' }): OpenReader => {
  const file = openSqliteFile(path, Buffer.from(key), { readonly: true });
  file.exec('BEGIN');
  const db = drizzleLite(file, casing);
  return {
    reader: { db, tables: sqliteTables, rows: async (query) => db.values(query) },
    close: async () => {
      file.close();
    },
  };
};

const openPg = async ({ url }: ReaderPlace & { engine: 'postgres' }): Promise<OpenReader> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const dialect = new PgDialect(casing);
  return {
    reader: {
      // The types are SQLite's, as in the store itself.
      db: drizzlePg(client, casing) as unknown as Reader['db'],
      tables: postgresTables,
      rows: async (query) => {
        const { sql: text, params: values } = dialect.sqlToQuery(query);
        return (await client.query({ text, values, rowMode: 'array' })).rows;
      },
    },
    close: () => client.end(),
  };
};

/** For a long reading beside the server's own: in another thread, on a connection of its own that cannot write. */
export const openReader = async (place: ReaderPlace): Promise<OpenReader> =>
  place.engine === 'sqlite' ? openLite(place) : openPg(place);
