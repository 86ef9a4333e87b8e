import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { oneLine } from '../shared/text.ts';

export const actionWordsLength = 300;

/** What one says one will do, with the id made where it was written. */
export const WillDoInput = z.object({
  id: idOf('action'),
  words: oneLine(actionWordsLength),
  dueOn: DayInput.nullable().default(null),
});

/** For oneself, after a session one logged, or by itself. */
export const AddActionInput = WillDoInput.extend({ sessionId: idOf('session').nullable().default(null) });
export type AddActionInput = z.infer<typeof AddActionInput>;

/** `today` is the day on which it was written: what waited on a phone may be due by now. */
export const dueDayRefusal = (dueOn: Day | null, today: Day): 'day_in_past' | null =>
  dueOn !== null && daysBetween(today, dueOn) < 0 ? 'day_in_past' : null;
