import { existsSync, rmSync } from 'node:fs';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import {
  appliedTable,
  journalCount,
  type MigrationConfig,
  MigrationRefused,
  migrationConfig,
  refuseUnlessAllApplied,
} from './migrations.ts';
import { openSqliteFile, type SqliteFile } from './sqlite-file.ts';

const countApplied = (file: SqliteFile): number => {
  const known = file.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(appliedTable);
  if (!known) return 0;
  return Number(file.prepare(`select count(*) from ${appliedTable}`).pluck().get());
};

/** `db.backup()` fails on an encrypted file; VACUUM INTO keeps the key. The copy is opened and checked before it counts. */
const backUp = (file: SqliteFile, path: string, key: Buffer, applied: number): string => {
  const copy = `${path}.before-${applied + 1}`;
  if (existsSync(copy)) rmSync(copy);
  file.prepare('VACUUM INTO ?').run(copy);
  const opened = openSqliteFile(copy, key, { readonly: true });
  try {
    if (opened.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new MigrationRefused('the backup is not whole');
  } finally {
    opened.close();
  }
  return copy;
};

/**
 * Brings the file to this version's shape, alone: other processes wait at the lock. A file with data is backed up first.
 * Foreign keys are off meanwhile, because a rebuilt table would fire their deletes, and are checked afterwards.
 */
export const migrateSqlite = (
  path: string,
  key: Buffer,
  config: MigrationConfig = migrationConfig('sqlite'),
): { backup: string | null } => {
  const file = openSqliteFile(path, key);
  try {
    file.pragma('locking_mode=EXCLUSIVE');
    file.exec('BEGIN EXCLUSIVE; COMMIT;');
    const applied = countApplied(file);
    const expected = journalCount(config);
    if (applied > expected) throw new MigrationRefused('the data was made by a newer version of Alongside');
    const backup = applied > 0 && applied < expected ? backUp(file, path, key, applied) : null;
    if (applied < expected) {
      file.pragma('foreign_keys=OFF');
      migrate(drizzle(file), config);
      const broken = file.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0)
        throw new MigrationRefused('some records lost what they belong to');
    }
    refuseUnlessAllApplied(config, countApplied(file));
    return { backup };
  } finally {
    file.close();
  }
};
