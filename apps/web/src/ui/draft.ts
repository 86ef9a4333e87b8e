import { useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { type DraftShelf, type KeptDraft, useDraftShelf } from './draft-shelf.ts';

type Fields = Record<string, unknown>;
type AnyForm = UseFormReturn<Fields>;

/** Short enough that a tab killed right after the last key has lost nothing, long enough not to write at every key. */
const keepAfterMilliseconds = 80;

/** What is still being kept, by name: a form that is opened again reads after it, and an older text never arrives last. */
const underWay = new Map<string, Promise<unknown>>();

const inTurn = (name: string, work: () => Promise<unknown>): void => {
  const turn = (underWay.get(name) ?? Promise.resolve()).then(work).catch(() => undefined);
  underWay.set(name, turn);
  void turn.then(() => underWay.get(name) === turn && underWay.delete(name));
};

/** Words a form was left with, kept while it stands; all without rendering it again at every key. */
const makeKeeper = (form: AnyForm, name: string, shelf: DraftShelf) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mayKeep = false;
  let isDirty = false;
  let isKept = false;
  let place = shelf.here();

  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!mayKeep) return;
    if (isDirty) {
      isKept = true;
      const values = structuredClone(form.getValues());
      inTurn(name, () => shelf.keep(name, values, place));
    } else if (isKept) {
      isKept = false;
      inTurn(name, () => shelf.drop(name));
    }
  };
  const soon = () => {
    timer ??= setTimeout(now, keepAfterMilliseconds);
  };
  return {
    heard: (dirty: boolean) => {
      isDirty = dirty;
      if (mayKeep) soon();
    },
    /** The form is on the page now. */
    stands: () => {
      place = shelf.here();
    },
    /** Only after what was kept before has been read: it must not be overwritten unseen. */
    begin: (hasKept: boolean) => {
      mayKeep = true;
      isKept = hasKept;
      if (isDirty) now();
    },
    now,
    isUnsent: () => isDirty && mayKeep,
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      mayKeep = false;
      return underWay.get(name);
    },
    goOn: () => {
      mayKeep = true;
      now();
    },
  };
};

/** A draft that was kept while another text was already being typed: neither is thrown away unseen. */
const earlierName = (name: string): string => `${name} (earlier)`;

export interface DraftState {
  /** When the words on the screen were last kept; null for a form that began empty. */
  keptAt: number | null;
  /** Words from before that are not on the screen, because typing had begun. */
  earlier: KeptDraft | null;
  /** Puts those on the screen, in the place of what is there. */
  bringBack: () => void;
  /** Empties the form. The answer puts everything back. */
  startAfresh: () => Promise<() => Promise<void>>;
  /** Before sending: what is under way is kept first, and nothing more after it. */
  pause: () => Promise<unknown>;
  /** It was not sent after all. */
  goOn: () => void;
  /** What was sent is not a draft any more. */
  letGo: () => Promise<void>;
}

/**
 * Words that were typed and not sent are kept at every pause, and are there again when the same form is next opened.
 * Without a name nothing is kept.
 */
export function useDraft(form: AnyForm, name: string | undefined): DraftState {
  const shelf = useDraftShelf();
  const keeper = useMemo(() => (name === undefined ? null : makeKeeper(form, name, shelf)), [form, name, shelf]);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const [earlier, setEarlier] = useState<KeptDraft | null>(null);
  const { isDirty } = form.formState;
  const isDirtyNow = useRef(isDirty);
  isDirtyNow.current = isDirty;

  useEffect(() => {
    if (!keeper || name === undefined) return;
    let isHere = true;
    keeper.stands();
    const show = async () => {
      await underWay.get(name);
      const read = (each: string) => shelf.read(each).catch(() => null);
      const kept = (await read(name)) ?? (await read(earlierName(name)));
      if (!isHere) return;
      if (kept && isDirtyNow.current) {
        await shelf.keep(earlierName(name), kept.values, shelf.here()).catch(() => undefined);
        if (isHere) setEarlier(kept);
      } else if (kept) {
        form.reset(kept.values, { keepDefaultValues: true });
        setKeptAt(kept.keptAt);
      }
      keeper.begin(kept !== null);
    };
    void show();
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
      keeper.now();
      void keeper.stop();
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('beforeunload', ask);
    };
  }, [form, keeper, name, shelf]);

  return {
    keptAt,
    earlier,
    bringBack: () => {
      if (!earlier || name === undefined) return;
      form.reset(earlier.values, { keepDefaultValues: true });
      keeper?.heard(true);
      setKeptAt(earlier.keptAt);
      setEarlier(null);
      void shelf.drop(earlierName(name));
    },
    startAfresh: async () => {
      if (!keeper || name === undefined) return async () => undefined;
      const before = structuredClone(form.getValues());
      await keeper.stop();
      const putBack = await shelf.drop(name);
      form.reset();
      setKeptAt(null);
      keeper.goOn();
      return async () => {
        await putBack();
        form.reset(before, { keepDefaultValues: true });
      };
    },
    letGo: async () => {
      await keeper?.stop();
      if (name === undefined) return;
      await shelf.drop(name);
      await shelf.drop(earlierName(name));
      setKeptAt(null);
      setEarlier(null);
    },
    pause: async () => {
      keeper?.now();
      await keeper?.stop();
    },
    goOn: () => keeper?.goOn(),
  };
}
