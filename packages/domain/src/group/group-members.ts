import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';

/**
 * Named only if they agreed to be: whoever prefers no name is counted, and nothing else. Added by a facilitator who walks
 * with them, since nobody else could have asked.
 */
export const AddGroupMemberInput = z.object({
  id: idOf('groupMember'),
  groupId: idOf('group'),
  personId: idOf('person'),
  joinedOn: DayInput,
  agreedToBeNamed: z.literal(true, 'agree_to_be_named'),
});
export type AddGroupMemberInput = z.infer<typeof AddGroupMemberInput>;

/** `leftOn: null` has them back: leaving is undone by the same door. */
export const LeaveGroupInput = z.object({ groupMemberId: idOf('groupMember'), leftOn: DayInput.nullable() });
export type LeaveGroupInput = z.infer<typeof LeaveGroupInput>;

export const memberDayRefusal = (day: Day, today: Day): string | null =>
  daysBetween(today, day) > 0 ? 'day_in_future' : null;
