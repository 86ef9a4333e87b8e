import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { VersionInput } from '../shared/version.ts';
import { leaveKinds } from './cover-words.ts';

/** A peer worker is away, both days included. Set by themself, or by a supervisor of theirs. */
export const SetLeaveInput = z.object({
  id: idOf('leave'),
  accountId: idOf('account'),
  kind: z.enum(leaveKinds, 'choice_missing'),
  startsOn: DayInput,
  endsOn: DayInput,
});
export type SetLeaveInput = z.infer<typeof SetLeaveInput>;

/** Back earlier, or away for longer. */
export const MoveLeaveInput = z.object({
  leaveId: idOf('leave'),
  startsOn: DayInput,
  endsOn: DayInput,
  version: VersionInput,
});
export type MoveLeaveInput = z.infer<typeof MoveLeaveInput>;

/** `calledOff: false` puts it back. */
export const CallOffLeaveInput = z.object({ leaveId: idOf('leave'), calledOff: z.boolean('choice_missing') });
export type CallOffLeaveInput = z.infer<typeof CallOffLeaveInput>;

export const LeaveByIdInput = z.object({ leaveId: idOf('leave') });
export type LeaveByIdInput = z.infer<typeof LeaveByIdInput>;

/** Both days included. */
export interface Span {
  startsOn: Day;
  endsOn: Day;
}

/** Somebody may tell late that they are away; longer ago than this there is nothing left to hand over. */
const daysBack = 31;
const longest = 366;

/** Shortened so that it is over already is allowed when it moves: that is coming back. */
export const leaveDaysRefusal = ({ startsOn, endsOn }: Span, today: Day): Record<string, string> | null => {
  if (endsOn < startsOn) return { endsOn: 'day_before_first_day' };
  if (daysBetween(startsOn, endsOn) >= longest) return { endsOn: 'leave_too_long' };
  if (daysBetween(today, startsOn) > longest) return { startsOn: 'day_too_far' };
  return daysBetween(startsOn, today) > daysBack && endsOn < today ? { endsOn: 'day_in_past' } : null;
};

export const overlaps = (one: Span, other: Span): boolean =>
  one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;
