// Both engines for a benchmark: an encrypted SQLite file and a PostgreSQL of its own, each gone when it is done.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresStore } from '../packages/db/src/postgres-store.ts';
import { openSqliteStore } from '../packages/db/src/sqlite-store.ts';
import { startEmbeddedPostgres } from '../packages/db/test/embedded-postgres.ts';
import { tidyPostgres } from '../packages/db/test/tidy-postgres.ts';

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** `only` is `sqlite`, `postgres` or neither; `fill(store)` gives what `measure(store, made, counted)` gets beside the count of queries. */
export async function onEachEngine(only, { fill, measure }) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-bench-'));
  const key = randomBytes(32);
  const say = (line) => process.stdout.write(`${line}\n`);
  try {
    if (only !== 'postgres') {
      say('SQLite, encrypted');
      const counted = { queries: 0 };
      const store = openSqliteStore({ path: join(folder, 'bench.db'), key, onQuery: () => (counted.queries += 1) });
      await measure(store, await fill(store), counted);
      await store.close();
    }
    if (only !== 'sqlite') {
      say('PostgreSQL');
      const place = { folder: join(folder, 'cluster'), port: await freePort(), password: 'only-for-measuring' };
      const stop = await startEmbeddedPostgres(place);
      const url = `postgres://postgres:${place.password}@127.0.0.1:${place.port}/postgres`;
      const counted = { queries: 0 };
      const store = await openPostgresStore({ url, key, onQuery: () => (counted.queries += 1) });
      const made = await fill(store);
      await tidyPostgres(url);
      await measure(store, made, counted);
      await store.close();
      await stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
