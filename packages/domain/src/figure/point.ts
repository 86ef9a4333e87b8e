import type { EndingReason } from '../episode/episode-words.ts';
import type { InstrumentTiming } from '../outcome/instrument.ts';
import { type OutcomeOccasion, outcomeOccasions } from '../outcome/outcome-words.ts';
import { addDays, type Day } from '../shared/day.ts';
import { contactsToCount, type EpisodeSpan } from './pair.ts';

/** Nobody is asked how they are after a death. */
export const endedByDeath: EndingReason = 'died';

export interface EpisodeSoFar extends EpisodeSpan {
  endingReason: EndingReason | null;
}

/**
 * The points at which a measure is looked for in an episode, as the organisation timed it: the beginning once the two met
 * twice, a review once it is open for as long as lies between two, the ending, and after it when a follow-up is asked for.
 */
export const pointsLookedFor = (
  { openedOn, endedOn, metContacts, endingReason }: EpisodeSoFar,
  { baselineByMeeting, reviewEveryDays, atEnding, followUpAfterDays }: InstrumentTiming,
  today: Day,
): OutcomeOccasion[] => {
  if (metContacts < contactsToCount) return [];
  const hasCome = (since: Day | null, days: number | null): boolean =>
    since !== null && days !== null && addDays(since, days) <= today;
  const askedEndedOn = endingReason === endedByDeath ? null : endedOn;
  const isLookedFor: Record<OutcomeOccasion, boolean> = {
    baseline: baselineByMeeting !== null,
    review: endedOn === null && hasCome(openedOn, reviewEveryDays),
    ending: askedEndedOn !== null && atEnding,
    follow_up: hasCome(askedEndedOn, followUpAfterDays),
  };
  return outcomeOccasions.filter((occasion) => isLookedFor[occasion]);
};
