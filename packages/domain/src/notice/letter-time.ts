import { addDays, clockIn, dayIn, instantAt } from '../shared/day.ts';

/** How one account wants its letters, with the time zone its clock is in. */
export interface LetterWish {
  digestAt: string | null;
  quietFrom: string | null;
  quietTo: string | null;
  timeZone: string;
}

const msPerMinute = 60_000;

/** Quiet hours may go over midnight. The same time twice is no quiet at all. */
export const isQuiet = (clock: string, { quietFrom, quietTo }: Pick<LetterWish, 'quietFrom' | 'quietTo'>): boolean => {
  if (!quietFrom || !quietTo || quietFrom === quietTo) return false;
  return quietFrom < quietTo ? clock >= quietFrom && clock < quietTo : clock >= quietFrom || clock < quietTo;
};

/** The first time from `from` on that the clock shows this. */
const nextAt = (from: Date, clock: string, timeZone: string): Date => {
  const day = dayIn(timeZone, from);
  const today = instantAt(timeZone, day, clock);
  return today >= from ? today : instantAt(timeZone, addDays(day, 1), clock);
};

/**
 * When a letter about something told now is due: with the next minute, or with the day's one letter; and after the quiet
 * hours where that falls into them. What is due at the same moment goes in the same letter.
 */
export const letterDueAt = (wish: LetterWish, now: Date): Date => {
  const soon = new Date((Math.floor(now.getTime() / msPerMinute) + 1) * msPerMinute);
  const due = wish.digestAt ? nextAt(soon, wish.digestAt, wish.timeZone) : soon;
  return wish.quietTo && isQuiet(clockIn(wish.timeZone, due), wish) ? nextAt(due, wish.quietTo, wish.timeZone) : due;
};
