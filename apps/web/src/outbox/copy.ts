import type { DeviceStore, SealedCopy } from './device-store.ts';
import { nameless, open, seal } from './seal.ts';

/*
 * What was read, kept sealed to be read again without signal.
 */

export interface Kept {
  /** The question, as the pages ask it. */
  queryKey: readonly unknown[];
  answer: unknown;
  readAt: number;
}

export interface CopyPorts {
  store: DeviceStore;
  key: CryptoKey;
  tag: string;
  salt: Uint8Array<ArrayBuffer>;
}

export const makeCopy = ({ store, key, tag, salt }: CopyPorts) => {
  const nameOf = (queryKey: readonly unknown[]): Promise<string> =>
    nameless(salt, `${tag} copy ${JSON.stringify(queryKey)}`);
  const sealed = async (kept: Kept): Promise<SealedCopy> => {
    const name = await nameOf(kept.queryKey);
    return { tag, name, sealed: await seal(key, name, kept) };
  };
  return {
    keep: async (kept: Kept): Promise<void> => void (await store.put('copy', await sealed(kept))),
    /** Puts a whole copy in the place of the one before: whatever is not in it any more is gone. */
    replace: async (all: readonly Kept[]): Promise<void> => {
      const rows = await Promise.all(all.map(sealed));
      const step = store.transaction('copy', 'readwrite');
      for (const old of await step.store.index('tag').getAllKeys(tag)) await step.store.delete(old);
      for (const row of rows) await step.store.put(row);
      await step.done;
    },
    readAll: async (): Promise<Kept[]> => {
      const rows = await store.getAllFromIndex('copy', 'tag', tag);
      return Promise.all(rows.map((row) => open<Kept>(key, row.name, row.sealed)));
    },
  };
};

export type Copy = ReturnType<typeof makeCopy>;
