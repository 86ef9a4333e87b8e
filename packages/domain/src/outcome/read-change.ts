import type { Band, Instrument, Scale, Threshold } from './instrument.ts';
import { type Answers, tidyScore } from './score-instrument.ts';

export const changeReadings = ['reliably_better', 'reliably_worse', 'could_be_chance', 'no_threshold'] as const;
export type ChangeReading = (typeof changeReadings)[number];

/** The change that counts: more than the measure's own noise; where nobody published that, the least that people notice. */
export const changeThreshold = ({ reliableChange, minimalChange }: Scale): Threshold | null =>
  reliableChange ?? minimalChange ?? null;

/**
 * A change in words, in the good direction of the scale. Less than the threshold could be chance, whichever way it goes
 * (NHS England, CMH PROMs dashboard code). A scale without a threshold or a good direction is never read.
 */
export const readChange = (scale: Scale, from: number, to: number): ChangeReading => {
  const threshold = changeThreshold(scale);
  if (!threshold || scale.better === 'neither') return 'no_threshold';
  const gain = tidyScore(scale.better === 'higher' ? to - from : from - to);
  if (gain >= threshold.points) return 'reliably_better';
  return gain <= -threshold.points ? 'reliably_worse' : 'could_be_chance';
};

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

/** Whether an answer asks for a talk the same day. It opens the concern flow; it says nothing about how great a risk is. */
export const isRiskToLife = ({ items }: Instrument, answers: Answers): boolean =>
  items.some(({ key, riskToLife, notAnAnswer }) => {
    const answer = answers[key] ?? null;
    if (answer === null || !riskToLife || notAnAnswer?.includes(answer)) return false;
    return riskToLife.side === 'and_above' ? answer >= riskToLife.from : answer <= riskToLife.from;
  });
