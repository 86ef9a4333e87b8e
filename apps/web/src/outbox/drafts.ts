import type { DeviceStore, SealedDraft } from './device-store.ts';
import { nameless, open, seal } from './seal.ts';

/*
 * Words that were begun and not saved. Kept sealed on this device, never sent.
 */

export interface Draft {
  /** What is being written about whom, as the form names it. */
  name: string;
  values: Record<string, unknown>;
  /** The page it is written on, and what that page calls itself. */
  path: string;
  title: string;
  keptAt: number;
}

export interface DraftPorts {
  store: DeviceStore;
  key: CryptoKey;
  tag: string;
  /** Makes the names of drafts say nothing to whoever looks into the storage. */
  salt: Uint8Array<ArrayBuffer>;
  onChange: () => void;
}

/** After this many days a draft asks whether it is still wanted. */
export const askAfterDays = 30;

export const asksToBeKept = ({ keptAt }: Pick<Draft, 'keptAt'>, now: number): boolean =>
  now - keptAt > askAfterDays * 86_400_000;

export const makeDrafts = ({ store, key, tag, salt, onChange }: DraftPorts) => {
  const hidden = (name: string): Promise<string> => nameless(salt, `${tag} ${name}`);
  const opened = (row: SealedDraft): Promise<Draft> => open<Draft>(key, row.name, row.sealed);
  const sealed = async (draft: Draft): Promise<SealedDraft> => {
    const name = await hidden(draft.name);
    return { tag, name, keptAt: draft.keptAt, sealed: await seal(key, name, draft) };
  };

  return {
    sealed,
    opened,
    read: async (name: string): Promise<Draft | null> => {
      const row = await store.get('draft', [tag, await hidden(name)]);
      return row ? opened(row) : null;
    },
    /** `isTold`: lists that show its age are told, which at every key would be too often. */
    keep: async (draft: Draft, isTold = false): Promise<void> => {
      const row = await sealed(draft);
      const isNew = (await store.getKey('draft', [tag, row.name])) === undefined;
      await store.put('draft', row);
      if (isNew || isTold) onChange();
    },
    /** The answer puts it back. */
    drop: async (name: string): Promise<() => Promise<void>> => {
      const id: [string, string] = [tag, await hidden(name)];
      const row = await store.get('draft', id);
      await store.delete('draft', id);
      if (row) onChange();
      return async () => {
        if (row) await store.put('draft', row);
        onChange();
      };
    },
    list: async (): Promise<Draft[]> => {
      const rows = await store.getAllFromIndex('draft', 'tag', tag);
      const drafts = await Promise.all(rows.map(opened));
      return drafts.sort((one, other) => other.keptAt - one.keptAt);
    },
  };
};

export type Drafts = ReturnType<typeof makeDrafts>;
