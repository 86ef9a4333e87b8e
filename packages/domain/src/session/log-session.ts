import { z } from 'zod';
import { dueDayRefusal, WillDoInput } from '../action/add-action.ts';
import { type Day, daysBetween } from '../shared/day.ts';
import { ClockTimeInput, DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalLine, optionalText } from '../shared/text.ts';
import { activities, attendances, modes, places, writtenWith } from './session-words.ts';

export const MinutesInput = z
  .number('minutes_out_of_range')
  .int('minutes_out_of_range')
  .min(1, 'minutes_out_of_range')
  .max(1440, 'minutes_out_of_range');

export const NextMeetUpInput = z.object({
  id: idOf('meetUp'),
  on: DayInput,
  at: ClockTimeInput.nullable().default(null),
  place: optionalLine(120),
});

export const SessionInput = z.object({
  personId: idOf('person'),
  heldOn: DayInput,
  startedAt: ClockTimeInput.nullable().default(null),
  minutes: MinutesInput,
  attendance: z.enum(attendances, 'choice_missing'),
  mode: z.enum(modes, 'choice_missing'),
  place: z.enum(places, 'choice_missing').nullable().default(null),
  activities: z.array(z.enum(activities)).max(activities.length).default([]),
  /** A session without a note is complete: narrative is offered, never demanded. */
  note: optionalText(8000),
  writtenWith: z.enum(writtenWith).nullable().default(null),
  notSharedReason: optionalText(600),
  ownWords: optionalText(4000),
  /** What the worker noticed the person is good at. Short, and of the person as their own words are. */
  strengths: optionalText(600),
});

/** Someone else who was there: a session of their own, with the same content. */
export const AlsoWithInput = z.object({ id: idOf('session'), personId: idOf('person') });
export const mostAlsoWith = 10;

const hasTwice = (texts: readonly string[]): boolean => new Set(texts).size < texts.length;

/** The `id` is made on the device: sending the same session twice is one session. */
export const LogSessionInput = SessionInput.extend({
  id: idOf('session'),
  alsoWith: z.array(AlsoWithInput).max(mostAlsoWith, 'too_many_people').default([]),
  /** Names the sessions of people who were met together, so that the worker's time is counted once. */
  togetherId: idOf('together').nullable().default(null),
  next: NextMeetUpInput.nullable().default(null),
  /** What its writer will do after it. On their list of things to do until it is done. */
  willDo: WillDoInput.nullable().default(null),
  /**
   * "I would like to talk about this in supervision": for their practice supervisor and nobody else. About the worker, so
   * it is kept beside the session and never in it.
   */
  wantsToTalk: z.boolean().default(false),
  /** A planned meet-up that this session was, so that it leaves Today. */
  meetUpId: idOf('meetUp').nullable().default(null),
}).superRefine((session, refine) => {
  if (session.note && !session.writtenWith)
    refine.addIssue({ code: 'custom', path: ['writtenWith'], message: 'written_with_missing' });
  if (session.note && session.writtenWith === 'not_shared' && !session.notSharedReason)
    refine.addIssue({ code: 'custom', path: ['notSharedReason'], message: 'not_shared_reason_missing' });
  const all = [session, ...session.alsoWith];
  if (hasTwice(all.map(({ personId }) => personId)) || hasTwice(all.map(({ id }) => id)))
    refine.addIssue({ code: 'custom', path: ['alsoWith'], message: 'person_listed_twice' });
  if (session.alsoWith.length > 0 && !session.togetherId)
    refine.addIssue({ code: 'custom', path: ['togetherId'], message: 'id_missing' });
});
export type LogSessionInput = z.infer<typeof LogSessionInput>;

/**
 * What today's calendar and the episode allow. Agreed rule: a session is something that happened, so never after today;
 * and it belongs to a time the person and the service walked together.
 */
export const sessionDayRefusal = (
  session: { heldOn: Day; next?: { on: Day } | null; willDo?: { dueOn: Day | null } | null },
  episode: { referredOn: Day; until?: Day | null },
  today: Day,
  /** Where it waited on a device: a next meet-up was still ahead when it was written. */
  writtenOn: Day = today,
): Record<string, string> | null => {
  if (daysBetween(today, session.heldOn) > 0) return { heldOn: 'day_in_future' };
  if (daysBetween(episode.referredOn, session.heldOn) < 0) return { heldOn: 'day_before_episode' };
  if (session.next && daysBetween(writtenOn, session.next.on) < 0) return { 'next.on': 'day_in_past' };
  if (session.next && episode.until && session.next.on > episode.until) return { 'next.on': 'day_after_cover' };
  const due = dueDayRefusal(session.willDo?.dueOn ?? null, writtenOn);
  return due && { 'willDo.dueOn': due };
};
