import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';

export type SqliteFile = Database.Database;

export class EncryptionNotProved extends Error {}

/** Opens the file with its raw 32-byte key. Sorts stay in memory, or they would reach the disk in clear. */
export const openSqliteFile = (path: string, key: Buffer, options: { readonly?: boolean } = {}): SqliteFile => {
  const file = new Database(path, { readonly: options.readonly ?? false });
  file.pragma(`key="raw:${key.toString('hex')}"`);
  file.pragma('temp_store=MEMORY');
  file.pragma('busy_timeout=5000');
  file.pragma('foreign_keys=ON');
  if (!options.readonly) {
    file.pragma('journal_mode=WAL');
    file.pragma('synchronous=FULL');
  }
  return file;
};

const startsLikePlainSqlite = (path: string): boolean => {
  const head = Buffer.alloc(16);
  const handle = openSync(path, 'r');
  try {
    return readSync(handle, head, 0, 16, 0) === 16 && head.toString('latin1').startsWith('SQLite format 3');
  } finally {
    closeSync(handle);
  }
};

const opensWithAnotherKey = (path: string, key: Buffer): boolean => {
  const wrong = Buffer.from(key.map((byte) => byte ^ 0xff));
  const file = new Database(path, { readonly: true });
  try {
    file.pragma(`key="raw:${wrong.toString('hex')}"`);
    file.prepare('select count(*) from sqlite_master').get();
    return true;
  } catch {
    return false;
  } finally {
    file.close();
  }
};

/** A plain driver takes a key and encrypts nothing, without a word: so the server proves it, or does not start. */
export const proveEncryption = (path: string, key: Buffer, file: SqliteFile): void => {
  file.pragma('wal_checkpoint(TRUNCATE)');
  const cipher = file.pragma('cipher', { simple: true });
  if (!cipher) throw new EncryptionNotProved('the database driver has no cipher');
  if (!existsSync(path) || startsLikePlainSqlite(path))
    throw new EncryptionNotProved('the data file is readable without a key');
  if (opensWithAnotherKey(path, key)) throw new EncryptionNotProved('the data file opens with any key');
};
