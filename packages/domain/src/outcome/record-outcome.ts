import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { outcomeOccasions } from './outcome-words.ts';

/** QPR-15: fifteen answers of 0 to 4, so a total of 0 to 60; higher is better. Entered here as a total. */
export const qprRange = { min: 0, max: 60 } as const;
/** A change of less than 5 points within one person can be chance (Psychosis 2021, minimal important difference). */
export const qprChangeThatMatters = 5;

export const RecordOutcomeInput = z.object({
  id: idOf('outcome'),
  personId: idOf('person'),
  occasion: z.enum(outcomeOccasions, 'choice_missing'),
  score: z
    .number('qpr_out_of_range')
    .int('qpr_out_of_range')
    .min(qprRange.min, 'qpr_out_of_range')
    .max(qprRange.max, 'qpr_out_of_range'),
  takenOn: DayInput,
});
export type RecordOutcomeInput = z.infer<typeof RecordOutcomeInput>;

export type ChangeReading = 'more_than_chance_up' | 'more_than_chance_down' | 'can_be_chance';

export const readQprChange = (change: number): ChangeReading => {
  if (change >= qprChangeThatMatters) return 'more_than_chance_up';
  return change <= -qprChangeThatMatters ? 'more_than_chance_down' : 'can_be_chance';
};
