import { basename } from '../installation.ts';
import { type DraftPlace, type DraftShelf, makePageShelf } from '../ui/draft-shelf.ts';
import { storageMissed, storageWorked, whenReady } from './device.ts';
import { deviceState } from './device-state.ts';
import type { SealedDraft } from './device-store.ts';
import type { Draft } from './drafts.ts';
import type { OpenPlace } from './open-device.ts';

/*
 * Where the forms of this app keep words that were begun: sealed on the device, or in the page where the device keeps
 * nothing.
 */

const inPage = makePageShelf();
const nothingToPutBack = async (): Promise<void> => undefined;

const isLasting = (): boolean => deviceState().keeping === 'kept';

/** What the page calls itself, so that a list can say what was begun. */
const here = (): DraftPlace => ({
  path: (window.location.pathname.slice(basename.length) || '/') + window.location.search,
  title: document.querySelector('main h1')?.textContent ?? document.title,
});

const draftOf = (name: string, values: Record<string, unknown>, place: DraftPlace): Draft => ({
  name,
  values,
  ...place,
  keptAt: Date.now(),
});

export const deviceShelf: DraftShelf = {
  get isLasting() {
    return isLasting();
  },
  read: async (name) => {
    const place = await whenReady();
    const kept = await place?.drafts.read(name).catch(() => null);
    return kept ?? inPage.read(name);
  },
  here,
  keep: async (name, values, place) => {
    // Here first: it costs nothing, and is there whatever becomes of the device.
    await inPage.keep(name, values, place);
    const draft = draftOf(name, values, place);
    const device = await whenReady();
    if (!device || deviceState().keeping === 'off') return;
    try {
      await device.drafts.keep(draft);
      storageWorked();
    } catch (error) {
      storageMissed(error);
    }
  },
  drop: async (name) => {
    const putBackHere = await inPage.drop(name);
    const place = await whenReady();
    const putBackThere = place ? await place.drafts.drop(name).catch(() => nothingToPutBack) : nothingToPutBack;
    return async () => {
      await putBackHere();
      await putBackThere();
    };
  },
};

/** For a write that comes out of a form: the name its draft is kept under, and the draft itself, to go back to. */
export const draftToSend = async (
  place: OpenPlace,
  name: string | undefined,
  /** What is being sent: for a form in which nothing was changed there is no draft to go back to. */
  input: Record<string, unknown>,
): Promise<[string | null, SealedDraft | null]> => {
  if (name === undefined) return [null, null];
  const kept = await inPage.read(name);
  const draft = await place.drafts.sealed(draftOf(name, kept?.values ?? input, here()));
  return [draft.name, draft];
};
