import type { Instrument } from './instrument.ts';

export const scoreReasons = ['too_many_missing', 'no_answers', 'not_entered'] as const;
export type ScoreReason = (typeof scoreReasons)[number];

/** By item key; null and absent are both missing. */
export type Answers = Readonly<Record<string, number | null>>;

export interface Score {
  scale: string;
  /** Null where it may not be computed: `reason` says why. */
  value: number | null;
  reason: ScoreReason | null;
  missing: number;
}
export type ScoreInstrument = (instrument: Instrument, answers: Answers) => readonly Score[];
