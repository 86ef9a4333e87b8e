import { drizzle as drizzleLite } from 'drizzle-orm/better-sqlite3';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import type { openSqliteFile } from './sqlite-file.ts';
import type { Reader, StoreWatch, Tx } from './store.ts';
import { postgresTables, sqliteTables } from './tables.ts';

type OnQuery = StoreWatch['onQuery'];
/** One connection or several: the handle of a thread, of a unit of work, or of everyone's reading. */
type Connection = pg.Pool | pg.PoolClient | pg.Client;

const settings = (onQuery: OnQuery) =>
  ({ casing: 'snake_case', ...(onQuery && { logger: { logQuery: onQuery } }) }) as const;
const dialect = new PgDialect({ casing: 'snake_case' });

type Handle = Pick<Tx, 'engine' | 'db' | 'tables' | 'eachRow'>;

export const onSqlite = (file: ReturnType<typeof openSqliteFile>, onQuery?: OnQuery): Handle => {
  const db = drizzleLite(file, settings(onQuery));
  // All at once: stepping from row to row takes longer than reading them.
  const eachRow: Reader['eachRow'] = async (query, take) => {
    for (const row of db.values<unknown[]>(query)) take(row);
  };
  return { engine: 'sqlite', db, tables: sqliteTables, eachRow };
};

/** With a listener and no callback the driver keeps no row: keeping hundreds of thousands took longer than adding them up. */
const takeRows = (client: pg.PoolClient | pg.Client, query: pg.QueryArrayConfig, take: (row: unknown[]) => void) =>
  new Promise<void>((resolve, reject) => {
    const asked = client.query(new pg.Query<unknown[], unknown[]>(query));
    asked.on('row', (row) => {
      try {
        take(row as unknown as unknown[]);
      } catch (error) {
        reject(error);
      }
    });
    asked.on('end', () => resolve());
    asked.on('error', reject);
  });

export const onPostgres = (connection: Connection, onQuery?: OnQuery): Handle => ({
  engine: 'postgres',
  // The one cast of the handle: TypeScript sees SQLite's builder, whose text is the same.
  db: drizzlePg(connection, settings(onQuery)) as unknown as Handle['db'],
  tables: postgresTables,
  eachRow: async (query, take) => {
    const { sql: text, params: values } = dialect.sqlToQuery(query);
    onQuery?.(text);
    const asked = { text, values, rowMode: 'array' } as const;
    if (!(connection instanceof pg.Pool)) return takeRows(connection, asked, take);
    const client = await connection.connect();
    try {
      await takeRows(client, asked, take);
    } finally {
      client.release();
    }
  },
});
