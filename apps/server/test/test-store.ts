import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresStore } from '@alongside/db/postgres-store.ts';
import { openSqliteStore } from '@alongside/db/sqlite-store.ts';
import type { Store, StoreWatch } from '@alongside/db/store.ts';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from './provided.ts';

const makeDatabase = async (): Promise<string> => {
  const url = inject('postgresUrl');
  if (!url) throw new Error('no PostgreSQL was started for this project');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
};

const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-test-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** An empty, migrated store of this project's engine: a real encrypted file, or a database on a real PostgreSQL. */
export const freshStore = async (watch: StoreWatch = {}): Promise<Store> => {
  const key = randomBytes(32);
  if (inject('engine') === 'postgres') return openPostgresStore({ url: await makeDatabase(), key, readers: 2, ...watch });
  return openSqliteStore({ path: join(makeFolder(), 'alongside.db'), key, ...watch });
};

/** Counted since the process began; a test takes the difference. */
export const counted = { queries: 0, commits: 0, statements: [] as string[] };

let shared: Promise<Store> | null = null;

/** One store for all tests of a worker: each test makes an organisation of its own, and never looks at another's. */
export const testStore = (): Promise<Store> => {
  shared ??= freshStore({
    onQuery: (sql) => {
      counted.queries += 1;
      counted.statements.push(sql);
    },
    onCommit: () => {
      counted.commits += 1;
    },
  });
  return shared;
};
