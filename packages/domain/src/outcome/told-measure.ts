import type { Instrument, InstrumentTiming, Scale } from './instrument.ts';
import { type OutcomeOccasion, outcomeOccasions } from './outcome-words.ts';

/** Whether anyone is asked for it at this point, by its timing. */
const isAskedAt = (timing: InstrumentTiming, occasion: OutcomeOccasion): boolean =>
  ({
    baseline: timing.baselineByMeeting !== null,
    review: timing.reviewEveryDays !== null,
    ending: timing.atEnding,
    follow_up: timing.followUpAfterDays !== null,
  })[occasion];

/** Whether it belongs to a point of walking together, such as the start. One asked after any meeting does not. */
export const hasOccasions = ({ timing }: Pick<Instrument, 'timing'>): boolean =>
  outcomeOccasions.some((occasion) => isAskedAt(timing, occasion));

/** What the measure itself calls a value, where every answer of a one-item scale has a name: "Hard" rather than 1. */
export const valueName = (
  { items }: Pick<Instrument, 'items'>,
  { method, items: of }: Pick<Scale, 'method' | 'items'>,
  value: number,
): string | null => {
  const item = method.kind === 'item' ? items.find(({ key }) => key === of[0]) : undefined;
  if (!item?.answerNames) return null;
  const isWhole = Object.keys(item.answerNames).length === item.max - item.min + 1;
  return isWhole ? (item.answerNames[value] ?? null) : null;
};
