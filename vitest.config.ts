import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.ts';

// Operations and storage are tried twice, by the same files: once on SQLite, once on a real PostgreSQL.
const onAnEngine = ['apps/server/**/*.test.ts', 'packages/db/**/*.test.ts', 'e2e/offline/**/*.test.ts'];
const never = ['**/node_modules/**', '**/dist/**'];
// Files in, files out: the command line around the release engine opens no store.
const withoutStore = 'apps/server/src/commands/{anonymise,measure}/**/*.test.ts';

// Test files share a worker (isolate: false) so that the migrated template is built once per worker, not once per file.
export default defineConfig({
  test: {
    // On a machine with two cores the default would leave one of them idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/{domain,anonymise,testing}/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}', withoutStore],
          exclude: never,
          pool: 'threads',
          isolate: false,
          // Whole tables are anonymised here; a machine that is busy with other things takes its time.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.test.{ts,tsx}'],
          exclude: never,
          // Making a document takes longer than most of these tests: those that want one say so on their first line.
          // Testing Library tidies up after each test only where it finds the global hooks.
          globals: true,
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
      {
        test: {
          name: 'sqlite',
          include: onAnEngine,
          exclude: [...never, withoutStore],
          pool: 'forks',
          isolate: false,
          provide: { engine: 'sqlite' },
          globalSetup: ['packages/db/test/store-folder.ts'],
          setupFiles: ['apps/server/test/quiet-log.ts'],
        },
      },
      {
        test: {
          name: 'postgres',
          include: onAnEngine,
          exclude: [...never, withoutStore],
          pool: 'forks',
          isolate: false,
          provide: { engine: 'postgres' },
          globalSetup: ['packages/db/test/store-folder.ts', 'packages/db/test/postgres-setup.ts'],
          setupFiles: ['apps/server/test/quiet-log.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
