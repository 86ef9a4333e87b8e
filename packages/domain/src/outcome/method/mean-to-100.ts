import type { Method } from './answered.ts';

/** Each answer is moved onto 0 to 100 by its own range first: items of different lengths then weigh the same. */
export const scoreMeanTo100: Method = (answered) =>
  answered.reduce((sum, { turned, min, max }) => sum + ((turned - min) / (max - min)) * 100, 0) / answered.length;
