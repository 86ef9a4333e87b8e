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
  /** A sign-out or a wiped PIN may have come while this was read: then nothing is written any more. */
  const write = async (rows: readonly SealedCopy[], isWhole: boolean): Promise<void> => {
    const step = store.transaction(['place', 'copy'], 'readwrite');
    const place = await step.objectStore('place').get(tag);
    const copies = step.objectStore('copy');
    if (place?.pin || place?.passkey) {
      if (isWhole) for (const old of await copies.index('tag').getAllKeys(tag)) await copies.delete(old);
      for (const row of rows) await copies.put(row);
    }
    await step.done;
  };
  return {
    keep: async (kept: Kept): Promise<void> => write([await sealed(kept)], false),
    /** Puts a whole copy in the place of the one before: whatever is not in it any more is gone. */
    replace: async (all: readonly Kept[]): Promise<void> => write(await Promise.all(all.map(sealed)), true),
    readAll: async (): Promise<Kept[]> => {
      const rows = await store.getAllFromIndex('copy', 'tag', tag);
      // What another key sealed is nothing to read; the next copy takes its place.
      const all = await Promise.all(rows.map((row) => open<Kept>(key, row.name, row.sealed).catch(() => null)));
      return all.filter((kept) => kept !== null);
    },
  };
};

export type Copy = ReturnType<typeof makeCopy>;
