/*
 * Reports of two days lie side by side: exact counts would tell who came between them, and small ones whom they are of.
 */

/** Counts are told to the nearest five. */
export const toFive = (count: number): number => Math.round(count / 5) * 5;

/** A count, unless it is of fewer than k. */
export const unlessFew = (count: number, k: number): number | null => (count > 0 && count < k ? null : toFive(count));

/** Never more than there are. One that is too small is told as it is, and refused. */
export const downToFive = (people: number, k: number): number =>
  people < k ? people : Math.max(k, Math.floor(people / 5) * 5);

/** The share of so many, as their told counts give it; null where it would tell of fewer than k. */
export const shareUnlessFew = (part: number, all: number, k: number): number | null => {
  const told = unlessFew(part, k);
  return told === null || all === 0 ? told : Math.min(1, toHundredths(told / Math.max(1, toFive(all))));
};

export const toHundredths = (share: number): number => Math.round(share * 100) / 100;
export const toTenths = (times: number): number => Math.round(times * 10) / 10;
