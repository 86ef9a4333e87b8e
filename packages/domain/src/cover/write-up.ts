import { addDays, type Day } from '../shared/day.ts';

/**
 * A visit of the last evening is written down the next morning, one of a Friday on Monday. For these days after a cover its
 * colleague may still write down what lay within it, and nothing else.
 */
const writeUpDays = 3;

/** A cover whose last day is this one or later can still be written up. */
export const writeUpFrom = (today: Day): Day => addDays(today, -writeUpDays);
export const writeUpUntil = (lastDay: Day): Day => addDays(lastDay, writeUpDays);
