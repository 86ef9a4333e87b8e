import type { EpisodeState } from '../episode/episode-words.ts';
import { notMetLately } from '../session/not-met-lately.ts';
import { type Attendance, met, missAttendances } from '../session/session-words.ts';
import { type Day, daysBetween } from '../shared/day.ts';

/** The signs a supervisor's list watches, most pressing first. A sign starts a talk; it is no verdict on anyone's work. */
export const talkReasons = ['no_attempt', 'two_misses', 'not_met', 'no_review'] as const;
export type TalkReason = (typeof talkReasons)[number];

/** Six months together with no review is worth a word (agreed community timing of outcome measures). */
export const reviewEveryDays = 182;

export interface WalkSeen {
  state: EpisodeState;
  /** The day this worker and this person began. */
  since: Day;
  lastAttemptOn: Day | null;
  lastMetOn: Day | null;
  /** Newest first. */
  lately: readonly Attendance[];
  lastReviewOn: Day | null;
  hasNext: boolean;
}

const isMiss = (attendance: Attendance | undefined): boolean => missAttendances.some((miss) => miss === attendance);

/** Only planned meet-ups can be missed: trying to reach someone, or our own cancelling, neither adds a miss nor ends a run. */
export const missedTwiceInARow = (newestFirst: readonly Attendance[]): boolean => {
  const planned = newestFirst.filter((attendance) => met(attendance) || isMiss(attendance));
  return isMiss(planned[0]) && isMiss(planned[1]);
};

/** The most pressing sign, with the days it has stood; null when there is none, or the person paused. */
export const worthTalkingAbout = (
  walk: WalkSeen,
  quietDays: number,
  today: Day,
): { reason: TalkReason; days: number } | null => {
  if (walk.state !== 'active') return null;
  const daysSince = (day: Day | null): number => daysBetween(day ?? walk.since, today);
  if (notMetLately(walk, quietDays, today)) return { reason: 'no_attempt', days: daysSince(walk.lastAttemptOn) };
  if (missedTwiceInARow(walk.lately) && !walk.hasNext) return { reason: 'two_misses', days: daysSince(walk.lastMetOn) };
  if (daysSince(walk.lastMetOn) >= quietDays) return { reason: 'not_met', days: daysSince(walk.lastMetOn) };
  if (daysSince(walk.lastReviewOn) >= reviewEveryDays)
    return { reason: 'no_review', days: daysSince(walk.lastReviewOn) };
  return null;
};
