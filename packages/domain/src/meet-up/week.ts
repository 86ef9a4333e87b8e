import { z } from 'zod';
import { addDays, type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';

/** Any day of the week that is asked for; null for the week of today. */
export const WeekInput = z.object({ on: DayInput.nullable().default(null) });
export type WeekInput = z.infer<typeof WeekInput>;

const someMonday: Day = '2026-01-05';

export const mondayOf = (day: Day): Day => addDays(day, -(((daysBetween(someMonday, day) % 7) + 7) % 7));
