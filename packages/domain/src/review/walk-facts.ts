import type { EpisodeState } from '../episode/episode-words.ts';
import type { Activity, WrittenWith } from '../session/session-words.ts';
import type { Day } from '../shared/day.ts';
import type { SignRule } from './review-sign.ts';

/** One meeting, as far as it can be known without opening its note. */
export interface MeetingSeen {
  sessionId: string;
  on: Day;
  writtenOn: Day;
  writtenWith: WrittenWith | null;
  hasNote: boolean;
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
  /** The end of a permission that was given, ahead or gone by: renewed or withdrawn since, it is another or none. */
  permissionEndsOn: Day | null;
  /** The oldest concern about them that is open, as far as the reader may know of it. */
  openConcern: { id: string; raisedOn: Day; timesReopened: number } | null;
  /** The day on which the two agreed to end. */
  agreedEndOn: Day | null;
  /** Newest first, as many as the widest of the signs looks at. */
  meetings: readonly MeetingSeen[];
}

export type WalkRule = SignRule<WalkFacts>;

/** Somebody who rests just now is left in peace. */
export const whileActive =
  (stands: WalkRule['stands']): WalkRule['stands'] =>
  (facts, at, today) =>
    facts.state === 'active' ? stands(facts, at, today) : null;
