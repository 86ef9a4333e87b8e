import type { Store } from '@alongside/db/store.ts';
import { guessesAllowed, guessMinutes } from '@alongside/domain/outcome/outcome-link.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';

/*
 * Links that open nothing are counted for the network they come from. No calls are counted, only misses: a drop-in where
 * ten people answer over one connection never comes near the limit. Kept in memory: one process answers, and a token of 32
 * bytes is not found in the ten minutes after a restart.
 */

interface Count {
  misses: number;
  until: number;
}

const minute = 60_000;
/** Beyond this many networks the oldest counts go first; they would soon have run out. */
const mostAddresses = 20_000;
const counts = new WeakMap<Store, Map<string, Count>>();

const countFor = (store: Store, address: string, now: number): Count => {
  const all = counts.get(store) ?? new Map<string, Count>();
  counts.set(store, all);
  const known = all.get(address);
  if (known && known.until > now) return known;
  const fresh = { misses: 0, until: now + guessMinutes * minute };
  all.delete(address);
  all.set(address, fresh);
  const [oldest] = all.keys();
  if (all.size > mostAddresses && oldest !== undefined) all.delete(oldest);
  return fresh;
};

/**
 * Opens, keeps or sends behind a link. The try counts as a miss before anything is looked up, so that tries sent at the same
 * moment cannot slip past the limit; one that opened something is taken back. Beyond the limit nothing is looked up: a right
 * token is refused like a wrong one.
 * @throws LOCKED_OUT
 */
export const countingGuesses = async <T>(
  { store, address, now }: { store: Store; address: string; now: Date },
  work: () => Promise<T>,
): Promise<T> => {
  const count = countFor(store, address, now.getTime());
  if (count.misses >= guessesAllowed)
    throw new DomainError('LOCKED_OUT', { minutes: Math.max(1, Math.ceil((count.until - now.getTime()) / minute)) });
  count.misses += 1;
  try {
    const answer = await work();
    count.misses -= 1;
    return answer;
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'NOT_FOUND')) count.misses -= 1;
    throw error;
  }
};
