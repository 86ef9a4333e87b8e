import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import type { Settings } from '../env.ts';
import { openDemoStore, removeDemoStore } from '../open-stores.ts';
import { fillDemo } from './fill-demo.ts';

const freshDays = 7;
const msPerDay = 86_400_000;

const isStale = async ({ read, tables: { audit } }: Store, now: Date): Promise<boolean> => {
  const [filled] = await read.db.select({ at: audit.at }).from(audit).where(eq(audit.action, 'demo.fill')).limit(1);
  return filled !== undefined && now.getTime() - filled.at.getTime() > freshDays * msPerDay;
};

/**
 * The demo, filled. One that is older than a week is made anew: its people would all be "not met for a while", and what
 * visitors tried out in it was never meant to stay. A set made on purpose (make-data) is left as it is.
 */
export const openFreshDemo = async (settings: Settings, key: Buffer, now: Date): Promise<Store> => {
  let store = openDemoStore(settings, key);
  if (await isStale(store, now)) {
    await store.close();
    removeDemoStore(settings);
    store = openDemoStore(settings, key);
  }
  await fillDemo(store, now);
  return store;
};
