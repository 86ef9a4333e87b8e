import { addDays, type Day, daysBetween } from '../shared/day.ts';

export type SupervisionDue = { dueOn: Day; daysPast: number; mark: 'ahead' | 'due' | 'late' | 'very_late' };

/** What is planned wins, then the next date agreed; without one, the organisation's rhythm since the last, or since the worker began. */
export const supervisionDue = (
  last: { heldOn: Day; nextOn: Day | null } | null,
  startedOn: Day | null,
  everyDays: number,
  today: Day,
  plannedOn: Day | null = null,
): SupervisionDue | null => {
  const agreedOn = last
    ? (last.nextOn ?? addDays(last.heldOn, everyDays))
    : startedOn
      ? addDays(startedOn, everyDays)
      : null;
  // A plan from before the last one held was left behind by it.
  const dueOn = plannedOn !== null && (last === null || plannedOn > last.heldOn) ? plannedOn : agreedOn;
  if (dueOn === null) return null;
  const daysPast = daysBetween(dueOn, today);
  // Amber from a week past, pressing from three (domain notes on frequency).
  const mark = daysPast < 0 ? 'ahead' : daysPast < 7 ? 'due' : daysPast < 21 ? 'late' : 'very_late';
  return { dueOn, daysPast, mark };
};
