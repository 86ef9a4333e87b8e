import { notMetLately } from '../session/not-met-lately.ts';
import { daysBetween } from '../shared/day.ts';
import { silence } from './silence.ts';
import { type WalkRule, whileActive } from './walk-facts.ts';

/** Whether the two meet, try to, and have somebody to meet. */
export const contactRules = {
  /** No attempt of any kind. The threshold is the organisation's `quietDays`, which a worker's own list uses too. */
  no_attempt: {
    unit: 'days',
    at: 21,
    min: 3,
    max: 120,
    isOn: true,
    stands: (facts, at, today) =>
      notMetLately(facts, at, today) ? silence(facts.lastAttemptOn ?? facts.since, at, today) : null,
  },
  /** Only planned meet-ups can be missed: trying to reach someone, or our own cancelling, neither adds a miss nor ends a run. */
  two_misses: {
    unit: 'misses',
    at: 2,
    min: 1,
    max: 6,
    isOn: true,
    stands: whileActive(({ missesInARow, lastMissOn, lastMetOn, since, nextOn }, at) =>
      missesInARow >= at && nextOn === null
        ? { since: lastMetOn ?? since, fact: `${lastMissOn}/${missesInARow}`, count: missesInARow }
        : null,
    ),
  },
  /** Tried, and not met. */
  not_met: {
    unit: 'days',
    at: 21,
    min: 3,
    max: 120,
    isOn: true,
    stands: whileActive(({ lastMetOn, since }, at, today) => silence(lastMetOn ?? since, at, today)),
  },
  /** Nothing planned, some time after the last contact: a word a week before the silence would be said. */
  no_next: {
    unit: 'days',
    at: 14,
    min: 1,
    max: 120,
    isOn: true,
    stands: whileActive(({ nextOn, lastAttemptOn, since }, at, today) =>
      nextOn === null ? silence(lastAttemptOn ?? since, at, today) : null,
    ),
  },
  /** Their worker is away, or will be soon, and cover is not arranged. */
  no_cover: {
    unit: 'days',
    at: 14,
    min: 1,
    max: 14,
    isOn: true,
    stands: ({ coverGap }, at, today) =>
      coverGap && daysBetween(today, coverGap.startsOn) <= at
        ? { since: coverGap.startsOn, fact: `${coverGap.leaveId}/${coverGap.startsOn}`, count: null }
        : null,
  },
  /** Matched anew twice in one time of walking together is three workers. */
  rematched: {
    unit: 'matches',
    at: 3,
    min: 2,
    max: 6,
    isOn: true,
    stands: whileActive(({ matches, since }, at) =>
      matches >= at ? { since, fact: `${matches}`, count: matches } : null,
    ),
  },
} as const satisfies Record<string, WalkRule>;
