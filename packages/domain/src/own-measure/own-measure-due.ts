import { checkInIsSuggested } from '../account/capacity.ts';
import { addDays, type Day, daysBetween } from '../shared/day.ts';
import type { OwnMeasureOccasion } from './own-measure-words.ts';

export interface OwnMeasureDue {
  occasion: Exclude<OwnMeasureOccasion, 'any_time'>;
  /** Since when it is offered: a card put away once stays away until the next one. */
  since: Day;
}

const startDays = 60;
const yearlyDays = 60;
/** A look taken this shortly before a year is up is that year's. */
const justBefore = 45;

const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(date, last) - 1);
};

const anniversaryBefore = (startedOn: Day, today: Day): Day | null => {
  for (let years = Number(today.slice(0, 4)) - Number(startedOn.slice(0, 4)); years >= 1; years -= 1) {
    const day = addMonths(startedOn, years * 12);
    if (day <= today) return day;
  }
  return null;
};

/**
 * Whether a look at how they are is offered to a peer worker today: in their first two months, in months 3 to 5 when
 * wellbeing dips for many (BMC Psychiatry 2022), and in the two months after each year. It is offered, never owed: what
 * was not taken up goes away by itself.
 */
export const ownMeasureDue = (startedOn: Day | null, taken: readonly Day[], today: Day): OwnMeasureDue | null => {
  if (startedOn === null || startedOn > today) return null;
  const offered = (occasion: OwnMeasureDue['occasion'], since: Day, countsFrom: Day = since): OwnMeasureDue | null =>
    taken.some((day) => day >= countsFrom && day <= today) ? null : { occasion, since };
  if (daysBetween(startedOn, today) < startDays) return offered('start', startedOn);
  if (checkInIsSuggested(startedOn, today)) return offered('month_3_to_5', addMonths(startedOn, 3));
  const year = anniversaryBefore(startedOn, today);
  if (year === null || daysBetween(year, today) >= yearlyDays) return null;
  return offered('yearly', year, addDays(year, -justBefore));
};
