import { dayIn, daysBetween } from '@alongside/domain/shared/day.ts';
import { locale } from './language.ts';
import { wordsOf } from './use-words.ts';

const t = wordsOf('day');

/** Intl puts commas and full stops where people do not: "Thu, 19 Nov" and "Sept". */
function say(instant: Date, timeZone: string, wanted: Intl.DateTimeFormatOptions): Record<string, string> {
  const parts = new Intl.DateTimeFormat(locale(), { ...wanted, timeZone }).formatToParts(instant);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value === 'Sept' ? 'Sep' : value]));
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** `2026-11-19` → "Thu 19 Nov"; with the year when it is not the year of `today`. */
export function dayWords(day: string, today?: string): string {
  const { weekday, day: date, month } = say(noon(day), 'UTC', { weekday: 'short', day: 'numeric', month: 'short' });
  const year = today && today.slice(0, 4) !== day.slice(0, 4) ? ` ${day.slice(0, 4)}` : '';
  return `${weekday} ${date} ${month}${year}`;
}

/** `2026-11-19` → "Thursday 19 November". */
export function longDayWords(day: string): string {
  const { weekday, day: date, month } = say(noon(day), 'UTC', { weekday: 'long', day: 'numeric', month: 'long' });
  return `${weekday} ${date} ${month}`;
}

/** "November 2026", for what is only known, or only shown, to the month. */
export function monthWords(day: string): string {
  const { month, year } = say(noon(day), 'UTC', { month: 'long', year: 'numeric' });
  return `${month} ${year}`;
}

/** "today", "yesterday", "2 days ago", "in 5 days". */
export function sinceWords(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days === 0) return t('today');
  if (days === 1) return t('yesterday');
  if (days === -1) return t('tomorrow');
  return days > 0 ? t('daysAgo', { count: days }) : t('inDays', { count: -days });
}

/** "Tue 17 Nov, 2 days ago". */
export function dayAndSinceWords(day: string, today: string): string {
  return `${dayWords(day, today)}, ${sinceWords(day, today)}`;
}

/** How long ago a moment of this device was: "a moment ago", "20 minutes ago", "3 days ago". */
export function agoWords(at: number, now: number = Date.now()): string {
  const minutes = Math.max(0, Math.round((now - at) / 60_000));
  if (minutes < 1) return t('aMomentAgo');
  const say = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  if (minutes < 60) return say.format(-minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 24 ? say.format(-hours, 'hour') : say.format(-Math.round(hours / 24), 'day');
}

/** "10:30" → "10.30". */
export function clockWords(time: string): string {
  return time.slice(0, 5).replace(':', '.');
}

/** An instant → "Thu 19 Nov, 10.30", on the clock of the organisation. */
export function instantWords(instant: string | number | Date, timeZone: string): string {
  const at = new Date(instant);
  const { hour, minute } = say(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${dayWords(dayIn(timeZone, at))}, ${hour}.${minute}`;
}

/** Today where the organisation is, which near midnight is not always today where the device is. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  return dayIn(timeZone, now);
}
