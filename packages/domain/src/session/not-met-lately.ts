import type { EpisodeState } from '../episode/episode-words.ts';
import { type Day, daysBetween } from '../shared/day.ts';

/**
 * Worth talking about: no attempt of any kind for the organisation's `quietDays`. A call without an answer is work, so it
 * counts as an attempt; someone who paused is left in peace. The one definition every list uses.
 */
export const notMetLately = (
  walk: { state: EpisodeState; since: Day; lastAttemptOn: Day | null },
  quietDays: number,
  today: Day,
): boolean => walk.state === 'active' && daysBetween(walk.lastAttemptOn ?? walk.since, today) >= quietDays;
