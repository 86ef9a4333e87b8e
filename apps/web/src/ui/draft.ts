import { useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type DraftShelf, type KeptDraft, useDraftShelf } from './draft-shelf.ts';

type Fields = Record<string, unknown>;
type AnyForm = UseFormReturn<Fields>;

/** Short enough that a tab killed right after the last key has lost nothing, long enough not to write at every key. */
const keepAfterMilliseconds = 80;

/** Nobody waits longer for a device that does not answer: the words are in the page already. */
const longestPause = 1_000;

const atMost = (work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, longestPause))]);

/** Words a form was left with, kept while it stands; all without rendering it again at every key. */
const makeKeeper = (form: AnyForm, name: string, shelf: DraftShelf) => {
  const draft = shelf.open(name);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mayKeep = false;
  let isDirty = false;
  let place = shelf.here();
  /** What need not be kept again: a draft only opened keeps its age, and what was sent is no draft. */
  let known: string | null = null;
  let isSent = false;
  let isSending = false;
  let isStanding = false;

  const text = (): string => JSON.stringify(form.getValues());
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!mayKeep) return;
    if (!isDirty) {
      draft.drop();
      known = null;
    } else if (text() !== known) {
      known = text();
      isSent = false;
      draft.keep(structuredClone(form.getValues()), place);
    }
  };
  const soon = () => {
    timer ??= setTimeout(now, keepAfterMilliseconds);
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
    mayKeep = false;
  };
  const begin = () => {
    mayKeep = true;
    if (isDirty) now();
  };
  return {
    draft,
    heard: (dirty: boolean) => {
      isDirty = dirty;
      if (mayKeep) soon();
    },
    /** The form is on the page now. */
    stands: () => {
      place = shelf.here();
      isStanding = true;
    },
    leaves: () => {
      now();
      stop();
      isStanding = false;
    },
    /** Only after what was kept before is known. */
    begin: () => {
      if (!isSending) begin();
    },
    isFree: () => !isDirty && !isSending && !draft.own(),
    now,
    isDirty: () => isDirty,
    isUnsent: () => isDirty && mayKeep && !(isSent && text() === known),
    /** These words are on the screen now. */
    shows: (kept: KeptDraft) => {
      draft.take(kept);
      form.reset(kept.values, { keepDefaultValues: true });
      isDirty = true;
      known = text();
      isSent = false;
    },
    /** What is on the screen, on the shelf for certain: also where another tab has dropped it. */
    putAside: () => {
      if (!draft.own() && !isSent) known = null;
      now();
      return draft.own();
    },
    isEmptied: () => {
      isDirty = false;
      known = null;
    },
    stop,
    pause: () => {
      now();
      stop();
      isSending = true;
    },
    settled: () => atMost(draft.settled()),
    goOn: () => {
      // What was to be sent may have left the shelf.
      known = null;
      isSending = false;
      begin();
    },
    /** What was typed since the sending began is a draft of its own. */
    letGo: () => {
      draft.drop();
      isSent = true;
      isSending = false;
      mayKeep = isStanding;
      if (isStanding && isDirty) soon();
    },
  };
};

export interface DraftState {
  /** When the words on the screen were last kept; null for a form that began empty. */
  keptAt: number | null;
  /** Words from before, or from another tab, that are not on the screen. */
  earlier: KeptDraft | null;
  /** Puts those on the screen; what was there is the earlier one then. */
  bringBack: () => void;
  /** Empties the form. The answer puts everything back. */
  startAfresh: () => () => void;
  /** Before sending: what is under way is kept first, and nothing more after it. */
  pause: () => Promise<unknown>;
  /** It was not sent after all. */
  goOn: () => void;
  /** What was sent is not a draft any more. */
  letGo: () => Promise<unknown>;
}

/**
 * Words that were typed and not sent are kept at every pause, and are there again when the same form is next opened.
 * Without a name nothing is kept.
 */
export function useDraft(form: AnyForm, name: string | undefined): DraftState {
  const shelf = useDraftShelf();
  const keeper = useMemo(() => (name === undefined ? null : makeKeeper(form, name, shelf)), [form, name, shelf]);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [others, setOthers] = useState<readonly KeptDraft[]>([]);
  const { isDirty } = form.formState;
  const isDirtyNow = useRef(isDirty);
  isDirtyNow.current = isDirty;

  useEffect(() => {
    if (!keeper) return;
    let isHere = true;
    keeper.stands();
    keeper.draft.read((kept) => {
      if (!isHere) return;
      const rest = kept.filter((each) => each !== keeper.draft.own());
      const newest = keeper.isFree() && !isDirtyNow.current ? rest.shift() : undefined;
      if (newest) {
        keeper.shows(newest);
        setKeptAt(newest.keptAt);
      }
      setOthers(rest);
      keeper.begin();
    });
    const unsubscribe = form.subscribe({
      formState: { values: true, isDirty: true },
      callback: ({ isDirty: dirty }) => keeper.heard(dirty ?? isDirtyNow.current),
    });
    const hide = () => keeper.now();
    const ask = (event: BeforeUnloadEvent) => {
      if (!shelf.isLasting && keeper.isUnsent()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', hide);
    window.addEventListener('beforeunload', ask);
    return () => {
      isHere = false;
      unsubscribe();
      keeper.leaves();
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('beforeunload', ask);
    };
  }, [form, keeper, shelf]);

  return {
    keptAt,
    earlier: others[0] ?? null,
    bringBack: () => {
      const [earlier, ...rest] = others;
      if (!keeper || !earlier) return;
      const onScreen = keeper.putAside();
      keeper.shows(earlier);
      setKeptAt(earlier.keptAt);
      // Last: pressed again and again, it goes round all of them.
      setOthers(onScreen ? [...rest, onScreen] : rest);
    },
    startAfresh: () => {
      if (!keeper) return () => undefined;
      keeper.stop();
      const putBack = keeper.draft.drop();
      form.reset();
      keeper.isEmptied();
      setKeptAt(null);
      keeper.begin();
      return () => {
        const back = putBack();
        if (!back) return;
        // What was typed since stays on the screen.
        if (keeper.isDirty()) return setOthers((rest) => [back, ...rest]);
        keeper.shows(back);
        setKeptAt(back.keptAt);
      };
    },
    letGo: async () => {
      keeper?.letGo();
      setKeptAt(null);
      await keeper?.settled();
    },
    pause: async () => {
      keeper?.pause();
      await keeper?.settled();
    },
    goOn: () => keeper?.goOn(),
  };
}
