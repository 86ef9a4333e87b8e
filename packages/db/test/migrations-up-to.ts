import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationConfig } from '../src/migrations.ts';
import type { Engine } from './provided.ts';

/** The migrations as an earlier version had them, in a folder of their own. */
export const migrationsUpTo = (engine: Engine, last: string, folder: string) => {
  const config = migrationConfig(engine);
  const migrationsFolder = mkdtempSync(join(folder, 'earlier-'));
  cpSync(config.migrationsFolder, migrationsFolder, { recursive: true });
  const journalPath = join(migrationsFolder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(journalPath, 'utf8'));
  const place = journal.entries.findIndex(({ tag }: { tag: string }) => tag === last);
  writeFileSync(journalPath, JSON.stringify({ ...journal, entries: journal.entries.slice(0, place + 1) }));
  return { ...config, migrationsFolder };
};
