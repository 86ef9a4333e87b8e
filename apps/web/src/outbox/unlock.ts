import { trpcClient } from '../trpc.ts';
import { carry, keepWho, showCarried } from './carried.ts';
import { listsChanged, openNow, openStore, openWithKey } from './device.ts';
import { changeState } from './device-state.ts';
import type { Place } from './device-store.ts';
import { askPasskey, makePasskey } from './passkey.ts';
import { openablePlaces, type Unlocked, unlockWithPasskey, unlockWithPin, wipeCopy } from './place.ts';
import { fromBase64, wrapWithPin, wrapWithSecret } from './seal.ts';

/*
 * The ways in without the server: making them, using them, taking them away.
 */

/** Accounts that can be opened on this device now. Nothing says whose they are but when they were last here. */
export const placesToOpen = async (): Promise<Place[]> => {
  try {
    return await openablePlaces(await openStore(), Date.now());
  } catch {
    return [];
  }
};

/** Whether unsent words lie here sealed that no one can open just now. */
export const hasSealedWords = async (): Promise<boolean> => {
  try {
    const store = await openStore();
    return (await store.count('write')) + (await store.count('draft')) > 0;
  } catch {
    return false;
  }
};

/** The account is in the copy itself: until the key opens it nobody knows whose place it is. */
const enter = async (tag: string, unlocked: Unlocked): Promise<Unlocked> => {
  if (unlocked.kind !== 'open') return unlocked;
  const isOpen = await openWithKey(await openStore(), tag, unlocked.raw, showCarried);
  return isOpen ? unlocked : { kind: 'empty' };
};

export const openWithPin = async (tag: string, pin: string): Promise<Unlocked> =>
  enter(tag, await unlockWithPin(await openStore(), tag, pin, Date.now()));

/** Null: the passkey was put away, or is not on this device. */
export const openWithPasskey = async ({ tag, passkey }: Place): Promise<Unlocked | null> => {
  if (!passkey) return null;
  const secret = await askPasskey(passkey.credential).catch(() => null);
  return secret && enter(tag, await unlockWithPasskey(await openStore(), tag, secret, Date.now()));
};

/** The key itself, to be wrapped under a PIN or a passkey. Only with signal: the tab does not keep it. */
const fetchKey = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const open = openNow();
  const place = open && (await open.store.get('place', open.tag));
  const { wordsKey, accountId } = await trpcClient.device.open.mutate({ deviceId: place?.deviceId ?? null });
  if (accountId !== open?.accountId) throw new Error('Another account is signed in on this browser.');
  return fromBase64(wordsKey);
};

const keepWay = async (way: Partial<Pick<Place, 'pin' | 'passkey'>>): Promise<void> => {
  const place = openNow();
  if (!place) return;
  const step = place.store.transaction('place', 'readwrite');
  const kept = await step.store.get(place.tag);
  if (kept) await step.store.put({ ...kept, ...way, misses: 0 });
  await step.done;
  if (!kept) return;
  // First whose it is: without that nothing of it could be shown, should the line go before the rest is here.
  await keepWho();
  changeState({ opensWith: { pin: Boolean(way.pin ?? kept.pin), passkey: Boolean(way.passkey ?? kept.passkey) } });
  listsChanged();
  await carry(true);
};

/** @throws without signal: the key is fetched for it. */
export const setPin = async (pin: string): Promise<void> => keepWay({ pin: await wrapWithPin(await fetchKey(), pin) });

/** False: there is no passkey here that can seal things. @throws without signal. */
export const setPasskey = async (): Promise<boolean> => {
  const raw = await fetchKey();
  const made = await makePasskey('Alongside').catch(() => null);
  if (!made) return false;
  await keepWay({ passkey: { ...(await wrapWithSecret(raw, made.secret)), credential: made.credential } });
  return true;
};

export const removeCopy = async (): Promise<void> => {
  const place = openNow();
  if (!place) return;
  await wipeCopy(place.store, place.tag);
  changeState({ opensWith: { pin: false, passkey: false }, carriedAt: null });
  listsChanged();
};
