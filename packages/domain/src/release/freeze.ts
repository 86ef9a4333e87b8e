import { addDays, type Day } from '../shared/day.ts';
import type { ReleaseAsked } from './release-asked.ts';

/** The last day of the quarter before this day's. */
export const lastQuarterEnd = (today: Day): Day => {
  const month = Number(today.slice(5, 7));
  const first = String(month - ((month - 1) % 3)).padStart(2, '0');
  return addDays(`${today.slice(0, 4)}-${first}-01`, -1);
};

/** Nothing later is read: no session, score, beginning or ending. Permissions alone are those of today. */
export const frozenOn = (freeze: ReleaseAsked['freeze'], today: Day): Day =>
  freeze === 'quarter' ? lastQuarterEnd(today) : today;

/** `2026 Q3`: all that is told of the day. */
export const quarterOf = (day: Day): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
