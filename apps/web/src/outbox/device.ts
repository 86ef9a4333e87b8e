import { basename } from '../installation.ts';
import { lookAgain } from '../look-again.ts';
import { type Answered, speakFor, trpcClient } from '../trpc.ts';
import { changeState, deviceState, nothingKept } from './device-state.ts';
import { type DeviceStore, openDeviceStore, type Place } from './device-store.ts';
import { nowShown } from './leaving-mark.ts';
import { type OpenPlace, openPlace } from './open-device.ts';
import { tagOf, wipeCopy, wipePlace } from './place.ts';
import { fromBase64, importKey } from './seal.ts';
import { longestWait, sendByPath } from './sending.ts';

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
export const whenReady = (): Promise<OpenPlace | null> => (opened ? Promise.resolve(opened) : ready);
/** Whose place it is, with what every page has to know of them. */
export const whoHere = (): Who | null => whoIsHere;
export const openNow = (): OpenPlace | null => opened;

const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(storeName);

let store: Promise<DeviceStore> | null = null;

/** One connection for the whole tab; when the browser takes it away the next use opens another. */
export const openStore = (): Promise<DeviceStore> => {
  if (store) return store;
  const connection = openDeviceStore(storeName, () => {
    forget();
    void openAgain();
  });
  const forget = (): void => {
    if (store === connection) store = null;
  };
  connection.catch(forget);
  store = connection;
  return connection;
};

let listRun = 0;

/** Brings what is said of this device up to date with what is on it. */
export const readLists = async (): Promise<void> => {
  const place = opened;
  if (!place) return;
  listRun += 1;
  const run = listRun;
  try {
    const [{ writes, unopened }, drafts, kept] = await Promise.all([
      place.outbox.list(),
      place.drafts.list(),
      place.store.get('place', place.tag),
    ]);
    // A later reading is under way, or somebody else's place is open by now.
    if (run !== listRun || opened?.tag !== place.tag) return;
    const fewer = writes.length < deviceState().waiting.length;
    changeState({
      waiting: writes,
      drafts,
      unopened,
      opensWith: { pin: Boolean(kept?.pin), passkey: Boolean(kept?.passkey) },
    });
    // Something arrived, perhaps from another tab: what the pages show is out of date.
    if (fewer) void lookAgain();
  } catch (error) {
    storageMissed(error);
  }
};

export const listsChanged = (): void => {
  void readLists();
  tabs?.postMessage({ kind: 'changed' });
};

const leave = (): void => window.location.assign(`${basename}/sign-in`);

if (tabs)
  tabs.onmessage = ({ data }: MessageEvent<{ kind: string; tag?: string }>) => {
    if (data.kind === 'changed') void readLists();
    // Signed out in another tab, or another account there: what this one shows is not to be read any more. Begun words are kept.
    if (data.kind === 'left' && whoIsHere) leave();
    if (data.kind === 'here' && opened && opened.tag !== data.tag) leave();
  };

/** A full disk or a store that was closed under us: typing goes on, and the page says that nothing more is kept. */
export const storageMissed = (error: unknown): void => {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  if (deviceState().keeping !== 'off') changeState({ keeping: isFull ? 'full' : 'page_only' });
};

export const storageWorked = (): void => {
  const { keeping } = deviceState();
  if (opened && (keeping === 'full' || keeping === 'page_only')) changeState({ keeping: 'kept' });
};

/** Sends what waits. Never throws: what it finds out is in the state. */
export const sendWaiting = async (): Promise<void> => {
  if (!opened) return;
  try {
    const { stopped, handedOver } = await opened.outbox.sendAll();
    const contact = stopped === null ? null : stopped === 'no_answer' ? 'no' : 'sign_in';
    // An empty outbox says nothing about the line.
    if (contact) changeState({ contact });
    if (handedOver > 0) changeState({ handedOver: deviceState().handedOver + handedOver });
  } catch (error) {
    storageMissed(error);
  }
};

const ports = { send: sendByPath, onChange: listsChanged };

const take = (place: OpenPlace): void => {
  opened = place;
  announceReady(place);
  tabs?.postMessage({ kind: 'here', tag: place.tag });
};

/** The connection was taken away: by another tab's newer shape, by clearing the site, by a phone short of room. */
const openAgain = async (): Promise<void> => {
  const before = opened;
  if (!before) return;
  try {
    take(await openPlace({ ...before, store: await openStore() }, ports));
    await readLists();
  } catch (error) {
    storageMissed(error);
  }
};

/** Asks the browser once not to clear what is kept here when it runs short of room. */
const askToLast = (): void => void navigator.storage?.persist?.().catch(() => false);

/** Kept even where there is no room for it: the words that wait can be sent, which makes room. */
const rememberPlace = async (place: Place, connection: DeviceStore): Promise<void> => {
  try {
    await connection.put('place', place);
    storageWorked();
  } catch (error) {
    storageMissed(error);
  }
};

const openFor = async (who: Who): Promise<void> => {
  let connection: DeviceStore;
  let tag: string;
  let before: Place | undefined;
  try {
    connection = await openStore();
    tag = await tagOf(connection, who.accountId);
    before = await connection.get('place', tag);
  } catch (error) {
    storageMissed(error);
    announceReady(null);
    waitAnew();
    return;
  }
  const answer = await trpcClient.device.open.mutate(
    { deviceId: before?.deviceId ?? null },
    { signal: AbortSignal.timeout(longestWait) },
  );
  // Somebody else has signed in on this browser since: their key is not for this place.
  if (answer.accountId !== who.accountId) return;
  const key = await importKey(fromBase64(answer.wordsKey));
  take(await openPlace({ accountId: who.accountId, tag, store: connection, key }, ports));
  changeState({ keeping: answer.offlineAllowed ? 'kept' : 'off', contact: 'yes' });
  await rememberPlace(
    {
      tag,
      letterbox: answer.letterbox ?? before?.letterbox ?? null,
      deviceId: answer.deviceId,
      contactAt: Date.now(),
      pin: before?.pin ?? null,
      passkey: before?.passkey ?? null,
      misses: 0,
    },
    connection,
  );
  if (!answer.offlineAllowed) await wipeCopy(connection, tag);
  await readLists();
  askToLast();
  await sendWaiting();
};

let isOpening = false;

/** Called whenever the server has said who is signed in. */
export const signedInAs = async (who: Who): Promise<void> => {
  whoIsHere = who;
  nowShown(who.accountId);
  speakFor(who.accountId);
  // Known before the key is: forms say so before a word is typed.
  if (!who.organisation.offlineAllowed) changeState({ keeping: 'off' });
  if (opened) {
    changeState({ contact: 'yes' });
    if (!who.organisation.offlineAllowed) await wipeCopy(opened.store, opened.tag);
    return sendWaiting();
  }
  if (isOpening) return;
  isOpening = true;
  try {
    await openFor(who);
  } catch {
    // No answer: tried again at the next contact. Forms go on in this page meanwhile.
  } finally {
    isOpening = false;
  }
};

/**
 * Opens a place without the server, with the key that a PIN or a passkey gave back. `whoIsIn` reads whose it is out of the
 * copy, which only now can be read. False: there is no copy, so nobody can be shown as signed in.
 */
export const openWithKey = async (
  connection: DeviceStore,
  tag: string,
  raw: Uint8Array<ArrayBuffer>,
  whoIsIn: (copy: OpenPlace['copy']) => Promise<Who | null>,
): Promise<boolean> => {
  const key = await importKey(raw);
  const { copy } = await openPlace({ accountId: '', tag, store: connection, key }, ports);
  const who = await whoIsIn(copy);
  if (!who) return false;
  whoIsHere = who;
  nowShown(who.accountId);
  speakFor(who.accountId);
  take(await openPlace({ accountId: who.accountId, tag, store: connection, key }, ports));
  changeState({ keeping: 'kept', contact: 'no' });
  await readLists();
  return true;
};

/** The clock of the copy starts again. */
export const keepContact = async (): Promise<void> => {
  if (!opened) return;
  try {
    const step = opened.store.transaction('place', 'readwrite');
    // In one step with looking: a sign-out in between must not be undone.
    const place = await step.store.get(opened.tag);
    if (place) await step.store.put({ ...place, contactAt: Date.now() });
    await step.done;
  } catch (error) {
    storageMissed(error);
  }
};

/** Where the key has not come yet: the place is there all the same. */
const closedPlace = async (): Promise<Pick<OpenPlace, 'store' | 'tag'> | null> => {
  try {
    const connection = await openStore();
    return whoIsHere && { store: connection, tag: await tagOf(connection, whoIsHere.accountId) };
  } catch {
    return null;
  }
};

/**
 * Wipes this account's place, all but unsent words that are to be kept; nobody's answer is waited for. Other tabs leave
 * too. Answers the device's id where the server may forget it.
 */
export const leavePlace = async (keepUnsent: boolean): Promise<string | null> => {
  const found = opened ?? (await closedPlace());
  // What could not be looked into could not be asked about: it stays, sealed.
  const keeps = keepUnsent || !opened;
  const place = found && (await found.store.get('place', found.tag));
  if (found) await wipePlace(found.store, found.tag, keeps);
  opened = null;
  whoIsHere = null;
  changeState(nothingKept);
  waitAnew();
  tabs?.postMessage({ kind: 'left' });
  return keeps ? null : (place?.deviceId ?? null);
};

/** A tab that shows what its account may not see any more. */
export const leaveIfOpen = (tags: readonly string[]): void => {
  if (opened && tags.includes(opened.tag)) leave();
};
