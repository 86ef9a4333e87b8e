import type { Band, Scale, Threshold } from './instrument.ts';
import { tidyScore } from './score-instrument.ts';

export const changeReadings = [
  'reliably_better',
  'reliably_worse',
  'could_be_chance',
  'a_step_better',
  'a_step_worse',
  'no_step',
  'no_threshold',
] as const;
export type ChangeReading = (typeof changeReadings)[number];

/**
 * The change that counts: more than the measure's own noise; where nobody published that, the least that people notice. None
 * where any step counts.
 */
export const changeThreshold = ({ isCountedByStep, reliableChange, minimalChange }: Scale): Threshold | null =>
  isCountedByStep ? null : (reliableChange ?? minimalChange ?? null);

/**
 * A change in words, in the good direction of the scale. Less than the threshold could be chance, whichever way it goes
 * (NHS England, CMH PROMs dashboard code). Where any step counts there is nothing of chance to say: up, the same, or down. A
 * scale without one of the two, or without a good direction, is never read.
 */
export const readChange = (scale: Scale, from: number, to: number): ChangeReading => {
  const threshold = changeThreshold(scale);
  if (scale.better === 'neither' || (!threshold && !scale.isCountedByStep)) return 'no_threshold';
  const gain = tidyScore(scale.better === 'higher' ? to - from : from - to);
  if (!threshold) return gain === 0 ? 'no_step' : gain > 0 ? 'a_step_better' : 'a_step_worse';
  if (gain >= threshold.points) return 'reliably_better';
  return gain <= -threshold.points ? 'reliably_worse' : 'could_be_chance';
};

const counted = {
  reliably_better: 'better',
  a_step_better: 'better',
  could_be_chance: 'same',
  no_step: 'same',
  reliably_worse: 'worse',
  a_step_worse: 'worse',
  no_threshold: null,
} as const satisfies Record<ChangeReading, 'better' | 'same' | 'worse' | null>;

/** Which of the three counts of a figure a change is in; null where it is in none. */
export const countedAs = (reading: ChangeReading) => counted[reading];

/** Below a cut-off starts under its points; above it starts at its points. */
const isPast = ({ cutOff }: Scale, value: number): boolean =>
  cutOff !== undefined && (cutOff.side === 'below' ? value < cutOff.points : value >= cutOff.points);

/** `out`: came out of the range people worry about. `into`: went into it. */
export const cutOffCrossed = (scale: Scale, from: number, to: number): 'out' | 'into' | null => {
  const [was, is] = [isPast(scale, from), isPast(scale, to)];
  if (was === is) return null;
  return was ? 'out' : 'into';
};

/** With as many digits as the scale shows; halves go up. */
export const shownScore = ({ decimals }: Scale, value: number): number =>
  Math.round(tidyScore(value * 10 ** decimals)) / 10 ** decimals;

/**
 * How far it moved, in the points that are told. From the scores themselves: a prorated score is shown rounded, and two
 * rounded ones can differ by more than what is read as a change.
 */
export const shownChange = (scale: Scale, from: number, to: number): number => {
  const isExact = [from, to].every((value) => tidyScore(value) === shownScore(scale, value));
  return isExact
    ? shownScore(scale, to - from)
    : shownScore({ ...scale, decimals: scale.decimals === 0 ? 1 : 2 }, to - from);
};

/** Which side of the cut-off a score lies on, whatever that means in the measure. */
export const sideOfCutOff = ({ cutOff }: Scale, value: number): 'under' | 'at_or_over' | null => {
  if (!cutOff) return null;
  return value < cutOff.points ? 'under' : 'at_or_over';
};

/** Read from the score as it is shown, so that nothing falls between two bands. Null where the scale names none there. */
export const bandOf = (scale: Scale, value: number): Band | null => {
  const shown = shownScore(scale, value);
  return scale.bands?.find(({ from, to }) => shown >= from && shown <= to) ?? null;
};
