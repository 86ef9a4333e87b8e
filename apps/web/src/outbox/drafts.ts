import type { DeviceStore, SealedDraft } from './device-store.ts';
import { nameless, open, seal, toBase64 } from './seal.ts';

/*
 * Words that were begun and not saved. Kept sealed on this device, never sent. Two tabs may write the same thing: each has
 * a row of its own, and changes only what it put there or began from.
 */

export interface Draft {
  /** What is being written about whom, as the form names it; numbered where there is more than one. */
  name: string;
  values: Record<string, unknown>;
  /** The page it is written on, and what that page calls itself. */
  path: string;
  title: string;
  keptAt: number;
}

/** One row as it was when this tab last saw it: sealed again, by whomever, it has another mark. */
export interface DraftMark {
  name: string;
  mark: string;
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

const numbered = (name: string, count: number): string =>
  count === 0 ? name : `${name} (earlier${count === 1 ? '' : ` ${count}`})`;

/** The name its form knows it by. */
export const formName = (name: string): string => name.replace(/ \(earlier( \d+)?\)$/, '');

/** The random bytes each sealing begins with. */
const markOf = ({ sealed }: SealedDraft): string => toBase64(sealed.subarray(0, 12));

export const makeDrafts = ({ store, key, tag, salt, onChange }: DraftPorts) => {
  const hidden = (name: string): Promise<string> => nameless(salt, `${tag} ${name}`);
  const opened = (row: SealedDraft): Promise<Draft> => open<Draft>(key, row.name, row.sealed);
  const sealed = async (draft: Draft): Promise<SealedDraft> => {
    const name = await hidden(draft.name);
    return { tag, name, keptAt: draft.keptAt, sealed: await seal(key, name, draft) };
  };

  /** Seals it for the first name that is its own or free; `put` looks once more, in one step with writing. */
  const beside = async (draft: Draft, own: readonly DraftMark[], put: boolean) => {
    const isOwn = (there: SealedDraft): boolean => own.some(({ mark }) => mark === markOf(there));
    for (let count = -1; ; count += 1) {
      const name = count < 0 ? draft.name : numbered(formName(draft.name), count);
      const row = await sealed({ ...draft, name });
      const step = store.transaction('draft', put ? 'readwrite' : 'readonly');
      const there = await step.store.get([tag, row.name]);
      const fits = !there || isOwn(there);
      if (fits && put) await step.store.put?.(row);
      await step.done;
      if (fits) return { row, name, mark: markOf(row), isNew: !there };
    }
  };

  const kept = async (): Promise<(Draft & DraftMark)[]> => {
    const rows = await store.getAllFromIndex('draft', 'tag', tag);
    // One that does not open must not hide the others.
    const each = rows.map(async (row) => ({ ...(await opened(row)), mark: markOf(row) }));
    const drafts = (await Promise.allSettled(each)).flatMap((read) =>
      read.status === 'fulfilled' ? [read.value] : [],
    );
    return drafts.sort((one, other) => other.keptAt - one.keptAt);
  };

  const keep = async (draft: Draft, own: readonly DraftMark[]): Promise<DraftMark> => {
    const { name, mark, isNew } = await beside(draft, own, true);
    // Lists that show its age are not told at every key.
    if (isNew) onChange();
    return { name, mark };
  };

  return {
    opened,
    kept,
    keep,
    /** For a write that takes it along: sealed under a name at which nobody else's words are. */
    toTakeAlong: (draft: Draft, own: readonly DraftMark[]) => beside(draft, own, false),
    /** Only where they are still as they were left. */
    drop: async (own: readonly DraftMark[]): Promise<void> => {
      const ids = await Promise.all(own.map(async ({ name }): Promise<[string, string]> => [tag, await hidden(name)]));
      const step = store.transaction('draft', 'readwrite');
      let isLess = false;
      for (const id of ids) {
        const there = await step.store.get(id);
        if (!there || own.every(({ mark }) => mark !== markOf(there))) continue;
        await step.store.delete(id);
        isLess = true;
      }
      await step.done;
      if (isLess) onChange();
    },
    /** Its age starts again. */
    wantStill: async (name: string): Promise<void> => {
      const draft = (await kept()).find((each) => each.name === name);
      if (!draft) return;
      const { mark, ...words } = draft;
      await keep({ ...words, keptAt: Date.now() }, [{ name, mark }]);
      onChange();
    },
    list: async (): Promise<Draft[]> => (await kept()).map(({ mark: _, ...draft }) => draft),
  };
};

export type Drafts = ReturnType<typeof makeDrafts>;
