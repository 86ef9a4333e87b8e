import { z } from 'zod';
import { VersionInput } from '../shared/version.ts';
import { InstrumentKeyInput } from './instrument-key.ts';

/** A measure more often than every four weeks is a burden, and more than two years apart is no review. */
export const reviewDays = { min: 28, max: 730 } as const;

const days = z
  .number('timing_out_of_range')
  .int('timing_out_of_range')
  .min(reviewDays.min, 'timing_out_of_range')
  .max(reviewDays.max, 'timing_out_of_range');

export const TimingInput = z.object({
  baselineByMeeting: z.union([z.literal(1), z.literal(2)], 'choice_missing').nullable(),
  reviewEveryDays: days.nullable(),
  atEnding: z.boolean(),
  followUpAfterDays: days.nullable(),
});

/** Whether the organisation offers a measure, and when; null goes back to the timing that the measure comes with. */
export const ChooseInstrumentInput = z.object({
  key: InstrumentKeyInput,
  isOffered: z.boolean('choice_missing'),
  timing: TimingInput.nullable(),
  /** 1 where nothing was ever chosen. */
  version: VersionInput,
});
export type ChooseInstrumentInput = z.infer<typeof ChooseInstrumentInput>;
