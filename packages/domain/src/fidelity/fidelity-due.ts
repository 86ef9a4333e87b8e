import { addDays, type Day } from '../shared/day.ts';

/** From one look at a service to the next (domain notes: every six to twelve months; the longer of them, so as not to chase). */
export const daysBetweenLooks = 365;

/** When a service is due another look, a year after the last that was closed. An open look is under way, and none is due. */
export const fidelityDue = (
  reviews: readonly { openedOn: Day; isClosed: boolean }[],
  today: Day,
): { dueOn: Day; isDue: boolean } | null => {
  if (reviews.some(({ isClosed }) => !isClosed)) return null;
  const last = reviews
    .map(({ openedOn }) => openedOn)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const dueOn = addDays(last, daysBetweenLooks);
  return { dueOn, isDue: dueOn <= today };
};
