import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { IdTextInput, idOf } from '../shared/id.ts';

/** How many entries a page of the timeline holds. */
export const timelinePage = 20;

/** Where the page before ended: the day and the id of its last entry. */
const TimelinePlaceInput = z.object({ on: DayInput, id: IdTextInput });
export type TimelinePlace = z.infer<typeof TimelinePlaceInput>;

export const TimelineInput = z.object({
  personId: idOf('person'),
  cursor: TimelinePlaceInput.nullish().transform((place) => place ?? null),
});
export type TimelineInput = z.infer<typeof TimelineInput>;
