import { createContext, type ReactNode, useContext } from 'react';

/** The few words the kit says by itself. They come from the catalogue, through the provider, so that the kit knows no language. */
export type KitWords = {
  undo: string;
  close: string;
  cancel: string;
  loading: string;
  optional: string;
  chooseOne: string;
  asTable: string;
  asChart: string;
  notices: string;
  /** For words that were begun before; given when they were last kept (milliseconds). */
  draft: (keptAt: number) => string;
  draftEarlier: (keptAt: number) => string;
  draftBringBack: string;
  draftDiscard: string;
  draftDiscarded: string;
};

const KitWordsContext = createContext<KitWords | null>(null);

export function KitWordsProvider({ words, children }: { words: KitWords; children: ReactNode }) {
  return <KitWordsContext value={words}>{children}</KitWordsContext>;
}

export function useKitWords(): KitWords {
  const words = useContext(KitWordsContext);
  if (!words) throw new Error('KitWordsProvider is missing above this part.');
  return words;
}
