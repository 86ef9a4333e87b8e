import { expect, test } from 'vitest';
import { type GoalRated, goalRated, goalScale, goalsAsScores, goalsChange } from './goals-change.ts';

const rated = (first: number, latest: number, ratings = 2): GoalRated => ({ first, latest, ratings });

test('only goals rated twice show a change, and a time of support counts with their mean', () => {
  const goals = [rated(2, 7), rated(3, 3, 1), rated(5, 6)];
  expect(goalsChange(goals)).toEqual({
    ...{ ratedTwice: 2, first: 3.5, latest: 6.5, change: 3 },
    ...{ better: 1, same: 1, worse: 0 },
  });
});

test('goals nobody rated twice give no change, not 0, and say where they began', () => {
  expect(goalsChange([rated(0, 0, 1), rated(3, 3, 1)])).toMatchObject({ ratedTwice: 0, first: 1.5, change: null });
  expect(goalsChange([])).toMatchObject({ ratedTwice: 0, first: null, change: null });
});

test('3 points on one goal are more than chance, whatever the others did', () => {
  const goals = [rated(2, 5), rated(2, 4), rated(6, 3), rated(6, 4)];
  expect(goalsChange(goals)).toMatchObject({ better: 1, same: 2, worse: 1 });
  expect(goalScale.reliableChange?.source).toContain('nhsengland');
});

test('the first and the latest rating are those of time, not of the order in which they come', () => {
  const at = (value: number, takenOn: string, hour = 9) => ({
    value,
    takenOn,
    recordedAt: new Date(`2026-11-19T0${hour}:00:00Z`),
  });
  const readings = [at(7, '2026-09-01', 8), at(2, '2026-04-01'), at(8, '2026-09-01', 9), at(5, '2026-06-01')];
  expect(goalRated(readings)).toEqual({ first: 2, latest: 8, ratings: 4 });
  expect(goalRated([])).toBeNull();
});

test('a mean is told to one digit, so that its thirds tell of no number of goals', () => {
  expect(goalsChange([rated(0, 3), rated(0, 3), rated(1, 4)])).toMatchObject({ first: 0.3, latest: 3.3, change: 3 });
});

test('as scores, goals begin on their first day and end on their last, whichever goal that is of', () => {
  const at = (value: number, takenOn: string) => ({ value, takenOn });
  const walk = [at(2, '2026-04-01'), at(9, '2026-05-01'), at(6, '2026-06-01')];
  const sing = [at(4, '2026-05-20'), at(5, '2026-09-20')];
  const once = [at(9, '2026-01-01')];
  expect(goalsAsScores([walk, once, sing, []])).toEqual([at(3, '2026-04-01'), at(5.5, '2026-09-20')]);
  expect(goalsAsScores([once])).toEqual([at(9, '2026-01-01')]);
  expect(goalsAsScores([])).toEqual([]);
});
