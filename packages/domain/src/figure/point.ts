import type { EndingReason } from '../episode/episode-words.ts';
import type { InstrumentTiming } from '../outcome/instrument.ts';
import type { OutcomeOccasion } from '../outcome/outcome-words.ts';
import { isAskedAt } from '../outcome/told-measure.ts';
import { addDays, type Day } from '../shared/day.ts';
import { contactsToCount, type EpisodeSpan, openSinceAtLatest } from './pair.ts';

/** A follow-up is looked for from this many days after the ending. Our own rule: none was found published. */
export const daysToFollowUp = 90;
export const followUpSinceAtLatest = (today: Day): Day => addDays(today, -daysToFollowUp);

/** Nobody is asked how they are after a death. */
export const endedByDeath: EndingReason = 'died';

/** The points an episode has come to: anything could be looked for there. With fewer than two contacts there are none. */
const pointsReached = (
  { openedOn, endedOn, metContacts, endingReason }: EpisodeSpan & { endingReason: EndingReason | null },
  today: Day,
): OutcomeOccasion[] => {
  if (metContacts < contactsToCount) return [];
  if (endedOn === null) return openedOn <= openSinceAtLatest(today) ? ['baseline', 'review'] : ['baseline'];
  if (endingReason === endedByDeath) return ['baseline'];
  return endedOn <= followUpSinceAtLatest(today) ? ['baseline', 'ending', 'follow_up'] : ['baseline', 'ending'];
};

/**
 * The points at which a measure is looked for in an episode: the beginning by the second meeting, a review while it is open
 * for 180 days or more, the ending, and after it; of these the points that the measure's own timing asks for.
 */
export const pointsLookedFor = (
  episode: EpisodeSpan & { endingReason: EndingReason | null },
  timing: InstrumentTiming,
  today: Day,
): OutcomeOccasion[] => pointsReached(episode, today).filter((occasion) => isAskedAt(timing, occasion));
