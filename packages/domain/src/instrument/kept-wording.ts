import type { PastedWording } from './with-pasted-wording.ts';

/** One wording that an organisation pasted for a measure. Their numbers count up; what is pasted later replaces none. */
export interface KeptWording {
  number: number;
  words: PastedWording;
  pastedAt: Date;
  /** Only ever of the newest: the organisation may use none of them any more, or not for now. */
  takenOutAt: Date | null;
}

type Kept = readonly KeptWording[];

/** The one that people are asked in now. Null where none was pasted, and once it was taken out. Oldest come first. */
export const standingWording = (kept: Kept): KeptWording | null => {
  const newest = kept.at(-1);
  return newest && newest.takenOutAt === null ? newest : null;
};

/**
 * The one a sheet or a link was given, as it may be shown now. An organisation whose word about its licence stands shows
 * the words that were asked, earlier ones too; one that took it back shows none of them (decision 014).
 */
export const wordingAsked = (kept: Kept, number: number | null): KeptWording | null =>
  standingWording(kept) ? (kept.find((each) => each.number === number) ?? null) : null;

/** The number of the one that stood at a moment, for a sheet that does not say which it was asked in. */
export const numberAt = (kept: Kept, at: Date): number | null => {
  const last = kept.findLast(({ pastedAt }) => pastedAt <= at);
  return last && (last.takenOutAt === null || last.takenOutAt > at) ? last.number : null;
};

/** The same words, in whatever order a database gives them back. */
export const saysTheSame = (one: PastedWording, other: PastedWording): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
};
