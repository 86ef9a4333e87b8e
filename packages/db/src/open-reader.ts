import pg from 'pg';
import { onPostgres, onSqlite } from './readers.ts';
import { openSqliteFile } from './sqlite-file.ts';
import type { Reader, ReaderPlace } from './store.ts';

export interface OpenReader {
  /** Sees the store as it stood when it was opened, however long the reading takes. */
  readonly reader: Reader;
  close(): Promise<void>;
}

const openLite = ({ path, key }: ReaderPlace & { engine: 'sqlite' }): OpenReader => {
  const file = openSqliteFile(path, Buffer.from(key), { readonly: true });
  // A page fetched anew is deciphered anew, as for the server's own reader.
  file.pragma('cache_size=-131072');
  file.exec('BEGIN');
  return {
    reader: onSqlite(file),
    close: async () => {
      file.close();
    },
  };
};

const openPg = async ({ url }: ReaderPlace & { engine: 'postgres' }): Promise<OpenReader> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  return {
    reader: onPostgres(client),
    close: () => client.end(),
  };
};

/** For a long reading beside the server's own: in another thread, on a connection of its own that cannot write. */
export const openReader = async (place: ReaderPlace): Promise<OpenReader> =>
  place.engine === 'sqlite' ? openLite(place) : openPg(place);
