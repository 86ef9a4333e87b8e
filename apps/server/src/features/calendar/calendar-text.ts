import type { CalendarShows } from '@alongside/domain/calendar/calendar-feed.ts';
import { initials } from '@alongside/domain/calendar/initials.ts';
import { TZDate } from '@date-fns/tz';
import ical, { ICalEventClass } from 'ical-generator';
import type { Planned } from './planned-ahead.ts';

/** Nobody says beforehand how long they will talk; a calendar wants to know. */
const usualMinutes = 60;
const msPerMinute = 60_000;
const hourOfSeconds = 3600;

/** The instant at which a clock in the time zone shows this time, on either side of a clock change. */
const instantOf = (on: string, at: string, timeZone: string): Date => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return new Date(new TZDate(year, month - 1, day, hours, minutes, timeZone).getTime());
};

const titleOf = ({ personName }: Planned, shows: CalendarShows): string => {
  if (personName === null) return 'Group';
  return shows === 'initials' ? `Meet-up ${initials(personName)}` : 'Meet-up';
};

/** In UTC, which every calendar app reads alike; a plan without a time is a whole day. */
const timesOf = ({ on, at, minutes }: Planned, timeZone: string) => {
  if (at === null) return { start: new Date(`${on}T00:00:00Z`), allDay: true };
  const start = instantOf(on, at, timeZone);
  return { start, end: new Date(start.getTime() + (minutes ?? usualMinutes) * msPerMinute) };
};

interface Look {
  shows: CalendarShows;
  timeZone: string;
  now: Date;
}

/** Plans as a calendar file. It leaves Alongside: no name is ever in it, and no place unless its owner chose so. */
export const calendarText = (planned: readonly Planned[], { shows, timeZone, now }: Look): string => {
  const calendar = ical({ name: 'Alongside', prodId: '//Alongside//Alongside//EN', ttl: hourOfSeconds });
  for (const each of planned)
    calendar.createEvent({
      id: each.id,
      ...timesOf(each, timeZone),
      summary: titleOf(each, shows),
      location: shows === 'initials' ? each.place : null,
      class: ICalEventClass.PRIVATE,
      sequence: each.version - 1,
      stamp: now,
    });
  return calendar.toString();
};
