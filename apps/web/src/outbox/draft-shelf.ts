import { basename } from '../installation.ts';
import {
  type DraftPlace,
  type DraftShelf,
  type OpenDraft,
  openInPage,
  rowsOf,
  type ShelfRow,
} from '../ui/draft-shelf.ts';
import { openNow, storageMissed, storageWorked, whenReady, whoHere } from './device.ts';
import { deviceState } from './device-state.ts';
import type { SealedDraft } from './device-store.ts';
import { type DraftMark, formName } from './drafts.ts';
import type { OpenPlace } from './open-device.ts';

/*
 * Where the forms of this app keep words that were begun: in the page at once, and sealed on the device as soon as it is
 * open. Forms never wait for the device.
 */

/** What this tab knows of a row on the device. */
interface OnDevice {
  /** As this tab last left it there. */
  own: DraftMark[];
  /** The words it holds there, by identity. */
  values: ShelfRow['values'] | null;
  /** Whose words they are: never put into the place of another account. */
  by: string | null;
  turn: Promise<unknown>;
  waits: boolean;
}

const rows = new Set<ShelfRow>();
const onDevice = new WeakMap<ShelfRow, OnDevice>();
/** The form that was opened last under each name. */
const forms = new Map<string, OpenDraft>();
/** Marks this tab put on the device itself: a list read meanwhile may hold one that is replaced by now. */
const ours = new Set<string>();

const sideOf = (row: ShelfRow): OnDevice => {
  const known = onDevice.get(row);
  if (known) return known;
  const by = whoHere()?.accountId ?? null;
  const side: OnDevice = { own: [], values: null, by, turn: Promise.resolve(), waits: false };
  onDevice.set(row, side);
  return side;
};

/** What the page calls itself, so that a list can say what was begun. */
const here = (): DraftPlace => ({
  path: (window.location.pathname.slice(basename.length) || '/') + window.location.search,
  title: document.querySelector('main h1')?.textContent ?? document.title,
});

const draftOf = ({ of, values, place, keptAt }: ShelfRow, own: readonly DraftMark[]) => ({
  name: own[0]?.name ?? of,
  values,
  ...place,
  keptAt,
});

/** Brings the device in line with a row of this page. */
const bring = async (row: ShelfRow): Promise<void> => {
  const side = sideOf(row);
  const place = openNow();
  if (!place || (side.by ?? place.accountId) !== place.accountId) return;
  side.by = place.accountId;
  if (!rows.has(row)) {
    const { own } = side;
    if (own.length > 0) await place.drafts.drop(own);
    side.own = [];
    side.values = null;
    return;
  }
  const { values } = row;
  const mayKeep = !['off', 'opening'].includes(deviceState().keeping);
  if (!mayKeep || side.values === values) return;
  const before = side.own;
  const kept = await place.drafts.keep(draftOf(row, before), before);
  ours.add(kept.mark);
  side.own = [kept];
  side.values = values;
  const rest = before.filter(({ name }) => name !== kept.name);
  if (rest.length > 0) await place.drafts.drop(rest);
  storageWorked();
};

/** One after the other: an older text never arrives last. */
const arrives = (row: ShelfRow): Promise<unknown> => {
  const side = sideOf(row);
  side.turn = side.turn.then(() => bring(row)).catch(storageMissed);
  if (!openNow() && !side.waits) {
    side.waits = true;
    void whenReady().then((place) => {
      side.waits = false;
      if (place) void arrives(row);
    });
  }
  return side.turn;
};

/** Reads what is on the device into the page. What another tab has sent or gone on with meanwhile is read anew. */
const readDevice = async (place: OpenPlace): Promise<void> => {
  const before = new Map([...rows].map((row) => [row, sideOf(row).own]));
  const kept = await place.drafts.kept();
  // What was being put down while the list was read has its mark now.
  await Promise.all([...rows].map((row) => sideOf(row).turn));
  const there = new Set(kept.map(({ mark }) => mark));
  const known = new Set(ours);
  for (const row of rows) {
    const { own, values, by } = sideOf(row);
    for (const { mark } of own) known.add(mark);
    const stood = by === place.accountId && values === row.values && before.get(row) === own;
    if (stood && !own.some(({ mark }) => there.has(mark))) rows.delete(row);
  }
  for (const { name, mark, values, path, title, keptAt } of kept) {
    if (known.has(mark)) continue;
    const row = { of: formName(name), values, place: { path, title }, keptAt };
    onDevice.set(row, { own: [{ name, mark }], values, by: place.accountId, turn: Promise.resolve(), waits: false });
    rows.add(row);
  }
  await Promise.all([...rows].map(arrives));
};

/** Slower than this, the device is as good as not open. */
const longestRead = 1_000;

export const deviceShelf: DraftShelf = {
  get isLasting() {
    return deviceState().keeping === 'kept';
  },
  here,
  open: (name) => {
    const inPage = openInPage(rows, name, arrives);
    return {
      ...inPage,
      read: (tell) => {
        forms.set(name, inPage);
        const now = () => tell(rowsOf(rows, name));
        const early = setTimeout(now, longestRead);
        if (!openNow()) now();
        void whenReady()
          .then(() => openNow())
          .then((place) => place && readDevice(place))
          .catch(storageMissed)
          .then(() => {
            clearTimeout(early);
            now();
          });
      },
    };
  },
};

/** From a list of drafts, by the name it has there. The answer puts it back, beside whatever was begun since. */
export const discardDraft = async (name: string): Promise<() => Promise<unknown>> => {
  const place = openNow();
  if (place) await readDevice(place);
  const row = [...rows].find((each) => sideOf(each).own[0]?.name === name);
  if (!row) return async () => undefined;
  rows.delete(row);
  await arrives(row);
  return () => {
    rows.add(row);
    return arrives(row);
  };
};

/** For a write that comes out of a form: the name its draft is kept under, and the draft itself, to go back to. */
export const draftToSend = async (
  place: OpenPlace,
  name: string | undefined,
  /** What is being sent: for a form in which nothing was changed there is no draft to go back to. */
  input: Record<string, unknown>,
): Promise<[string | null, SealedDraft | null]> => {
  if (name === undefined) return [null, null];
  const row = (forms.get(name)?.own() ?? null) as ShelfRow | null;
  const own = row ? sideOf(row).own : [];
  const draft = { of: name, values: row?.values ?? input, place: here(), keptAt: Date.now() };
  const along = await place.drafts.toTakeAlong(draftOf(draft, own), own);
  // Should it come back, it is this form's.
  if (row) sideOf(row).own.push({ name: along.name, mark: along.mark });
  return [along.row.name, along.row];
};
