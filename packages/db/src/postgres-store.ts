import pg from 'pg';
import { makeSigner } from './audit-chain.ts';
import { makeGroupCommit, type OpenTransaction } from './group-commit.ts';
import { deriveKey } from './key.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { onPostgres } from './readers.ts';
import type { Reader, Store, StoreWatch, Tx } from './store.ts';
import { postgresTables } from './tables.ts';

export interface PostgresStoreOptions extends StoreWatch {
  url: string;
  /** The installation's key: signs the audit chain. Encryption at rest is the database server's own. */
  key: Buffer;
  /** Most connections for reading. */
  readers?: number;
}

// 40001 serialization failure, 40P01 deadlock: the same work may succeed when done again.
const retryCodes = new Set(['40001', '40P01']);

const codeOf = (error: unknown): unknown => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Drizzle wraps what the driver threw.
  return 'cause' in error ? codeOf(error.cause) : undefined;
};

export const openPostgresStore = async (options: PostgresStoreOptions): Promise<Store> => {
  const { url, key, onQuery, onCommit } = options;
  await migratePostgres(url);
  const sign = makeSigner(deriveKey(key, 'audit head'));

  const readers = new pg.Pool({
    connectionString: url,
    max: options.readers ?? 8,
    options: '-c default_transaction_read_only=on',
  });
  const writers = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 });
  // A dropped idle connection is replaced by the pool; without a listener it would end the process.
  readers.on('error', () => undefined);
  writers.on('error', () => undefined);

  const asTx = (client: pg.PoolClient): Tx => ({ ...onPostgres(client, onQuery), sign });
  const read: Reader = onPostgres(readers, onQuery);
  const txOf = new WeakMap<pg.PoolClient, Tx>();

  const begin = async (): Promise<OpenTransaction> => {
    const client = await writers.connect();
    let tx = txOf.get(client);
    if (!tx) {
      tx = asTx(client);
      txOf.set(client, tx);
    }
    const run = (sql: string) => async (): Promise<void> => void (await client.query(sql));
    const finish = (sql: string) => async (): Promise<void> => {
      await client.query(sql);
      client.release();
    };
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
      // Taken before the snapshot: writers on other servers queue here instead of failing at the end of the audit chain.
      await client.query('LOCK TABLE audit_head IN EXCLUSIVE MODE');
    } catch (error) {
      client.release(true);
      throw error;
    }
    return {
      tx,
      mark: run('SAVEPOINT unit'),
      keep: run('RELEASE SAVEPOINT unit'),
      undo: run('ROLLBACK TO SAVEPOINT unit; RELEASE SAVEPOINT unit'),
      commit: finish('COMMIT'),
      abandon: async () => {
        try {
          await client.query('ROLLBACK');
          client.release();
        } catch {
          client.release(true);
        }
      },
    };
  };
  const group = makeGroupCommit({ begin, mayRetry: (error) => retryCodes.has(String(codeOf(error))), onCommit });

  return {
    engine: 'postgres',
    tables: postgresTables,
    read,
    place: { engine: 'postgres', url },
    write: group.write,
    ping: async () => void (await readers.query('select 1')),
    close: async () => {
      await group.drain();
      await readers.end();
      await writers.end();
    },
  };
};
