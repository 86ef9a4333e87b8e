import type { Day } from '../shared/day.ts';
import type { OutcomeOccasion } from './outcome-words.ts';

export interface QprTaken {
  occasion: OutcomeOccasion;
  score: number;
  takenOn: Day;
  recordedAt: Date;
}

export interface QprPair {
  baseline: number | null;
  last: number | null;
  change: number | null;
}

const inOrder = (one: QprTaken, other: QprTaken): number =>
  one.takenOn === other.takenOn
    ? one.recordedAt.getTime() - other.recordedAt.getTime()
    : one.takenOn < other.takenOn
      ? -1
      : 1;

/**
 * The pair an evaluation compares: the first score taken as a baseline in the episode, and the latest taken at a review or
 * ending after it. A missing score stays missing, never 0. (NHS England counts first valid and latest valid alike.)
 */
export const qprPair = (taken: readonly QprTaken[]): QprPair => {
  const sorted = [...taken].sort(inOrder);
  const baseline = sorted.find(({ occasion }) => occasion === 'baseline')?.score ?? null;
  const last = sorted.findLast(({ occasion }) => occasion !== 'baseline')?.score ?? null;
  return { baseline, last, change: baseline === null || last === null ? null : last - baseline };
};
