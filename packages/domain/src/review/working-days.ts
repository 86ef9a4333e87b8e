import { addDays, type Day } from '../shared/day.ts';

const isWorkingDay = (day: Day): boolean => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday > 0 && weekday < 6;
};

/** Mondays to Fridays after `from`, up to and with `to`. Bank holidays are not known here; a year is as far as it looks. */
export const workingDaysBetween = (from: Day, to: Day): number => {
  let count = 0;
  for (let day = addDays(from, 1), looked = 0; day <= to && looked < 366; day = addDays(day, 1), looked += 1)
    if (isWorkingDay(day)) count += 1;
  return count;
};
