import { addDays, type Day } from '../shared/day.ts';

/** One valid score of one scale in one episode, as the person gave it. What was taken back is no reading. */
export interface Reading {
  value: number;
  takenOn: Day;
  recordedAt: Date;
}

export interface Pair {
  first: number | null;
  /** A later one than the first; null where there is none. */
  last: number | null;
  change: number | null;
}

const inOrder = (one: Reading, other: Reading): number =>
  one.takenOn === other.takenOn
    ? one.recordedAt.getTime() - other.recordedAt.getTime()
    : one.takenOn < other.takenOn
      ? -1
      : 1;

/** By the day they were taken; on one day the one written down later is the later one. */
export const readingsInOrder = (readings: readonly Reading[]): Reading[] => [...readings].sort(inOrder);

/**
 * How far the latest lies from the first, of so many readings in the order of time. Null where there is no later one: one
 * score is no change. Whoever goes through more readings than can be kept asks this of what it saw first and last.
 */
export const pairChange = (first: number, latest: number, readings: number): number | null =>
  readings > 1 ? latest - first : null;

/**
 * The pair every figure and every release compares: the first valid score of the episode and its latest, whatever either was taken for (NHS
 * England, community mental health outcomes dashboard code). A missing score stays missing, never 0.
 */
export const pairOf = (readings: readonly Reading[]): Pair => {
  const sorted = readingsInOrder(readings);
  const [first, latest] = [sorted[0]?.value ?? null, sorted.at(-1)?.value ?? null];
  if (first === null || latest === null) return { first: null, last: null, change: null };
  const change = pairChange(first, latest, sorted.length);
  return { first, last: change === null ? null : latest, change };
};

/** An episode still open is compared from this many days after its referral. */
export const daysToCount = 180;
/** Sessions in which the two met, before an episode is compared or a measure can be missing from it. */
export const contactsToCount = 2;

export interface EpisodeSpan {
  openedOn: Day;
  endedOn: Day | null;
  /** Sessions met and not voided. */
  metContacts: number;
}

/** Open for 180 days with two contacts, or ended with two contacts (NHS England, the same code). */
export const countsInPairs = ({ openedOn, endedOn, metContacts }: EpisodeSpan, today: Day): boolean =>
  metContacts >= contactsToCount && (endedOn !== null || openedOn <= addDays(today, -daysToCount));
