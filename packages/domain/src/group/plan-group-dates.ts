import { z } from 'zod';
import { MinutesInput } from '../session/log-session.ts';
import { addDays, type Day, daysBetween } from '../shared/day.ts';
import { ClockTimeInput, DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';

/** A year of weekly dates at most. */
const count = (max: number) =>
  z.number('number_missing').int('number_out_of_range').min(1, 'number_out_of_range').max(max, 'number_out_of_range');

/** A single date is a series of one. Days that are planned already stay as they are; one called off is on again. */
export const PlanGroupDatesInput = z.object({
  groupId: idOf('group'),
  firstOn: DayInput,
  everyWeeks: count(8).default(1),
  times: count(52),
  at: ClockTimeInput.nullable().default(null),
  minutes: MinutesInput.nullable().default(null),
});
export type PlanGroupDatesInput = z.infer<typeof PlanGroupDatesInput>;

export const seriesDays = ({
  firstOn,
  everyWeeks,
  times,
}: Pick<PlanGroupDatesInput, 'firstOn' | 'everyWeeks' | 'times'>): Day[] =>
  Array.from({ length: times }, (_, each) => addDays(firstOn, each * everyWeeks * 7));

export const groupDateRefusal = (firstOn: Day, today: Day): Record<string, string> | null =>
  daysBetween(today, firstOn) < 0 ? { firstOn: 'day_in_past' } : null;

/** `calledOff: false` puts it back: calling off is undone by the same door. */
export const CallOffGroupDateInput = z.object({
  groupDateId: idOf('groupDate'),
  calledOff: z.boolean().default(true),
});
export type CallOffGroupDateInput = z.infer<typeof CallOffGroupDateInput>;
