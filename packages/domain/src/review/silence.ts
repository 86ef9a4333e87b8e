import { type Day, daysBetween } from '../shared/day.ts';
import type { Standing } from './review-sign.ts';

/** Comes back when as many days again have gone by: a silence that doubles is something else than it was. */
export const silence = (since: Day, at: number, today: Day): Standing | null => {
  const gone = daysBetween(since, today);
  return gone >= at ? { since, fact: `${since}/${Math.floor(gone / at)}`, count: null } : null;
};
