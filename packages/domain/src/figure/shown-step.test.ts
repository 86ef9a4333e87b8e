import { expect, test } from 'vitest';
import { roundChange, roundMean, shownStep } from './shown-step.ts';

const scale = (max: number) => ({ min: 0, max });

test.each([
  [4, 0.1],
  [20, 0.1],
  [27, 0.2],
  [40, 0.2],
  [60, 0.5],
  [100, 0.5],
  [101, 1],
  [501, 5],
])('a mean of a scale from 0 to %i is shown in steps of %d', (max, step) => {
  expect(shownStep(scale(max))).toBe(step);
});

test('an interval is rounded outwards, and a hair of arithmetic moves nothing', () => {
  expect(roundChange(scale(60), { mean: 3.26, low: 0.99, high: 5.01 })).toEqual({ mean: 3.5, low: 0.5, high: 5.5 });
  expect(roundChange(scale(20), { mean: 0.1 + 0.2, low: 2.9999999999999996, high: 0.1 + 0.2 })).toEqual({
    mean: 0.3,
    low: 3,
    high: 0.3,
  });
  expect(roundChange(scale(60), { mean: null, low: null, high: null })).toEqual({ mean: null, low: null, high: null });
});

test('a mean just below nothing is nothing, without a sign', () => {
  expect(roundMean(scale(60), -0.1)).toBe(0);
});

test('a change of 29 points in all among about ten people does not tell how many they are', () => {
  const shown = [8, 9, 10, 11, 12].filter((people) =>
    Array.from({ length: 60 }, (_, sum) => roundMean(scale(60), sum / people)).includes(roundMean(scale(60), 29 / 9)),
  );
  expect(shown).toEqual([8, 9, 10, 11, 12]);
});
