import type { EpisodeState } from '../episode/episode-words.ts';
import { addDays, type Day } from '../shared/day.ts';
import type { InstrumentTiming } from './instrument.ts';
import type { OutcomeOccasion } from './outcome-words.ts';

/** What is known of one measure in one time of walking together. */
export interface MeasureSoFar {
  timing: InstrumentTiming;
  state: EpisodeState;
  metSessions: number;
  lastMetOn: Day | null;
  /** The day on which the two agreed to end. */
  agreedEndOn: Day | null;
  endedOn: Day | null;
  /** The newest day it was completed, by occasion. */
  lastOn: Readonly<Partial<Record<OutcomeOccasion, Day>>>;
}

export interface MeasureDue {
  occasion: OutcomeOccasion;
  /** From when it could be asked. */
  since: Day;
}

/** The two have this long before the day they agreed, so that the ending is not the day of a form. */
export const askedBeforeEndingDays = 14;

/** An ending is looked back on for this long, and a follow-up asked for this long after its day; then it is missing. */
export const askedAfterEndingDays = 30;
export const askedForFollowUpDays = 90;

const newestOf = (lastOn: MeasureSoFar['lastOn']): Day | null => Object.values(lastOn).sort().at(-1) ?? null;

const afterEnding = ({ timing, endedOn, lastOn }: MeasureSoFar, today: Day): MeasureDue | null => {
  if (endedOn === null) return null;
  const { atEnding, followUpAfterDays } = timing;
  if (atEnding && !lastOn.ending && today <= addDays(endedOn, askedAfterEndingDays))
    return { occasion: 'ending', since: endedOn };
  if (followUpAfterDays === null || lastOn.follow_up) return null;
  const since = addDays(endedOn, followUpAfterDays);
  const isAsked = since <= today && today <= addDays(since, askedForFollowUpDays);
  return isAsked ? { occasion: 'follow_up', since } : null;
};

/** While they still walk together: from when the ending could be asked; null where it could not, or was. */
export const endingCouldBeAsked = (
  { timing, agreedEndOn, lastOn }: Pick<MeasureSoFar, 'timing' | 'agreedEndOn' | 'lastOn'>,
  today: Day,
): MeasureDue | null => {
  if (!timing.atEnding || agreedEndOn === null || lastOn.ending) return null;
  const since = addDays(agreedEndOn, -askedBeforeEndingDays);
  return since <= today ? { occasion: 'ending', since } : null;
};

/**
 * Which point of a measure could be asked for now; null when none. At the first or second meeting, then every so often
 * while they walk together, at the ending (from shortly before the day they agreed) and some time after. A pause is left in peace, and one that ended before
 * anything was asked has no ending to compare with, but its ending still counts.
 */
export const measureDue = (soFar: MeasureSoFar, today: Day): MeasureDue | null => {
  const { timing, state, metSessions, lastMetOn, lastOn } = soFar;
  if (state === 'ended') return afterEnding(soFar, today);
  if (state !== 'active') return null;
  const ending = endingCouldBeAsked(soFar, today);
  if (ending) return ending;
  const newest = newestOf(lastOn);
  if (newest === null) {
    const isTime = timing.baselineByMeeting !== null && metSessions >= timing.baselineByMeeting && lastMetOn !== null;
    return isTime ? { occasion: 'baseline', since: lastMetOn } : null;
  }
  if (timing.reviewEveryDays === null) return null;
  const since = addDays(newest, timing.reviewEveryDays);
  return since <= today ? { occasion: 'review', since } : null;
};
