export interface MeasuredSensitive {
  /** The highest share that one value has in any class, and the fewest different values (missing not counted) in any class. */
  highestShare: number;
  fewestValues: number;
  /** How far the worst class goes over what a bound allows there; 0 or less when it holds. */
  overBound: (bound: number) => number;
  classesAllAlike: number;
  rowsAllAlike: number;
}

/** A value that is common everywhere may be as common as it is, and this much more. */
const aboveBase = 0.15;

const sharesOf = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const [value, count] of counts) counts.set(value, count / values.length);
  return counts;
};

/** What belonging to a class tells about a sensitive value. `classes` holds rows of `after`. */
export const measureSensitive = (
  before: readonly string[],
  after: readonly string[],
  classes: readonly (readonly number[])[],
): MeasuredSensitive => {
  const base = sharesOf(before);
  const measured = classes.map((rows) => ({
    rows: rows.length,
    shares: sharesOf(rows.map((row) => after[row] ?? '')),
  }));
  const alike = measured.filter(({ shares }) => shares.size === 1);
  const valuesIn = ({ shares }: { shares: Map<string, number> }): number =>
    [...shares.keys()].filter((value) => value !== '').length;
  return {
    highestShare: measured.reduce((highest, { shares }) => Math.max(highest, ...shares.values()), 0),
    fewestValues: measured.reduce((fewest, one) => Math.min(fewest, valuesIn(one)), Number.POSITIVE_INFINITY),
    overBound: (bound) =>
      measured.reduce((worst, { shares }) => {
        const over = [...shares].map(([value, share]) => share - Math.max(bound, (base.get(value) ?? 0) + aboveBase));
        return Math.max(worst, ...over);
      }, Number.NEGATIVE_INFINITY),
    classesAllAlike: alike.length,
    rowsAllAlike: alike.reduce((sum, { rows }) => sum + rows, 0),
  };
};
