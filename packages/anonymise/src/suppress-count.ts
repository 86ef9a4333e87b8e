import { AnonymiseError } from './anonymise-error.ts';

/** How counts are shown. The defaults of the Mental Health Services Data Set are under 5, round to 5. */
export type CountRule = {
  /** Counts from 1 up to, not including, this are withheld. */
  readonly under: number;
  /** The others are rounded to the nearest multiple of this, halves up. */
  readonly roundTo: number;
};

/**
 * A count of people as it may be shown, null meaning withheld. Rule of the NHS Mental Health Services Data
 * Set for figures below national level. Zero stays zero: there is nobody in it to find. Where the absence
 * itself tells (everybody in a small team is in the other cell), leave the table out.
 * Throws count_out_of_range and policy_out_of_range.
 */
export function suppressCount(count: number, { under, roundTo }: CountRule): number | null {
  if (!Number.isSafeInteger(under) || under < 1 || !Number.isSafeInteger(roundTo) || roundTo < 1) {
    throw new AnonymiseError('policy_out_of_range', { under, roundTo });
  }
  if (!Number.isSafeInteger(count) || count < 0) throw new AnonymiseError('count_out_of_range');
  if (count === 0) return 0;
  if (count < under) return null;
  // A shown zero must mean nobody, so a coarse rounding withholds what it would round away.
  return Math.round(count / roundTo) * roundTo || null;
}
