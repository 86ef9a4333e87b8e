import { pairChange, type Reading, readingsInOrder } from '../figure/pair.ts';
import type { Scale } from '../outcome/instrument.ts';
import { oneGoal } from '../outcome/library/gbo.ts';
import { countedAs, readChange } from '../outcome/read-change.ts';
import { tidyScore } from '../outcome/score-instrument.ts';

/** How near the person feels to one goal of theirs, read as one goal of GBO is: 3 points or more are more than chance. */
export const goalScale: Scale = oneGoal;

/** What the mean of somebody's goals is kept on, for whatever takes scores of a scale. */
export const goalsScale: Scale = {
  key: 'goals',
  name: 'Mean of the goals rated twice',
  items: [],
  method: { kind: 'entered' },
  missingAtMost: 0,
  min: oneGoal.min,
  max: oneGoal.max,
  decimals: 1,
  better: oneGoal.better,
};

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
  /** The mean of their latest ratings, and how far it lies from the first; null where none was rated twice. */
  latest: number | null;
  change: number | null;
  /** Goals rated twice, each by itself. */
  better: number;
  same: number;
  worse: number;
}

/** To one digit, as it is told: a third behind the point would tell how many goals somebody has. */
const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;

/**
 * How the goals of one time of support moved. Each goal is a measure of its own, in words that are nobody else's: it is compared
 * with itself, first and latest. Their mean is what that time of support counts with, so that somebody with three goals weighs no
 * more than somebody with one.
 */
export const goalsChange = (goals: readonly GoalRated[]): GoalsChange => {
  const twice: GoalRated[] = [];
  const counts = { better: 0, same: 0, worse: 0 };
  for (const goal of goals) {
    if (pairChange(goal.first, goal.latest, goal.ratings) === null) continue;
    twice.push(goal);
    const counted = countedAs(readChange(goalScale, goal.first, goal.latest));
    if (counted) counts[counted] += 1;
  }
  const first = meanOf((twice.length > 0 ? twice : goals).map((goal) => goal.first));
  const latest = meanOf(twice.map((goal) => goal.latest));
  const change = first === null || latest === null ? null : tidyScore(latest - first);
  return { ratedTwice: twice.length, first, latest, change, ...counts };
};

/**
 * The same as scores of one measure, first and latest, for whatever takes scores: each on the day that its ratings began, or came
 * to their end. Ratings of one goal are in the order of time.
 */
export const goalsAsScores = (
  goals: readonly (readonly Pick<Reading, 'value' | 'takenOn'>[])[],
): Pick<Reading, 'value' | 'takenOn'>[] => {
  const rated = goals.flatMap((ratings) => {
    const [first, latest] = [ratings[0], ratings.at(-1)];
    return first && latest ? [{ first, latest, ratings: ratings.length }] : [];
  });
  const { ratedTwice, first, latest } = goalsChange(
    rated.map((goal) => ({ ...goal, first: goal.first.value, latest: goal.latest.value })),
  );
  if (first === null) return [];
  const counted = ratedTwice > 0 ? rated.filter(({ ratings }) => ratings > 1) : rated;
  const daysOf = (which: 'first' | 'latest') => counted.map((goal) => goal[which].takenOn).sort();
  const scores = [{ value: first, takenOn: daysOf('first')[0] ?? '' }];
  return latest === null ? scores : [...scores, { value: latest, takenOn: daysOf('latest').at(-1) ?? '' }];
};
