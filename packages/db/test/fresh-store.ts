import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openPostgresStore } from '../src/postgres-store.ts';
import { openSqliteStore } from '../src/sqlite-store.ts';
import type { Store, StoreWatch } from '../src/store.ts';
import type {} from './provided.ts';

export const makeDatabase = async (): Promise<string> => {
  const url = inject('postgresUrl');
  if (!url) throw new Error('no PostgreSQL was started for this project');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
};

/** An empty, migrated store of this project's engine: a real encrypted file, or a database on a real PostgreSQL. */
export const freshStore = async (watch: StoreWatch = {}): Promise<Store> => {
  const key = randomBytes(32);
  if (inject('engine') === 'postgres')
    return openPostgresStore({ url: await makeDatabase(), key, readers: 2, ...watch });
  return openSqliteStore({ path: join(inject('storeFolder'), `${randomUUID()}.db`), key, ...watch });
};
