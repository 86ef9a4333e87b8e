import { z } from 'zod';
import { ClockTimeInput, DayInput } from '../shared/day.ts';
import { idOf } from '../shared/id.ts';
import { optionalLine } from '../shared/text.ts';

export const PlanMeetUpInput = z.object({
  id: idOf('meetUp'),
  personId: idOf('person'),
  on: DayInput,
  at: ClockTimeInput.nullable().default(null),
  place: optionalLine(120),
});
export type PlanMeetUpInput = z.infer<typeof PlanMeetUpInput>;

export const CallOffMeetUpInput = z.object({ meetUpId: idOf('meetUp') });
export type CallOffMeetUpInput = z.infer<typeof CallOffMeetUpInput>;
