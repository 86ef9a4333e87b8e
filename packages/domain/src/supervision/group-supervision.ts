import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { VersionInput } from '../shared/version.ts';
import { groupKinds, supervisionTopics } from './supervision-words.ts';

/** Several peer workers and whoever held it: who was there, and themes. There is no field for words about anyone. */
export const WriteGroupSupervisionInput = z.object({
  id: idOf('groupSupervision'),
  kind: z.enum(groupKinds, 'choice_missing'),
  heldOn: DayInput,
  minutes: z
    .number('minutes_out_of_range')
    .int('minutes_out_of_range')
    .min(1, 'minutes_out_of_range')
    .max(1440, 'minutes_out_of_range'),
  attendeeIds: z
    .array(idOf('account'))
    .min(1, 'nobody_chosen')
    .max(60, 'too_many')
    .refine((ids) => new Set(ids).size === ids.length, 'person_listed_twice'),
  themes: z.array(z.enum(supervisionTopics)).max(supervisionTopics.length).default([]),
  nextOn: DayInput.nullable().default(null),
});
export type WriteGroupSupervisionInput = z.infer<typeof WriteGroupSupervisionInput>;

/** Putting right who was there, when, or what about; by whoever held it. */
export const AmendGroupSupervisionInput = WriteGroupSupervisionInput.omit({ id: true }).extend({
  groupSupervisionId: idOf('groupSupervision'),
  version: VersionInput,
});
export type AmendGroupSupervisionInput = z.infer<typeof AmendGroupSupervisionInput>;

export const GroupSupervisionByIdInput = z.object({ groupSupervisionId: idOf('groupSupervision') });
export type GroupSupervisionByIdInput = z.infer<typeof GroupSupervisionByIdInput>;

export const groupDayRefusal = (
  { heldOn, nextOn }: { heldOn: Day; nextOn: Day | null },
  today: Day,
): Record<string, string> | null => {
  if (daysBetween(today, heldOn) > 0) return { heldOn: 'day_in_future' };
  return nextOn && daysBetween(heldOn, nextOn) <= 0 ? { nextOn: 'day_not_after' } : null;
};
