import { type Day, daysBetween } from '../shared/day.ts';

type Refusal = Record<string, string> | null;

export const referralDayRefusal = (referredOn: Day, today: Day): Refusal =>
  daysBetween(today, referredOn) > 0 ? { referredOn: 'day_in_future' } : null;

/** A pairing is a peer worker's reach from the moment it is written, so it never begins after today. */
export const pairingDayRefusal = (
  startedOn: Day,
  episode: { referredOn: Day },
  before: { startedOn: Day } | null,
  today: Day,
): Refusal => {
  if (daysBetween(today, startedOn) > 0) return { startedOn: 'day_in_future' };
  if (daysBetween(episode.referredOn, startedOn) < 0) return { startedOn: 'day_before_referral' };
  return before && daysBetween(before.startedOn, startedOn) < 0 ? { startedOn: 'day_before_pairing' } : null;
};

/** Nobody walks along backwards: an ending, too, comes after the peer worker they have now began. */
export const endingDayRefusal = (
  endedOn: Day,
  episode: { referredOn: Day; startedOn: Day | null },
  walk: { startedOn: Day } | null,
  today: Day,
): Refusal =>
  episodeDayRefusal('endedOn', endedOn, episode, today) ??
  (walk && daysBetween(walk.startedOn, endedOn) < 0 ? { endedOn: 'day_before_pairing' } : null);

/** `field` is the day's own name in the form: a pause is `on`, an ending `endedOn`. */
export const episodeDayRefusal = (
  field: 'on' | 'endedOn',
  day: Day,
  episode: { referredOn: Day; startedOn: Day | null },
  today: Day,
): Refusal => {
  if (daysBetween(today, day) > 0) return { [field]: 'day_in_future' };
  return daysBetween(episode.startedOn ?? episode.referredOn, day) < 0 ? { [field]: 'day_before_start' } : null;
};

/** Further off than this is no day anybody agreed, but a year mistyped. */
const agreedAhead = 1827;

/** A day that is agreed lies ahead; one that was agreed may well have gone by since. */
export const agreedEndRefusal = (agreedEndOn: Day | null, today: Day): Refusal => {
  if (agreedEndOn === null) return null;
  if (daysBetween(today, agreedEndOn) < 0) return { agreedEndOn: 'day_in_past' };
  return daysBetween(today, agreedEndOn) > agreedAhead ? { agreedEndOn: 'day_too_far' } : null;
};
