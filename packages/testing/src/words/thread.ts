import type { Activity, Place } from '@alongside/domain/session/session-words.ts';

/**
 * One strand that runs through a person's time with their peer worker, so that a timeline reads like somebody's year
 * and not like a shuffled pack. Notes and own words go from early to late.
 */
export interface Thread {
  goal: string;
  places: readonly Place[];
  activities: readonly Activity[];
  notes: readonly string[];
  ownWords: readonly string[];
}
