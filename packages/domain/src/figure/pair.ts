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

/**
 * The pair every figure compares: the first valid score of the episode and its latest, whatever either was taken for (NHS
 * England, community mental health outcomes dashboard code). A missing score stays missing, never 0.
 */
export const pairOf = (readings: readonly Reading[]): Pair => {
  const sorted = [...readings].sort(inOrder);
  const first = sorted[0]?.value ?? null;
  const last = sorted.length > 1 ? (sorted.at(-1)?.value ?? null) : null;
  return { first, last, change: first === null || last === null ? null : last - first };
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
