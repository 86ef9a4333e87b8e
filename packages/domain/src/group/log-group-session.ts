import { z } from 'zod';
import { MinutesInput } from '../session/log-session.ts';
import { modes } from '../session/session-words.ts';
import { type Day, daysBetween } from '../shared/day.ts';
import { ClockTimeInput, DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText, optionalLine, optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { groupAttendances, wasThere } from './group-words.ts';

const mostPeople = 200;
const PeopleInput = z
  .number('number_missing')
  .int('number_out_of_range')
  .min(0, 'number_out_of_range')
  .max(mostPeople, 'number_out_of_range')
  .default(0);

const AttendanceInput = z
  .object({
    personId: idOf('person'),
    attendance: z.enum(groupAttendances, 'choice_missing'),
    isNewcomer: z.boolean().default(false),
    /** About this one person, for their own timeline. */
    line: optionalText(600),
  })
  // Nobody is there for the first time without being there.
  .transform((each) => ({ ...each, isNewcomer: each.isNewcomer && wasThere(each.attendance) }));

const GroupSessionFields = z.object({
  id: idOf('groupSession'),
  groupId: idOf('group'),
  /** The planned date it was; without one, the date planned for that day. */
  groupDateId: idOf('groupDate').nullable().default(null),
  heldOn: DayInput,
  startedAt: ClockTimeInput.nullable().default(null),
  minutes: MinutesInput,
  mode: z.enum(modes, 'choice_missing'),
  theme: optionalLine(160),
  unnamed: PeopleInput,
  unnamedNewcomers: PeopleInput,
  /** What the group chose, what went well, what was hard. No one is named in it. */
  line: optionalText(2000),
  attendances: z
    .array(AttendanceInput)
    .max(mostPeople)
    .refine((all) => new Set(all.map(({ personId }) => personId)).size === all.length, 'person_listed_twice')
    .default([]),
  agreementBroken: z.boolean().default(false),
  agreementResponse: optionalText(1000),
  debriefMinutes: MinutesInput.nullable().default(null),
  debrief: optionalText(2000),
  /** Who facilitated, among those who facilitate the group. Nobody named: whoever writes. */
  facilitators: z
    .array(idOf('account'))
    .max(11)
    .transform((ids) => [...new Set(ids)])
    .default([]),
});

const newcomersFit = (
  { unnamed, unnamedNewcomers }: { unnamed: number; unnamedNewcomers: number },
  refine: z.RefinementCtx,
): void => {
  if (unnamedNewcomers > unnamed)
    refine.addIssue({ code: 'custom', path: ['unnamedNewcomers'], message: 'more_newcomers_than_people' });
};

/** The `id` is made on the device: sending the same group session twice is one group session. */
export const LogGroupSessionInput = GroupSessionFields.superRefine(newcomersFit);
export type LogGroupSessionInput = z.infer<typeof LogGroupSessionInput>;

/** The same form again, over the version that was seen; what stood before is kept. */
export const CorrectGroupSessionInput = GroupSessionFields.extend({ version: VersionInput }).superRefine(newcomersFit);
export type CorrectGroupSessionInput = z.infer<typeof CorrectGroupSessionInput>;

export const GroupSessionByIdInput = z.object({ groupSessionId: idOf('groupSession') });
export type GroupSessionByIdInput = z.infer<typeof GroupSessionByIdInput>;

/** A voided group session stops counting and leaves every timeline, but stays with the group; voiding can be undone. */
export const VoidGroupSessionInput = GroupSessionByIdInput.extend({ reason: longText(400), version: VersionInput });
export type VoidGroupSessionInput = z.infer<typeof VoidGroupSessionInput>;

export const RestoreGroupSessionInput = GroupSessionByIdInput.extend({ version: VersionInput });
export type RestoreGroupSessionInput = z.infer<typeof RestoreGroupSessionInput>;

/** Something that happened, so never after today; and the group existed. */
export const groupSessionDayRefusal = (
  heldOn: Day,
  group: { startedOn: Day },
  today: Day,
): Record<string, string> | null => {
  if (daysBetween(today, heldOn) > 0) return { heldOn: 'day_in_future' };
  return daysBetween(group.startedOn, heldOn) < 0 ? { heldOn: 'day_before_group' } : null;
};
