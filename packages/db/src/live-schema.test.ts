import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { deriveKey } from './key.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { appliedTable } from './migrations.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { sqliteTables } from './tables.ts';

const folder = mkdtempSync(join(inject('storeFolder'), 'own-'));

type Column = { table: string; column: string; needed: boolean };
const order = (columns: Column[]): string[] =>
  columns.map(({ table, column, needed }) => `${table}.${column}${needed ? ' needed' : ''}`).sort();

/** What the tables in the code promise. */
const promised = (): string[] =>
  order(
    Object.values(sqliteTables).flatMap((each) => {
      const { name, columns } = getTableConfig(each);
      return columns.map(({ name: column, notNull, primary }) => ({
        table: name,
        column: column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        needed: notNull || primary,
      }));
    }),
  );

const liveSqlite = (): string[] => {
  const path = join(folder, 'live.db');
  const key = deriveKey(randomBytes(32), 'test');
  migrateSqlite(path, key);
  const file: Database.Database = openSqliteFile(path, key, { readonly: true });
  const rows = file
    .prepare(
      `select m.name as "table", c.name as "column", (c."notnull" or c.pk) as needed
       from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`,
    )
    .all() as { table: string; column: string; needed: number }[];
  file.close();
  return order(rows.filter((row) => row.table !== appliedTable).map((row) => ({ ...row, needed: row.needed === 1 })));
};

const livePostgres = async (url: string): Promise<string[]> => {
  const name = 'live_schema';
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const own = Object.assign(new URL(url), { pathname: `/${name}` }).href;
  await migratePostgres(own);
  const client = new pg.Client({ connectionString: own });
  await client.connect();
  const { rows } = await client.query<{ table: string; column: string; nullable: string }>(
    `select table_name as "table", column_name as "column", is_nullable as nullable
     from information_schema.columns where table_schema = 'public'`,
  );
  await client.end();
  return order(
    rows.filter((row) => row.table !== appliedTable).map((row) => ({ ...row, needed: row.nullable === 'NO' })),
  );
};

test('a freshly migrated store has just the tables and columns that the code expects', async () => {
  const url = inject('postgresUrl');
  const live = inject('engine') === 'postgres' && url ? await livePostgres(url) : liveSqlite();
  expect(live).toEqual(promised());
});
