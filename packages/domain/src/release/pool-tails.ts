/** Scores below `low` read as `low`, above `high` as `high`: at least k people share each end. */
export interface Tails {
  low: number;
  high: number;
}

/** The ends within which at least k people lie on each side, from the lowest and the highest score of each person. */
export const tailsOf = (lowest: Float64Array, highest: Float64Array, k: number): Tails | null => {
  if (lowest.length < k) return null;
  const low = lowest.slice().sort()[k - 1];
  const high = highest.slice().sort()[highest.length - k];
  if (low === undefined || high === undefined) return null;
  // Of very few different scores the ends can pass each other: then there is one.
  return low <= high ? { low, high } : { low: high, high: low };
};

export const pooled = (value: number, { low, high }: Tails): number => Math.min(high, Math.max(low, value));

/** Points in a band of a score that anybody may read; a quarter of a scale too short for that. */
export const bandWidth = (min: number, max: number): number =>
  max - min > 20 ? 5 : Math.max(1, Math.floor((max - min) / 4));
