import { trpcClient } from '../trpc.ts';
import { leaveIfOpen, listsChanged, openStore } from './device.ts';
import type { DeviceStore, Place } from './device-store.ts';
import { wipeCopy } from './place.ts';
import { toBase64 } from './seal.ts';
import { longestWait } from './sending.ts';

/** Ten of the longest fit into one call. */
const handInAtOnce = 10;
/** Most of those who are not signed in have only signed out: they are not asked about all the time. */
const askAgainAfter = 10 * 60_000;

let askedAt = Number.NEGATIVE_INFINITY;

/** Null: the account may sign in, or nothing was heard. */
const handIn = async (letterbox: string, items: readonly { id: string; sealed: string }[]) => {
  try {
    const sent = { letterbox, sentAt: Date.now(), items: [...items] };
    const { taken } = await trpcClient.device.handIn.mutate(sent, { signal: AbortSignal.timeout(longestWait) });
    return taken as readonly string[];
  } catch {
    return null;
  }
};

const handInAll = async (store: DeviceStore, { tag, letterbox }: Place): Promise<boolean> => {
  // Empty first: the answer alone says whether the account was closed, and nothing is carried in vain.
  if (!letterbox || (await handIn(letterbox, [])) === null) return false;
  await wipeCopy(store, tag);
  const rows = await store.getAllFromIndex('write', 'tag', tag);
  for (let from = 0; from < rows.length; from += handInAtOnce) {
    const some = rows.slice(from, from + handInAtOnce);
    const taken =
      (await handIn(
        letterbox,
        some.map(({ key, sealed }) => ({ id: key, sealed: toBase64(sealed) })),
      )) ?? [];
    for (const { seq, key } of some) if (seq !== undefined && taken.includes(key)) await store.delete('write', seq);
  }
  return true;
};

/**
 * Nobody is signed in as far as the server knows. If an account was closed, its unsent words are handed in through the
 * letterbox, and its copy goes; for any other account the server answers that there is nothing here.
 */
export const handInForClosed = async (): Promise<void> => {
  if (Date.now() - askedAt < askAgainAfter) return;
  askedAt = Date.now();
  try {
    const store = await openStore();
    const closed: string[] = [];
    for (const place of await store.getAll('place')) if (await handInAll(store, place)) closed.push(place.tag);
    if (closed.length > 0) listsChanged();
    leaveIfOpen(closed);
  } catch {
    // A browser that keeps nothing has nothing to hand in.
  }
};
