import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SQL } from './operators.ts';
import type { Tables } from './tables.ts';

type Db = Pick<BetterSQLite3Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$with' | 'with'>;

/** Reading code gets this: an object that cannot write. A `Tx` will do as well. */
export interface Reader {
  /** For the rare query that the two engines want put in other words. */
  readonly engine: 'sqlite' | 'postgres';
  readonly db: Pick<Db, 'select' | 'selectDistinct' | '$with' | 'with'>;
  readonly tables: Tables;
  /**
   * Hands over each bare row of a select, in the engine's own values, for adding up hundreds of thousands: no column is mapped
   * or named, and where rows come over a wire none is kept.
   */
  readonly eachRow: (query: SQL, take: (row: unknown[]) => void) => Promise<void>;
}

/** Handed to the work of one `write`. Await builders; never keep it after the work has ended. */
export interface Tx extends Reader {
  readonly db: Db;
  /** Signs the head of the audit chain; the key is not in the database. */
  readonly sign: (text: string) => string;
}

/** What a thread needs to read by itself. Holds the key of the file: it stays inside this process. */
export type ReaderPlace =
  | { readonly engine: 'sqlite'; readonly path: string; readonly key: Uint8Array }
  | { readonly engine: 'postgres'; readonly url: string };

export interface Store {
  readonly engine: Reader['engine'];
  readonly tables: Tables;
  readonly read: Reader;
  /** Where another thread opens a reader of its own: see open-reader.ts. */
  readonly place: ReaderPlace;
  /**
   * The only way to change anything. Units that wait together are committed together, and none is answered before the
   * commit is durable. A unit that throws undoes itself alone. No network, hashing or file work inside.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Resolves when a read gets through. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreWatch {
  /** Told of every statement sent by a reader or writer; tests count with it. */
  onQuery?: (sql: string) => void;
  /** Told after each durable commit, with the number of units in it. */
  onCommit?: (units: number) => void;
}
