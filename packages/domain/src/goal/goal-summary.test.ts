import { expect, test } from 'vitest';
import { type GoalRated, goalSummary } from './goal-summary.ts';

const rated = (goalId: string, rating: number, ratedOn: string): GoalRated => ({
  goalId,
  rating,
  ratedOn,
  recordedAt: new Date(`${ratedOn}T12:00:00Z`),
});

test('only goals rated twice show a change', () => {
  const ratings = [
    rated('a', 7, '2026-09-01'),
    rated('a', 2, '2026-04-01'),
    rated('b', 3, '2026-04-01'),
    rated('c', 5, '2026-05-01'),
    rated('c', 6, '2026-06-01'),
  ];
  expect(goalSummary(4, ratings)).toEqual({ goals: 4, ratedTwice: 2, first: 3.5, last: 6.5 });
});

test('goals nobody rated twice give no mean, not 0', () => {
  expect(goalSummary(1, [rated('a', 0, '2026-04-01')])).toEqual({ goals: 1, ratedTwice: 0, first: null, last: null });
});
