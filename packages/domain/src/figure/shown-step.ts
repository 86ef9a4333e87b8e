import type { Scale } from '../outcome/instrument.ts';
import type { ChangeSummary } from './change-summary.ts';

/**
 * Means of a scale are shown in steps: the least of 0.1, 0.2, 0.5, 1, 2, 5 and so on that is a two-hundredth of its range. An
 * exact mean would undo the rounding of the count behind it, for its product with the count is whole only for the true one.
 * Counted in tenths, so that no remainder of a fraction is shown.
 */
const stepInTenths = ({ min, max }: Pick<Scale, 'min' | 'max'>): number => {
  const wanted = (max - min) / 20;
  for (let power = 1; ; power *= 10) for (const step of [power, 2 * power, 5 * power]) if (step >= wanted) return step;
};

export const shownStep = (scale: Pick<Scale, 'min' | 'max'>): number => stepInTenths(scale) / 10;

// Sums of fractions can end a hair beside a step: an interval is not a whole step wider for that.
const hair = 1e-9;
const toStep = (value: number, tenths: number, round: (steps: number) => number): number =>
  // Nothing has no sign.
  (round((value * 10) / tenths) * tenths) / 10 + 0;

export const roundMean = (scale: Pick<Scale, 'min' | 'max'>, mean: number): number =>
  toStep(mean, stepInTenths(scale), Math.round);

/** The mean to the nearest step, and its interval outwards, so that it is never narrower than the true one. */
export const roundChange = (
  scale: Pick<Scale, 'min' | 'max'>,
  { mean, low, high }: Pick<ChangeSummary, 'mean' | 'low' | 'high'>,
) => {
  const tenths = stepInTenths(scale);
  return {
    mean: mean === null ? null : toStep(mean, tenths, Math.round),
    low: low === null ? null : toStep(low, tenths, (steps) => Math.floor(steps + hair)),
    high: high === null ? null : toStep(high, tenths, (steps) => Math.ceil(steps - hair)),
  };
};
