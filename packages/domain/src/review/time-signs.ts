import { daysBetween } from '../shared/day.ts';
import { concernFact } from './concern-fact.ts';
import { silence } from './silence.ts';
import { type WalkRule, whileActive } from './walk-facts.ts';
import { workingDaysBetween } from './working-days.ts';

/** What has been open, is due, or has run out. */
export const timeRules = {
  /** A concern that nobody has closed; only for those who may know of it. */
  concern_open: {
    unit: 'working_days',
    at: 1,
    min: 1,
    max: 20,
    isOn: true,
    stands: ({ openConcern }, at, today) =>
      openConcern && workingDaysBetween(openConcern.raisedOn, today) > at
        ? { since: openConcern.raisedOn, fact: concernFact(openConcern), count: null }
        : null,
  },
  /** The two agreed a day for their ending, and it has gone by. Where they moved it, the new day counts. */
  ending_day_passed: {
    unit: 'days',
    at: 1,
    min: 1,
    max: 60,
    isOn: true,
    stands: whileActive(({ agreedEndOn }, at, today) => {
      if (agreedEndOn === null) return null;
      const gone = daysBetween(agreedEndOn, today);
      // Looked at, it rests for four weeks, or until the day is moved.
      const fact = `${agreedEndOn}/${Math.floor(gone / 28)}`;
      return gone >= at ? { since: agreedEndOn, fact, count: null } : null;
    }),
  },
  /** Ended, and no meeting in which the two looked back. */
  ended_without_goodbye: {
    unit: 'days',
    at: 28,
    min: 7,
    max: 90,
    isOn: true,
    // Ended times together are looked for on their own, by `standingAfterEnding`.
    stands: () => null,
  },
  no_baseline: {
    unit: 'meetings',
    at: 2,
    min: 1,
    max: 10,
    isOn: true,
    stands: whileActive(({ hasBaseline, baselineDueSince }, at) =>
      hasBaseline || baselineDueSince === null ? null : { since: baselineDueSince, fact: baselineDueSince, count: at },
    ),
  },
  /** Six months with the team and no review (agreed community timing of outcome measures): a new match starts nothing again. */
  no_review: {
    unit: 'days',
    at: 182,
    min: 28,
    max: 730,
    isOn: true,
    stands: whileActive(({ lastReviewOn, togetherSince }, at, today) =>
      silence(lastReviewOn ?? togetherSince, at, today),
    ),
  },
  /** Longer than is usual here, where the two have agreed no day: the organisation says what is usual. */
  past_usual_length: {
    unit: 'days',
    at: 365,
    min: 28,
    max: 1500,
    isOn: false,
    stands: whileActive(({ togetherSince, agreedEndOn }, at, today) => {
      if (agreedEndOn !== null) return null;
      const gone = daysBetween(togetherSince, today);
      const fact = `${togetherSince}/${Math.floor(gone / 91)}`;
      return gone > at ? { since: togetherSince, fact, count: null } : null;
    }),
  },
  /** Ahead it is a reminder. Run out, it stands until somebody asked again or wrote down a no, and is another fact. */
  permission_ending: {
    unit: 'days',
    at: 28,
    min: 7,
    max: 120,
    isOn: true,
    stands: whileActive(({ permissionEndsOn }, at, today) => {
      if (permissionEndsOn === null) return null;
      const left = daysBetween(today, permissionEndsOn);
      const fact = left < 0 ? `${permissionEndsOn}/out` : permissionEndsOn;
      return left <= at ? { since: permissionEndsOn, fact, count: null } : null;
    }),
  },
} as const satisfies Record<string, WalkRule>;
