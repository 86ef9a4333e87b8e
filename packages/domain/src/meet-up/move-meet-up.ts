import { z } from 'zod';
import { ClockTimeInput, DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalLine } from '../shared/text.ts';

const when = {
  on: DayInput,
  at: ClockTimeInput.nullable().default(null),
  place: optionalLine(120),
};

export const MoveMeetUpInput = z.object({
  meetUpId: idOf('meetUp'),
  /** What stood there when the writer began: only what differs from it is their change. */
  base: z.object(when),
  ...when,
});
export type MoveMeetUpInput = z.infer<typeof MoveMeetUpInput>;
