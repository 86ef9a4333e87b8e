import { t975 } from './t-quantile.ts';

/** All that is kept of the pairs of a group: enough for the figures, and two groups are joined by adding. */
export interface ChangeTotals {
  pairs: number;
  /** Of last less first, on the scale's own points. */
  sum: number;
  sumOfSquares: number;
  better: number;
  worse: number;
}

export interface ChangeSummary {
  pairs: number;
  /** Null without pairs. */
  mean: number | null;
  /** Ends of the 95 % interval; null with fewer than two pairs. */
  low: number | null;
  high: number | null;
  better: number;
  same: number;
  worse: number;
}

/**
 * Mean change with its 95 % interval: the mean plus and minus Student's t at pairs less one, times the standard error of the
 * changes. Every episode counts once, whoever walked with the person.
 */
export const summariseChange = ({ pairs, sum, sumOfSquares, better, worse }: ChangeTotals): ChangeSummary => {
  const counts = { pairs, better, same: pairs - better - worse, worse };
  if (pairs === 0) return { ...counts, mean: null, low: null, high: null };
  const mean = sum / pairs;
  const t = t975(pairs - 1);
  if (t === null) return { ...counts, mean, low: null, high: null };
  // Equal changes can leave a hair below nothing.
  const variance = Math.max(0, sumOfSquares - sum * mean) / (pairs - 1);
  const half = t * Math.sqrt(variance / pairs);
  return { ...counts, mean, low: mean - half, high: mean + half };
};
