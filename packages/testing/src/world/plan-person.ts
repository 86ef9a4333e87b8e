import { makeRandom, type Random } from '../random.ts';
import { type Slot, slots } from './slots.ts';

/** Days are counted back from today: 0 is today, 10 ten days ago. */
export interface Stretch {
  /** 0 for the current episode, 1 for one before it. */
  episode: 0 | 1;
  workerKey: string;
  fromAgo: number;
  /** Last day on which they may have met. */
  toAgo: number;
  /** When the pairing ended; null while it stands. */
  endedAgo: number | null;
  weight: number;
}

export interface EpisodePlan {
  referredAgo: number;
  startedAgo: number | null;
  pausedAgo: number | null;
  endedAgo: number | null;
}

export interface PersonPlan {
  index: number;
  block: number;
  slot: Slot;
  random: Random;
  /** The current one first. */
  episodes: EpisodePlan[];
  /** In the order they happened. */
  stretches: Stretch[];
  weight: number;
}

/** Nine months, less a few days, so that every session lies inside them. */
const longest = 264;

export const slotOf = (index: number): Slot => {
  const slot = slots[index % slots.length];
  if (!slot) throw new Error('no slots');
  return slot;
};

const planCurrent = (slot: Slot, random: Random): EpisodePlan & { lastAgo: number } => {
  const { state, pin, worker } = slot;
  const since = Math.min(longest, (worker?.worker?.monthsInRole ?? 0) * 30 - 12);
  const least = state === 'ended' ? 120 : state === 'paused' ? 90 : 30;
  const startedAgo = pin.startedAgo ?? random.whole(least, Math.max(least, since));
  const referredAgo = startedAgo + random.whole(4, 26);
  if (state === 'ended') {
    const endedAgo = random.whole(3, startedAgo - 60);
    return { referredAgo, startedAgo, pausedAgo: null, endedAgo, lastAgo: endedAgo };
  }
  const pausedAgo = state === 'paused' ? random.whole(10, 40) : null;
  return {
    referredAgo,
    startedAgo,
    pausedAgo,
    endedAgo: null,
    lastAgo: pausedAgo ?? pin.lastAgo ?? random.whole(1, 13),
  };
};

/**
 * When one person came, with whom they walked and until when. The same for the same seed and number, so that it can be
 * planned once to share the sessions out and again, later, to write them.
 */
export const planPerson = (seed: string, index: number): PersonPlan => {
  const slot = slotOf(index);
  const random = makeRandom(`${seed}/person/${index}`);
  const plan = { index, block: Math.floor(index / slots.length), slot, random };
  if (!slot.worker) {
    const referredAgo = slot.state === 'waiting' ? random.whole(9, 48) : random.whole(5, 20);
    return {
      ...plan,
      episodes: [{ referredAgo, startedAgo: null, pausedAgo: null, endedAgo: null }],
      stretches: [],
      weight: 0,
    };
  }
  const { lastAgo, ...current } = planCurrent(slot, random);
  const startedAgo = current.startedAgo ?? 0;
  const often = slot.pin.often ?? 0.6 + random.next();
  const stretch = (
    episode: 0 | 1,
    workerKey: string,
    fromAgo: number,
    toAgo: number,
    endedAgo: number | null,
  ): Stretch => ({
    episode,
    workerKey,
    fromAgo,
    toAgo,
    endedAgo,
    // The 25 gives people who have just begun a meet-up or two.
    weight: 25 + (fromAgo - toAgo) * often,
  });
  const episodes: EpisodePlan[] = [current];
  const stretches: Stretch[] = [];
  if (slot.pin.cameBack) {
    const first = {
      referredAgo: longest,
      startedAgo: longest - 9,
      pausedAgo: null,
      endedAgo: current.referredAgo + 31,
    };
    episodes.push(first);
    stretches.push(stretch(1, slot.worker.key, first.startedAgo, first.endedAgo, first.endedAgo));
  }
  let fromAgo = startedAgo;
  if (slot.pin.before) {
    const changedAgo = Math.round((startedAgo * 2 + lastAgo) / 3);
    stretches.push(stretch(0, slot.pin.before, fromAgo, changedAgo + 2, changedAgo));
    fromAgo = changedAgo;
  }
  stretches.push(stretch(0, slot.worker.key, fromAgo, lastAgo, current.endedAgo));
  return { ...plan, episodes, stretches, weight: stretches.reduce((sum, { weight }) => sum + weight, 0) };
};
