import { lapseHours } from '@alongside/domain/device/open-device.ts';
import type { DeviceStore, Place } from './device-store.ts';
import { nameless, randomBytes, unwrapWithPin, unwrapWithSecret } from './seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** PINs in a row that may be wrong. */
export const mostMisses = 5;

const hour = 3_600_000;

/** Random and of this browser alone: hashes made with it are worth nothing elsewhere. */
export const saltOf = async (store: DeviceStore): Promise<Bytes> => {
  const fresh = randomBytes(32);
  const step = store.transaction('mark', 'readwrite');
  const kept = (await step.store.get('salt')) as Bytes | undefined;
  if (!kept) await step.store.put(fresh, 'salt');
  await step.done;
  return kept ?? fresh;
};

export const tagOf = async (store: DeviceStore, accountId: string): Promise<string> =>
  nameless(await saltOf(store), accountId);

export const hasLapsed = ({ contactAt }: Pick<Place, 'contactAt'>, now: number): boolean =>
  now - contactAt > lapseHours * hour;

/** A clock put back by a day is a wrong clock; put back further it may be an attempt to stay in. Nothing is wiped for it. */
const clockIsBack = ({ contactAt }: Pick<Place, 'contactAt'>, now: number): boolean => contactAt - now > 24 * hour;

/** The copy and the ways to open it; unsent words stay, sealed for the account's next sign-in. */
export const wipeCopy = async (store: DeviceStore, tag: string): Promise<void> => {
  const step = store.transaction(['place', 'copy'], 'readwrite');
  const place = await step.objectStore('place').get(tag);
  if (place) await step.objectStore('place').put({ ...place, pin: null, passkey: null, misses: 0 });
  const copies = step.objectStore('copy');
  for (const key of await copies.index('tag').getAllKeys(tag)) await copies.delete(key);
  await step.done;
};

const unsentOf = async (store: DeviceStore, tag: string): Promise<number> =>
  (await store.countFromIndex('write', 'tag', tag)) + (await store.countFromIndex('draft', 'tag', tag));

/** At sign-out: everything of this account, but for unsent words it wants kept. */
export const wipePlace = async (store: DeviceStore, tag: string, keepUnsent: boolean): Promise<void> => {
  await wipeCopy(store, tag);
  if (keepUnsent && (await unsentOf(store, tag)) > 0) return;
  const step = store.transaction(['place', 'draft', 'write'], 'readwrite');
  await step.objectStore('place').delete(tag);
  const drafts = step.objectStore('draft');
  for (const key of await drafts.index('tag').getAllKeys(tag)) await drafts.delete(key);
  const writes = step.objectStore('write');
  for (const key of await writes.index('tag').getAllKeys(tag)) await writes.delete(key);
  await step.done;
};

/** Accounts that can be opened without signal now. Those that lapsed are wiped on the way. */
export const openablePlaces = async (store: DeviceStore, now: number): Promise<Place[]> => {
  const openable: Place[] = [];
  for (const place of await store.getAll('place')) {
    if (!place.pin && !place.passkey) continue;
    if (hasLapsed(place, now)) await wipeCopy(store, place.tag);
    else if (!clockIsBack(place, now)) openable.push(place);
  }
  return openable.sort((one, other) => other.contactAt - one.contactAt);
};

export type Unlocked =
  | { kind: 'open'; raw: Bytes }
  | { kind: 'wrong'; left: number }
  | { kind: 'wiped' }
  | { kind: 'empty' };

const forgiveMisses = async (store: DeviceStore, tag: string): Promise<void> => {
  const step = store.transaction('place', 'readwrite');
  const place = await step.store.get(tag);
  if (place) await step.store.put({ ...place, misses: 0 });
  await step.done;
};

/** A tab may have stood open since: what has lapsed meanwhile does not open. */
const stillOpens = async (store: DeviceStore, tag: string, now: number): Promise<boolean> =>
  (await openablePlaces(store, now)).some((place) => place.tag === tag);

/** A miss is counted before the PIN is tried: closing the tab in between wins nothing. */
export const unlockWithPin = async (store: DeviceStore, tag: string, pin: string, now: number): Promise<Unlocked> => {
  if (!(await stillOpens(store, tag, now))) return { kind: 'wiped' };
  const step = store.transaction('place', 'readwrite');
  const place = await step.store.get(tag);
  if (place?.pin) await step.store.put({ ...place, misses: place.misses + 1 });
  await step.done;
  if (!place?.pin) return { kind: 'wiped' };
  const raw = place.misses < mostMisses ? await unwrapWithPin(place.pin, pin) : null;
  if (raw) {
    await forgiveMisses(store, tag);
    return { kind: 'open', raw };
  }
  const left = mostMisses - place.misses - 1;
  if (left > 0) return { kind: 'wrong', left };
  await wipeCopy(store, tag);
  return { kind: 'wiped' };
};

export const unlockWithPasskey = async (
  store: DeviceStore,
  tag: string,
  secret: Bytes,
  now: number,
): Promise<Unlocked> => {
  const place = (await stillOpens(store, tag, now)) ? await store.get('place', tag) : undefined;
  if (!place?.passkey) return { kind: 'wiped' };
  const raw = await unwrapWithSecret(place.passkey, secret);
  if (!raw) return { kind: 'wrong', left: mostMisses };
  await forgiveMisses(store, tag);
  return { kind: 'open', raw };
};
