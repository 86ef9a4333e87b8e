import { createContext, useContext } from 'react';

/** What a form was given back: the words, and when they were last kept (milliseconds). */
export interface KeptDraft {
  values: Record<string, unknown>;
  keptAt: number;
}

/** The page a form stands on, and what that page calls itself. */
export interface DraftPlace {
  path: string;
  title: string;
}

/** Where forms keep words that were begun and not saved. The kit knows nothing of where that is. */
export interface DraftShelf {
  /** False: what is kept goes with the page, so the browser asks before it throws the page away. */
  isLasting: boolean;
  read: (name: string) => Promise<KeptDraft | null>;
  /** Where a form stands, asked when it opens: by the time its words are kept the page may be another. */
  here: () => DraftPlace;
  keep: (name: string, values: Record<string, unknown>, place: DraftPlace) => Promise<void>;
  /** The answer puts it back. */
  drop: (name: string) => Promise<() => Promise<void>>;
}

/** Goes with the page: for before signing in, and for browsers that keep nothing. */
export const makePageShelf = (): DraftShelf => {
  const kept = new Map<string, KeptDraft>();
  return {
    isLasting: false,
    here: () => ({ path: '', title: '' }),
    read: async (name) => kept.get(name) ?? null,
    keep: async (name, values) => void kept.set(name, { values, keptAt: Date.now() }),
    drop: async (name) => {
      const had = kept.get(name);
      kept.delete(name);
      return async () => void (had && kept.set(name, had));
    },
  };
};

const DraftShelfContext = createContext<DraftShelf>(makePageShelf());

export const DraftShelfProvider = DraftShelfContext.Provider;
/** Said above a form before a word is typed, where its words are kept in the page only; in words, or null. */
const DraftWarningContext = createContext<string | null>(null);

export const DraftWarningProvider = DraftWarningContext.Provider;
export const useDraftWarning = (): string | null => useContext(DraftWarningContext);

export const useDraftShelf = (): DraftShelf => useContext(DraftShelfContext);
