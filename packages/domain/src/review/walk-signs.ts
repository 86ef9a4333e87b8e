import { contactRules } from './contact-signs.ts';
import { type NoteSign, noteRules } from './note-signs.ts';
import { timeRules } from './time-signs.ts';

/** Most pressing first: the order of every list. Sources: domain notes on what a supervisor looks for. */
export const walkRules = {
  concern_open: timeRules.concern_open,
  no_attempt: contactRules.no_attempt,
  two_misses: contactRules.two_misses,
  not_met: contactRules.not_met,
  no_cover: contactRules.no_cover,
  ending_day_passed: timeRules.ending_day_passed,
  no_next: contactRules.no_next,
  ended_without_goodbye: timeRules.ended_without_goodbye,
  no_baseline: timeRules.no_baseline,
  no_review: timeRules.no_review,
  past_usual_length: timeRules.past_usual_length,
  rematched: contactRules.rematched,
  permission_ending: timeRules.permission_ending,
  ...noteRules,
} satisfies typeof contactRules & typeof timeRules & typeof noteRules;

export type WalkSign = keyof typeof walkRules;
export const walkSigns = Object.keys(walkRules) as WalkSign[];

/** Signs that look at meetings one by one, and so need them fetched. */
export const meetingSigns = Object.keys(noteRules) as NoteSign[];
