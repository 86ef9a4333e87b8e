import { z } from 'zod';
import { idOf } from '../shared/id.ts';

/** What an event says beside its time, wherever a calendar app keeps it: nothing, or initials and the place. */
export const calendarShows = ['nothing', 'initials'] as const;
export type CalendarShows = (typeof calendarShows)[number];

export const CalendarShowsInput = z.object({ shows: z.enum(calendarShows, 'choice_missing') });
export type CalendarShowsInput = z.infer<typeof CalendarShowsInput>;

export const CalendarFileInput = CalendarShowsInput.extend({
  /** One plan; null for all of the coming weeks. */
  meetUpId: idOf('meetUp').nullable().default(null),
});
export type CalendarFileInput = z.infer<typeof CalendarFileInput>;
