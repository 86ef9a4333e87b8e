import { type Method, sumOf } from './answered.ts';

/** The mean of what was answered stands in for what was not, so that the total keeps its range. */
export const scoreProratedSum: Method = (answered, { items }) => (sumOf(answered) / answered.length) * items.length;
