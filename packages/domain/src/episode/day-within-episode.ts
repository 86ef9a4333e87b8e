import { type Day, daysBetween } from '../shared/day.ts';

/** What happened, happened by today, and within the time the person and the service walked together. */
export const dayWithinEpisode = (day: Day, episode: { referredOn: Day }, today: Day): string | null => {
  if (daysBetween(today, day) > 0) return 'day_in_future';
  return daysBetween(episode.referredOn, day) < 0 ? 'day_before_episode' : null;
};
