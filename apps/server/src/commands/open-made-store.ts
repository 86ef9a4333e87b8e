import { join } from 'node:path';
import type { Store } from '@alongside/db/store.ts';
import type { Settings } from '../env.ts';
import { openDemoStore, openKey, openRealStore } from '../open-stores.ts';

export interface MadePlace {
  /** Where the files go; null for the database in DATABASE_URL. */
  folder: string | null;
  /** As the file of a real installation instead of the demo's: for measuring, since nobody there can sign in. */
  asReal: boolean;
}

/** A file set of its own, with its own key: invented people never land beside real ones. */
export const openMadeStore = async (settings: Settings, { folder, asReal }: MadePlace): Promise<Store> => {
  if (folder === null) return openRealStore(settings, openKey(settings));
  const apart: Settings = { ...settings, dataDir: folder, keyFile: join(folder, 'alongside.key'), databaseUrl: null };
  const key = openKey(apart);
  return asReal ? openRealStore(apart, key) : openDemoStore(apart, key);
};
