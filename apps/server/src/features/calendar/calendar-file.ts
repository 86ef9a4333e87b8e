import type { Reader } from '@alongside/db/store.ts';
import type { CalendarFileInput } from '@alongside/domain/calendar/calendar-feed.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { calendarText } from './calendar-text.ts';
import { plannedOne, plannedWithin } from './planned-ahead.ts';

const daysAhead = 84;

/**
 * One plan, or all of the coming twelve weeks, as a file for a calendar app.
 * @throws NOT_FOUND for a plan that is not the caller's own, or called off.
 */
export const calendarFile = async (reader: Reader, actor: Actor, input: CalendarFileInput, now: Date) => {
  const today = todayOf(actor, now);
  const planned = input.meetUpId
    ? await plannedOne(reader, actor, input.meetUpId)
    : await plannedWithin(reader, actor, { from: today, to: addDays(today, daysAhead) });
  if (input.meetUpId && planned.length === 0) throw new DomainError('NOT_FOUND');
  return {
    fileName: 'alongside.ics',
    count: planned.length,
    text: calendarText(planned, { shows: input.shows, timeZone: actor.timeZone, now }),
  };
};
