import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { ClockTimeInput, DayInput } from '../shared/day-input.ts';
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

/** `calledOff: false` puts it back: calling off is undone by the same door. */
export const CallOffMeetUpInput = z.object({ meetUpId: idOf('meetUp'), calledOff: z.boolean().default(true) });
export type CallOffMeetUpInput = z.infer<typeof CallOffMeetUpInput>;

/**
 * A plan is for today or later; what has been is logged, not planned. Who stands in for a colleague plans for the days they
 * do (`until`): nobody waits for someone who will not come.
 */
export const meetUpDayRefusal = (on: Day, today: Day, until: Day | null = null): Record<string, string> | null => {
  if (daysBetween(today, on) < 0) return { on: 'day_in_past' };
  return until !== null && on > until ? { on: 'day_after_cover' } : null;
};
