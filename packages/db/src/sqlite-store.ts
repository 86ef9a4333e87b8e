import { makeSigner } from './audit-chain.ts';
import { makeGroupCommit, type OpenTransaction } from './group-commit.ts';
import { deriveKey } from './key.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { onSqlite } from './readers.ts';
import { openSqliteFile, proveEncryption } from './sqlite-file.ts';
import type { Reader, Store, StoreWatch, Tx } from './store.ts';
import { sqliteTables } from './tables.ts';

export interface SqliteStoreOptions extends StoreWatch {
  path: string;
  /** The installation's key; the file's own is derived from it. */
  key: Buffer;
}

/** Opens (or makes) the encrypted file, brings it to this version's shape and proves that it is encrypted. */
export const openSqliteStore = ({ path, key, onQuery, onCommit }: SqliteStoreOptions): Store => {
  const fileKey = deriveKey(key, 'sqlite file');
  migrateSqlite(path, fileKey);
  const writer = openSqliteFile(path, fileKey);
  proveEncryption(path, fileKey, writer);
  const reading = openSqliteFile(path, fileKey, { readonly: true });
  // Every page fetched anew is deciphered anew: figures over 100,000 episodes need this much, and were twice as slow with SQLite's
  // usual 2 MB. It is taken up only by what is read.
  reading.pragma('cache_size=-196608');

  const read: Reader = onSqlite(reading, onQuery);
  const tx: Tx = { ...onSqlite(writer, onQuery), sign: makeSigner(deriveKey(key, 'audit head')) };

  const statement = (sql: string) => {
    const ready = writer.prepare(sql);
    return async (): Promise<void> => void ready.run();
  };
  const begin = statement('BEGIN IMMEDIATE');
  const open: OpenTransaction = {
    tx,
    mark: statement('SAVEPOINT unit'),
    keep: statement('RELEASE unit'),
    undo: async () => {
      writer.exec('ROLLBACK TO unit; RELEASE unit;');
    },
    commit: statement('COMMIT'),
    abandon: async () => {
      if (writer.inTransaction) writer.exec('ROLLBACK');
    },
  };
  const group = makeGroupCommit({
    begin: async () => {
      await begin();
      return open;
    },
    mayRetry: () => false,
    onCommit,
  });

  return {
    engine: 'sqlite',
    tables: sqliteTables,
    read,
    place: { engine: 'sqlite', path, key: fileKey },
    write: group.write,
    ping: async () => void reading.prepare('select 1').get(),
    close: async () => {
      await group.drain();
      reading.close();
      writer.pragma('wal_checkpoint(TRUNCATE)');
      writer.close();
    },
  };
};
