import type { Day } from '../shared/day.ts';

export interface GoalRated {
  goalId: string;
  rating: number;
  ratedOn: Day;
  recordedAt: Date;
}

export interface GoalSummary {
  /** Goals set, rated or not. */
  goals: number;
  /** Goals rated on two occasions or more: the only ones that can show a change. */
  ratedTwice: number;
  /** Means over the goals rated twice, to one decimal; null when there are none. */
  first: number | null;
  last: number | null;
}

const mean = (ratings: readonly number[]): number | null =>
  ratings.length === 0
    ? null
    : Math.round((ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length) * 10) / 10;

const at = ({ ratedOn, recordedAt }: GoalRated): string => `${ratedOn} ${recordedAt.toISOString()}`;

/** How an episode's goals stand. The words of a goal are never part of it. */
export const goalSummary = (goals: number, ratings: readonly GoalRated[]): GoalSummary => {
  const byGoal = new Map<string, GoalRated[]>();
  for (const rating of [...ratings].sort((one, other) => (at(one) < at(other) ? -1 : 1)))
    byGoal.set(rating.goalId, [...(byGoal.get(rating.goalId) ?? []), rating]);
  const twice = [...byGoal.values()].filter((rated) => rated.length > 1);
  return {
    goals,
    ratedTwice: twice.length,
    first: mean(twice.map((rated) => rated[0]?.rating ?? 0)),
    last: mean(twice.map((rated) => rated.at(-1)?.rating ?? 0)),
  };
};
