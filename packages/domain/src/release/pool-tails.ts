/** Scores below `low` read as `low`, above `high` as `high`: at least k people share each end. */
export interface Tails {
  low: number;
  high: number;
}

/** The ends of these scores, one of each person, at which at least k people lie; null where there are none such. */
export const tailsOf = (scores: Float64Array, k: number): Tails | null => {
  const sorted = scores.slice().sort();
  const low = sorted[k - 1];
  const high = sorted[sorted.length - k];
  // Of fewer than twice k the ends can pass each other: then there is no way to tell of both.
  return low === undefined || high === undefined || low > high ? null : { low, high };
};

export const pooled = (value: number, { low, high }: Tails): number => Math.min(high, Math.max(low, value));

/** Points in a band of a score that anybody may read; a quarter of a scale too short for that. */
export const bandWidth = (min: number, max: number): number =>
  max - min > 20 ? 5 : Math.max(1, Math.floor((max - min) / 4));
