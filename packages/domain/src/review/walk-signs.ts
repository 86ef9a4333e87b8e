import type { EpisodeState } from '../episode/episode-words.ts';
import { notMetLately } from '../session/not-met-lately.ts';
import type { Activity, WrittenWith } from '../session/session-words.ts';
import { type Day, daysBetween } from '../shared/day.ts';
import { concernFact } from './concern-fact.ts';
import type { SignRule, Standing } from './review-sign.ts';
import { workingDaysBetween } from './working-days.ts';

/** One meeting, as far as it can be known without opening its note. */
export interface MeetingSeen {
  sessionId: string;
  on: Day;
  writtenOn: Day;
  writtenWith: WrittenWith | null;
  hasOwnWords: boolean;
  hasStrengths: boolean;
  activities: readonly Activity[];
}

/** What is known of one worker and one person walking together. */
export interface WalkFacts {
  state: EpisodeState;
  /** The day these two began. */
  since: Day;
  /** The day this time of walking together began, with whomever. */
  togetherSince: Day;
  lastAttemptOn: Day | null;
  lastMetOn: Day | null;
  /** Planned meet-ups the person missed since they last met. */
  missesInARow: number;
  lastMissOn: Day | null;
  nextOn: Day | null;
  hasBaseline: boolean;
  /** The day on which they met for as many times as the threshold of `no_baseline` says. */
  baselineDueSince: Day | null;
  lastReviewOn: Day | null;
  /** Workers they were matched with in this time of walking together. */
  matches: number;
  /** A leave of their worker in which nobody, or not all of the time somebody, covers for them. */
  coverGap: { leaveId: string; startsOn: Day } | null;
  /** A permission that is in force and has an end. */
  permissionEndsOn: Day | null;
  /** The oldest concern about them that is open, as far as the reader may know of it. */
  openConcern: { id: string; raisedOn: Day; timesReopened: number } | null;
  /** The day on which the two agreed to end. */
  agreedEndOn: Day | null;
  /** Newest first, as many as the widest of the signs looks at. */
  meetings: readonly MeetingSeen[];
}

type WalkRule = SignRule<WalkFacts>;

/** Comes back when as many days again have gone by: a silence that doubles is something else than it was. */
const days = (since: Day, at: number, today: Day): Standing | null => {
  const gone = daysBetween(since, today);
  return gone >= at ? { since, fact: `${since}/${Math.floor(gone / at)}`, count: null } : null;
};

const whileActive =
  (stands: WalkRule['stands']): WalkRule['stands'] =>
  (facts, at, today) =>
    facts.state === 'active' ? stands(facts, at, today) : null;

/** Looks at the newest meetings, and at none before there are as many as the threshold. */
const ofMeetings = (isSign: (meetings: readonly MeetingSeen[]) => boolean): WalkRule['stands'] =>
  whileActive(({ meetings }, at) => {
    const looked = meetings.slice(0, at);
    const [newest, oldest] = [looked[0], looked.at(-1)];
    if (!newest || !oldest || looked.length < at || !isSign(looked)) return null;
    return { since: oldest.on, fact: newest.sessionId, count: at };
  });

const writtenTogether = ({ writtenWith }: MeetingSeen): boolean =>
  writtenWith === 'together' || writtenWith === 'read_together';
const sharedExperience = ({ activities }: MeetingSeen): boolean => activities.includes('experience');
const driftActivities: readonly Activity[] = ['everyday', 'accompany'];
const drifts = ({ activities }: MeetingSeen): boolean =>
  activities.length > 0 && activities.every((activity) => driftActivities.includes(activity));

/** Most pressing first: the order of every list. Sources: domain notes on what a supervisor looks for. */
export const walkRules = {
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
  /** No attempt of any kind. The threshold is the organisation's `quietDays`, which a worker's own list uses too. */
  no_attempt: {
    unit: 'days',
    at: 21,
    min: 3,
    max: 120,
    isOn: true,
    stands: (facts, at, today) =>
      notMetLately(facts, at, today) ? days(facts.lastAttemptOn ?? facts.since, at, today) : null,
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
    stands: whileActive(({ lastMetOn, since }, at, today) => days(lastMetOn ?? since, at, today)),
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
  /** Nothing planned, some time after the last contact. */
  no_next: {
    unit: 'days',
    at: 14,
    min: 1,
    max: 120,
    isOn: false,
    stands: whileActive(({ nextOn, lastAttemptOn, since }, at, today) =>
      nextOn === null ? days(lastAttemptOn ?? since, at, today) : null,
    ),
  },
  /** Ended, and no meeting in which the two looked back. */
  ended_without_goodbye: {
    unit: 'days',
    at: 28,
    min: 7,
    max: 90,
    isOn: true,
    // Ended times together are looked for on their own, by `endedRule`.
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
    stands: whileActive(({ lastReviewOn, togetherSince }, at, today) => days(lastReviewOn ?? togetherSince, at, today)),
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
  permission_ending: {
    unit: 'days',
    at: 28,
    min: 7,
    max: 120,
    isOn: true,
    stands: whileActive(({ permissionEndsOn }, at, today) => {
      if (permissionEndsOn === null) return null;
      const left = daysBetween(today, permissionEndsOn);
      return left >= 0 && left <= at ? { since: permissionEndsOn, fact: permissionEndsOn, count: null } : null;
    }),
  },
  /** The newest meeting was written down more than this many days after it. */
  late_notes: {
    unit: 'days',
    at: 2,
    min: 1,
    max: 28,
    isOn: false,
    stands: whileActive(({ meetings: [newest] }, at) =>
      newest && daysBetween(newest.on, newest.writtenOn) > at
        ? { since: newest.on, fact: newest.sessionId, count: daysBetween(newest.on, newest.writtenOn) }
        : null,
    ),
  },
  /** Nothing of the person's side, only of ours: neither a strength nor a word of theirs. */
  no_persons_side: {
    unit: 'meetings',
    at: 3,
    min: 2,
    max: 8,
    isOn: false,
    stands: ofMeetings((meetings) => !meetings.some(({ hasOwnWords, hasStrengths }) => hasOwnWords || hasStrengths)),
  },
  no_own_words: {
    unit: 'meetings',
    at: 3,
    min: 2,
    max: 8,
    isOn: false,
    stands: ofMeetings((meetings) => !meetings.some(({ hasOwnWords }) => hasOwnWords)),
  },
  never_together: {
    unit: 'meetings',
    at: 3,
    min: 2,
    max: 8,
    isOn: false,
    stands: ofMeetings(
      (meetings) => meetings.some(({ writtenWith }) => writtenWith !== null) && !meetings.some(writtenTogether),
    ),
  },
  /** Nothing but everyday tasks and going along: the drift of a role towards support work. */
  drift: {
    unit: 'meetings',
    at: 4,
    min: 2,
    max: 8,
    isOn: false,
    stands: ofMeetings((meetings) => meetings.every(drifts)),
  },
  experience_always: {
    unit: 'meetings',
    at: 5,
    min: 3,
    max: 8,
    isOn: false,
    stands: ofMeetings((meetings) => meetings.every(sharedExperience)),
  },
  experience_never: {
    unit: 'meetings',
    at: 8,
    min: 3,
    max: 8,
    isOn: false,
    stands: ofMeetings((meetings) => !meetings.some(sharedExperience)),
  },
} as const satisfies Record<string, WalkRule>;

export type WalkSign = keyof typeof walkRules;
export const walkSigns = Object.keys(walkRules) as WalkSign[];

/** Signs that look at meetings one by one, and so need them fetched. */
export const meetingSigns = [
  'late_notes',
  'no_persons_side',
  'no_own_words',
  'never_together',
  'drift',
  'experience_always',
  'experience_never',
] as const satisfies readonly WalkSign[];
