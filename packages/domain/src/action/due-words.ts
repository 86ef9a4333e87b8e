import { type Day, daysBetween } from '../shared/day.ts';

/** How an action stands to its day: there is nothing to be late for without one. */
export type DueStanding = 'no_day' | 'past' | 'today' | 'soon' | 'later';

/** Within the coming week it is soon. */
const soonDays = 7;

export const dueStanding = (dueOn: Day | null, today: Day): DueStanding => {
  if (dueOn === null) return 'no_day';
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'past';
  if (days === 0) return 'today';
  return days <= soonDays ? 'soon' : 'later';
};
