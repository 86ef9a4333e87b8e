import { basename } from '../installation.ts';
import { lookAgain } from '../look-again.ts';
import { type Answered, trpcClient } from '../trpc.ts';
import { changeState, deviceState, nothingKept } from './device-state.ts';
import { type DeviceStore, openDeviceStore, type Place } from './device-store.ts';
import { type OpenPlace, openPlace } from './open-device.ts';
import { tagOf, wipeCopy, wipePlace } from './place.ts';
import { fromBase64, toBase64 } from './seal.ts';
import { sendByPath } from './sending.ts';

/*
 * The one place of this device that is open in this tab. Touch this when the way a place is opened, kept in touch or left
 * changes; what can be done in it is outbox.ts, drafts.ts and copy.ts.
 */

export type Who = NonNullable<Answered['signIn']['who']>;

const storeName = `alongside${basename.replace('/', '-')}`;

let opened: OpenPlace | null = null;
let whoIsHere: Who | null = null;
let announceReady: (place: OpenPlace | null) => void = () => {};
let ready: Promise<OpenPlace | null>;
const waitAnew = (): void => {
  ready = new Promise((resolve) => {
    announceReady = resolve;
  });
};
waitAnew();

/** The open place, once it is known whether there is one; null when this browser keeps nothing. */
export const whenReady = (): Promise<OpenPlace | null> => ready;
/** Whose place it is, with what every page has to know of them. */
export const whoHere = (): Who | null => whoIsHere;
export const openNow = (): OpenPlace | null => opened;

/** Ten of the longest fit into one call. */
const handInAtOnce = 10;

const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(storeName);

/** Brings what is said of this device up to date with what is on it. */
export const readLists = async (): Promise<void> => {
  if (!opened) return;
  const [waiting, drafts, place] = await Promise.all([
    opened.outbox.list(),
    opened.drafts.list(),
    opened.store.get('place', opened.tag),
  ]);
  const fewer = waiting.length < deviceState().waiting.length;
  changeState({
    waiting,
    drafts,
    opensWith: { pin: Boolean(place?.pin), passkey: Boolean(place?.passkey) },
  });
  // Something arrived, perhaps from another tab: what the pages show is out of date.
  if (fewer) void lookAgain();
};

export const listsChanged = (): void => {
  void readLists();
  tabs?.postMessage('changed');
};

if (tabs)
  tabs.onmessage = ({ data }) => {
    if (data === 'changed') void readLists();
    // Signed out in another tab: what this one shows is not to be read any more. Begun words are kept, or were dropped there.
    if (data === 'left' && opened) window.location.assign(`${basename}/sign-in`);
  };

/** A full disk or a store that was closed under us: typing goes on, and the page says that nothing more is kept. */
export const storageMissed = (error: unknown): void => {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  changeState({ keeping: isFull ? 'full' : 'page_only' });
};

export const storageWorked = (): void => {
  if (deviceState().keeping === 'full') changeState({ keeping: 'kept' });
};

/** Sends what waits. Never throws: what it finds out is in the state. */
export const sendWaiting = async (): Promise<void> => {
  if (!opened) return;
  try {
    const { stopped, handedOver } = await opened.outbox.sendAll();
    const contact = stopped === null ? null : stopped === 'no_answer' ? 'no' : 'sign_in';
    // An empty outbox says nothing about the line.
    if (contact) changeState({ contact });
    if (contact === 'sign_in') await handInForClosed();
    if (handedOver > 0) changeState({ handedOver: deviceState().handedOver + handedOver });
  } catch (error) {
    storageMissed(error);
  }
};

const take = (place: OpenPlace): void => {
  opened = place;
  announceReady(place);
};

/** Asks the browser once not to clear what is kept here when it runs short of room. */
const askToLast = (): void => void navigator.storage?.persist?.().catch(() => false);

export const openStore = (): Promise<DeviceStore> => openDeviceStore(storeName);

const openFor = async (who: Who): Promise<void> => {
  let store: DeviceStore;
  let tag: string;
  let before: Place | undefined;
  try {
    store = await openStore();
    tag = await tagOf(store, who.accountId);
    before = await store.get('place', tag);
  } catch (error) {
    storageMissed(error);
    return announceReady(null);
  }
  const answer = await trpcClient.device.open.mutate({ deviceId: before?.deviceId ?? null });
  try {
    await store.put('place', {
      tag,
      letterbox: answer.letterbox ?? before?.letterbox ?? null,
      deviceId: answer.deviceId,
      contactAt: Date.now(),
      pin: before?.pin ?? null,
      passkey: before?.passkey ?? null,
      misses: 0,
    });
    const raw = fromBase64(answer.wordsKey);
    take(await openPlace({ accountId: who.accountId, tag, store, raw }, { send: sendByPath, onChange: listsChanged }));
    if (!answer.offlineAllowed) await wipeCopy(store, tag);
    changeState({ keeping: answer.offlineAllowed ? 'kept' : 'off', contact: 'yes' });
    await readLists();
    askToLast();
    await sendWaiting();
  } catch (error) {
    storageMissed(error);
    announceReady(opened);
  }
};

let openingFor: string | null = null;

/** Called whenever the server has said who is signed in. */
export const signedInAs = async (who: Who): Promise<void> => {
  whoIsHere = who;
  if (opened && opened.accountId !== who.accountId) {
    opened = null;
    changeState(nothingKept);
    waitAnew();
  }
  if (opened) {
    changeState({ contact: 'yes' });
    return sendWaiting();
  }
  if (openingFor === who.accountId) return;
  openingFor = who.accountId;
  try {
    await openFor(who);
  } catch {
    // No answer: tried again at the next contact. Forms go on in this page meanwhile.
  } finally {
    openingFor = null;
  }
};

/**
 * Opens a place without the server, with the key that a PIN or a passkey gave back. `whoIsIn` reads whose it is out of the
 * copy, which only now can be read. False: there is no copy, so nobody can be shown as signed in.
 */
export const openWithKey = async (
  store: DeviceStore,
  tag: string,
  raw: Uint8Array<ArrayBuffer>,
  whoIsIn: (copy: OpenPlace['copy']) => Promise<Who | null>,
): Promise<boolean> => {
  const ports = { send: sendByPath, onChange: listsChanged };
  const { copy } = await openPlace({ accountId: '', tag, store, raw }, ports);
  const who = await whoIsIn(copy);
  if (!who) return false;
  whoIsHere = who;
  take(await openPlace({ accountId: who.accountId, tag, store, raw }, ports));
  changeState({ keeping: 'kept', contact: 'no' });
  await readLists();
  return true;
};

/** The key itself, to be wrapped under a PIN or a passkey. Only with signal: the tab does not keep it. */
export const fetchKey = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const place = opened && (await opened.store.get('place', opened.tag));
  const { wordsKey } = await trpcClient.device.open.mutate({ deviceId: place?.deviceId ?? null });
  return fromBase64(wordsKey);
};

/** The clock of the copy starts again. */
export const keepContact = async (): Promise<void> => {
  if (!opened) return;
  const step = opened.store.transaction('place', 'readwrite');
  // In one step with looking: a sign-out in between must not be undone.
  const place = await step.store.get(opened.tag);
  if (place) await step.store.put({ ...place, contactAt: Date.now() });
  await step.done;
};

/**
 * Nobody is signed in as far as the server knows. If an account was closed, its unsent words are handed in through the
 * letterbox, and its copy goes; for any other account the server answers that there is nothing here.
 */
export const handInForClosed = async (): Promise<void> => {
  const store = await openStore().catch(() => null);
  if (!store) return;
  const closed: string[] = [];
  for (const { tag, letterbox } of await store.getAll('place')) {
    if (!letterbox) continue;
    const rows = await store.getAllFromIndex('write', 'tag', tag);
    // Once with nothing in it where nothing waits: the answer alone says that the account was closed.
    for (let from = 0; from === 0 || from < rows.length; from += handInAtOnce) {
      const some = rows.slice(from, from + handInAtOnce);
      const items = some.map(({ key, sealed }) => ({ id: key, sealed: toBase64(sealed) }));
      const answer = await trpcClient.device.handIn.mutate({ letterbox, sentAt: Date.now(), items }).catch(() => null);
      if (!answer) break;
      if (from === 0) {
        await wipeCopy(store, tag);
        closed.push(tag);
      }
      const taken: readonly string[] = answer.taken;
      for (const { seq, key } of some) if (seq !== undefined && taken.includes(key)) await store.delete('write', seq);
    }
  }
  // What this tab still shows goes with it.
  if (opened && closed.includes(opened.tag)) window.location.assign(`${basename}/sign-in`);
};

/** Where the key has not come yet: the place is there all the same. */
const closedPlace = async (): Promise<Pick<OpenPlace, 'store' | 'tag'> | null> => {
  try {
    const store = await openStore();
    return whoIsHere && { store, tag: await tagOf(store, whoIsHere.accountId) };
  } catch {
    return null;
  }
};

/** Wipes this account's place, all but unsent words that are to be kept. Other tabs leave too. */
export const leavePlace = async (keepUnsent: boolean): Promise<void> => {
  const found = opened ?? (await closedPlace());
  if (found) {
    const { store, tag } = found;
    const place = await store.get('place', tag);
    // What could not be looked into could not be asked about: it stays, sealed.
    const keeps = keepUnsent || !opened;
    if (!keeps && place?.deviceId)
      await trpcClient.device.close.mutate({ deviceId: place.deviceId }).catch(() => undefined);
    await wipePlace(store, tag, keeps);
  }
  opened = null;
  changeState(nothingKept);
  waitAnew();
  tabs?.postMessage('left');
};
