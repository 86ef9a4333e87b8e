import { addDays, type Day } from '../shared/day.ts';

/** "The last 90 days" of every list, today among them. */
const daysLately = 90;

/** The first of those days. */
export const latelyFrom = (today: Day): Day => addDays(today, 1 - daysLately);
