import type { ReactNode } from 'react';
import type { AskedItem, Given } from './given.ts';

export type QuestionsProps = Given & {
  items: readonly AskedItem[];
  onAnswer: (key: string, answer: number | null) => void;
  onWords: (key: string, words: string) => void;
  /** From paper: all of them are on the page from the start. */
  beginsWithAll?: boolean;
  /** They come after a press on Begin: the first one takes the focus. */
  takesFocus?: boolean;
  /** Stands at the end: what else is asked, and the button that sends. */
  children: ReactNode;
};

/** `other` changes between one at a time and all on one page. */
export type QuestionsWithOther = QuestionsProps & { other: ReactNode };
