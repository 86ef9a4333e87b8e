import { createContext, useContext } from 'react';

/** What a form was given back: the words, and when they were last kept (milliseconds). Each is one of its own, by identity. */
export interface KeptDraft {
  values: Record<string, unknown>;
  keptAt: number;
}

/** The page a form stands on, and what that page calls itself. */
export interface DraftPlace {
  path: string;
  title: string;
}

/** The drafts under one name as one open form sees them. It changes and drops its own only. */
export interface OpenDraft {
  /** The one that is on the screen. */
  own: () => KeptDraft | null;
  /**
   * Tells the drafts, newest first: at once what the page has, and again when the device has opened, however late that is.
   */
  read: (tell: (kept: readonly KeptDraft[]) => void) => void;
  /** From now on that one is on the screen. */
  take: (kept: KeptDraft) => void;
  keep: (values: Record<string, unknown>, place: DraftPlace) => void;
  /** Drops the one on the screen. The answer puts it back, beside whatever was begun since. */
  drop: () => () => KeptDraft | null;
  /** When everything asked for so far has arrived on the device. That may be never. */
  settled: () => Promise<unknown>;
}

/** Where forms keep words that were begun and not saved. The kit knows nothing of where that is. */
export interface DraftShelf {
  /** False: what is kept goes with the page, so the browser asks before it throws the page away. */
  isLasting: boolean;
  /** Where a form stands, asked when it opens: by the time its words are kept the page may be another. */
  here: () => DraftPlace;
  open: (name: string) => OpenDraft;
}

/** One draft in this page. */
export interface ShelfRow extends KeptDraft {
  /** What is being written about whom, as the form names it. */
  of: string;
  place: DraftPlace;
}

export const rowsOf = (rows: ReadonlySet<ShelfRow>, name: string): ShelfRow[] =>
  [...rows].filter(({ of }) => of === name).sort((one, other) => other.keptAt - one.keptAt);

/** `arrives` is told of each row that came, changed or went, and answers when that is done for good. */
export const openInPage = (
  rows: Set<ShelfRow>,
  name: string,
  arrives: (row: ShelfRow) => Promise<unknown>,
): OpenDraft => {
  let own: ShelfRow | null = null;
  /** What this form last saw in it: where that changed, another form has gone on with it. */
  let seen: KeptDraft['values'] | null = null;
  let settled: Promise<unknown> = Promise.resolve();
  const isOwn = (): boolean => own !== null && rows.has(own) && own.values === seen;
  return {
    own: () => (isOwn() ? own : null),
    read: (tell) => tell(rowsOf(rows, name)),
    take: (kept) => {
      own = kept as ShelfRow;
      seen = kept.values;
    },
    keep: (values, place) => {
      const change = { values, place, keptAt: Date.now() };
      own = own && isOwn() ? Object.assign(own, change) : { of: name, ...change };
      seen = values;
      rows.add(own);
      settled = arrives(own);
    },
    drop: () => {
      const row = isOwn() ? own : null;
      own = null;
      if (!row) return () => null;
      rows.delete(row);
      settled = arrives(row);
      return () => {
        rows.add(row);
        settled = arrives(row);
        return row;
      };
    },
    settled: () => settled,
  };
};

/** Goes with the page: for before signing in, and for browsers that keep nothing. */
export const makePageShelf = (): DraftShelf => {
  const rows = new Set<ShelfRow>();
  return {
    isLasting: false,
    here: () => ({ path: '', title: '' }),
    open: (name) => openInPage(rows, name, async () => undefined),
  };
};

const DraftShelfContext = createContext<DraftShelf>(makePageShelf());

export const DraftShelfProvider = DraftShelfContext.Provider;
/** Said above a form before a word is typed, where its words are kept in the page only; in words, or null. */
const DraftWarningContext = createContext<string | null>(null);

export const DraftWarningProvider = DraftWarningContext.Provider;
export const useDraftWarning = (): string | null => useContext(DraftWarningContext);

export const useDraftShelf = (): DraftShelf => useContext(DraftShelfContext);
