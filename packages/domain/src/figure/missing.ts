/** Counts as they are shown: rounded, so that what is worked out from them gives nothing away. Null is withheld. */
export interface ShownPairs {
  /** Episodes long enough to be compared. */
  comparable: number | null;
  pairs: number | null;
  better: number | null;
  mean: number | null;
}

export interface MissingEffect {
  /** Share with both scores, in whole per cent. */
  share: number;
  /** Reliably better, of all who could be compared: if none of the missing is, and if all of them are. Per cent. */
  betterAtLeast: number | null;
  betterAtMost: number | null;
  /** The mean change of everyone if nobody of the missing changed at all. */
  meanIfUnchanged: number | null;
}

export const wholePercent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.min(100, Math.round((100 * part) / whole));

/** How far the missing could move a figure. Null where the counts it needs are withheld or there is nobody. */
export const effectOfMissing = ({ comparable, pairs, better, mean }: ShownPairs): MissingEffect | null => {
  if (comparable === null || pairs === null || comparable === 0) return null;
  // Each count is rounded on its own, so that the part can come out above the whole.
  const part = Math.min(pairs, comparable);
  return {
    share: wholePercent(part, comparable),
    betterAtLeast: better === null ? null : wholePercent(better, comparable),
    betterAtMost: better === null ? null : wholePercent(better + comparable - part, comparable),
    meanIfUnchanged: mean === null ? null : (mean * part) / comparable,
  };
};
