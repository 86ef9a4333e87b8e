import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deriveKey, KeyRefused, readOrMakeKey } from '@alongside/db/key.ts';
import { openPostgresStore } from '@alongside/db/postgres-store.ts';
import { openSqliteStore } from '@alongside/db/sqlite-store.ts';
import type { Store } from '@alongside/db/store.ts';
import { SettingRefused, type Settings } from './env.ts';

const realFile = (settings: Settings): string => join(settings.dataDir, 'alongside.db');
const demoFile = (settings: Settings): string => join(settings.dataDir, 'demo.db');

const prepareFolder = (settings: Settings): void => {
  try {
    mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
    if (!statSync(settings.dataDir).isDirectory()) throw new Error('not a folder');
    accessSync(settings.dataDir, constants.R_OK | constants.W_OK);
  } catch {
    throw new SettingRefused('DATA_DIR', `must be a folder that can be written to. It is "${settings.dataDir}".`);
  }
};

/** The key of the whole installation; each store, cookie and signature has its own, derived from it. */
export const openKey = (settings: Settings): Buffer => {
  prepareFolder(settings);
  try {
    return readOrMakeKey(settings.keyFile, existsSync(realFile(settings)) || existsSync(demoFile(settings)));
  } catch (error) {
    if (error instanceof KeyRefused)
      throw new SettingRefused('ALONGSIDE_KEY_FILE', `cannot be used ("${settings.keyFile}"): ${error.message}.`);
    throw new SettingRefused('ALONGSIDE_KEY_FILE', `cannot be read or made ("${settings.keyFile}").`);
  }
};

const reachable = async (url: string, key: Buffer): Promise<Store> => {
  try {
    return await openPostgresStore({ url, key });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new SettingRefused('DATABASE_URL', `names a database that does not answer as it should${code}.`);
  }
};

const openable = (path: string, key: Buffer): Store => {
  try {
    return openSqliteStore({ path, key });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'SQLITE_NOTADB')
      throw new SettingRefused('ALONGSIDE_KEY_FILE', `holds a key that does not open "${path}".`);
    if (code === 'SQLITE_BUSY')
      throw new SettingRefused(
        'DATA_DIR',
        `holds "${path}", which is in use by another Alongside. Stop that one first.`,
      );
    throw error;
  }
};

export const openRealStore = async (settings: Settings, key: Buffer): Promise<Store> => {
  const own = deriveKey(key, 'real');
  return settings.databaseUrl ? reachable(settings.databaseUrl, own) : openable(realFile(settings), own);
};

/** Always a file of its own: invented people never share a database with real ones. */
export const openDemoStore = (settings: Settings, key: Buffer): Store =>
  openable(demoFile(settings), deriveKey(key, 'demo'));

/** Invented people only: the real file has no such function. */
export const removeDemoStore = (settings: Settings): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${demoFile(settings)}${end}`, { force: true });
};
