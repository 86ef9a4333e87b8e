import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { startInstalledPostgres } from './installed-postgres.ts';
import type { PostgresPlace } from './postgres-place.ts';
import type {} from './provided.ts';

/** Starts one PostgreSQL for the whole run and takes it away, folder and all, at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-postgres-'));
  const place = { folder: join(folder, 'cluster'), port: await freePort(), password: 'only-for-tests' };
  const stop = await start(place).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  });
  project.provide('postgresUrl', `postgres://postgres:${place.password}@127.0.0.1:${place.port}/postgres`);
  return async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function start(place: PostgresPlace): Promise<() => Promise<void>> {
  try {
    return await startEmbeddedPostgres(place);
  } catch (embedded) {
    try {
      return await startInstalledPostgres(place);
    } catch (installed) {
      throw new AggregateError([embedded, installed], `No PostgreSQL could be started: ${embedded}; ${installed}`);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port'));
      });
    });
  });
}
