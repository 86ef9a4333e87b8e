import { pairChange, type Reading, readingsInOrder } from '../figure/pair.ts';
import type { Scale } from '../outcome/instrument.ts';
import { oneGoal } from '../outcome/library/gbo.ts';
import { countedAs, readChange } from '../outcome/read-change.ts';

/** How near the person feels to one goal of theirs, read as one goal of GBO is: 3 points or more are more than chance. */
export const goalScale: Scale = oneGoal;

/** What is known of the ratings of one goal, in the order of time. */
export interface GoalRated {
  first: number;
  latest: number;
  ratings: number;
}

/** Null for a goal nobody rated. */
export const goalRated = (readings: readonly Reading[]): GoalRated | null => {
  const sorted = readingsInOrder(readings);
  const [first, latest] = [sorted[0], sorted.at(-1)];
  return first && latest ? { first: first.value, latest: latest.value, ratings: sorted.length } : null;
};

export interface GoalsChange {
  /** Goals rated twice or more: the only ones that can show a change. */
  ratedTwice: number;
  /** The mean of their first ratings; where none was rated twice, of all that were rated. Null where none was. */
  first: number | null;
  /** How far they moved on average; null where none was rated twice. */
  change: number | null;
  /** Goals rated twice, each by itself. */
  better: number;
  same: number;
  worse: number;
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How the goals of one time of support moved. Each goal is a measure of its own, in words that are nobody else's: it is compared
 * with itself, first and latest. Their mean is what that time of support counts with, so that somebody with three goals weighs no
 * more than somebody with one.
 */
export const goalsChange = (goals: readonly GoalRated[]): GoalsChange => {
  const changes: number[] = [];
  const firsts: number[] = [];
  const counts = { better: 0, same: 0, worse: 0 };
  for (const { first, latest, ratings } of goals) {
    const change = pairChange(first, latest, ratings);
    if (change === null) continue;
    changes.push(change);
    firsts.push(first);
    const counted = countedAs(readChange(goalScale, first, latest));
    if (counted) counts[counted] += 1;
  }
  const first = meanOf(firsts) ?? meanOf(goals.map((goal) => goal.first));
  return { ratedTwice: changes.length, first, change: meanOf(changes), ...counts };
};
