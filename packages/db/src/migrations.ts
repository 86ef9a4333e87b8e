import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';

export type Engine = 'sqlite' | 'postgres';

const folderOf = (engine: Engine): string => fileURLToPath(new URL(`../migrations/${engine}`, import.meta.url));

export class MigrationRefused extends Error {}

/** Drizzle's own table of what was applied; named so that it does not look like one of ours. */
export const appliedTable = 'schema_migration';

export const migrationConfig = (engine: Engine) => ({
  migrationsFolder: folderOf(engine),
  migrationsTable: appliedTable,
  migrationsSchema: 'public',
});

export type MigrationConfig = ReturnType<typeof migrationConfig>;

export const journalCount = (config: MigrationConfig): number => readMigrationFiles(config).length;

/** An entry that is out of order in the journal is skipped without a word; so the counts are compared, or nothing is served. */
export const refuseUnlessAllApplied = (config: MigrationConfig, applied: number): void => {
  const expected = journalCount(config);
  if (applied !== expected)
    throw new MigrationRefused(
      `the data has ${applied} of the ${expected} changes to its shape that this version knows`,
    );
};
