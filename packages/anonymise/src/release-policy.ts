/** What a release must keep to. */
export type ReleasePolicy = {
  /** Fewest people who may share all their labels; a whole number from 2 up. (Who may ask for how few is the caller's rule.) */
  readonly k: number;
  /**
   * In a class no value of a sensitive column may be held by a higher share of people than this; `none` leaves it open.
   * Missing counts as a value.
   */
  readonly bound: FrequencyBound | 'none';
  /** Different values (missing not counted) of each sensitive column that a class must hold at least; 1 asks nothing. */
  readonly l: number;
  /** Highest share of people (0 to 1) who may be left out altogether. */
  readonly suppressionLimit: number;
  /** Same table, policy, method and seed: same release. Who knows it can undo the shuffle: keep it as a secret. */
  readonly seed: string;
  /** Columns (of any role but identifier) whose groups must not lose much more than the others. */
  readonly protectedColumns: readonly string[];
};

/** The share allowed is `highestShare`, or the value's share in the whole table plus `aboveBase` where that is more. */
export type FrequencyBound = { readonly highestShare: number; readonly aboveBase: number };

export const defaultBound: FrequencyBound = { highestShare: 0.8, aboveBase: 0.15 };

/**
 * - uniform: each column at one level throughout; the best of all combinations of levels.
 * - detail: each class at its own levels; labels are nodes of the hierarchies.
 * - sets: each class gets the set of values, or the range of numbers, that its people have.
 */
export type ReleaseMethod = 'uniform' | 'detail' | 'sets';

/** What a caller may hand in besides. */
export type SolveOptions = {
  /** Called now and then with the share of the work done, 0 to 1. To stop a run, end its thread. */
  readonly onProgress?: (share: number) => void;
};
