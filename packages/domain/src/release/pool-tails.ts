/** Scores below `low` read as `low`, above `high` as `high`: at least k people share each end. */
export interface Tails {
  low: number;
  high: number;
}

/** The first of them at which so many people are reached. */
const reached = (order: readonly (readonly [score: number, people: number])[], k: number): number | undefined => {
  let people = 0;
  for (const [score, count] of order) {
    people += count;
    if (people >= k) return score;
  }
  return undefined;
};

/** The ends of these scores, one of each person, at which at least k people lie; null where there are none such. */
export const tailsOf = (scores: Float64Array, k: number): Tails | null => {
  // Of a hundred thousand scores few are different: putting those in order is soon done.
  const counts = new Map<number, number>();
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  const order = [...counts].sort(([one], [other]) => one - other);
  const low = reached(order, k);
  const high = reached(order.reverse(), k);
  // Of fewer than twice k the ends can pass each other: then there is no way to tell of both.
  return low === undefined || high === undefined || low > high ? null : { low, high };
};

export const pooled = (value: number, { low, high }: Tails): number => Math.min(high, Math.max(low, value));

/** Points in a band of a score that anybody may read; a quarter of a scale too short for that. */
export const bandWidth = (min: number, max: number): number =>
  max - min > 20 ? 5 : Math.max(1, Math.floor((max - min) / 4));
