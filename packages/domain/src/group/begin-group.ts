import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { oneLine, optionalLine, optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';

/** Two are better than one (Mind, peer support toolkit), and more than ten is a committee. */
const mostCoFacilitators = 10;

export const GroupInput = z.object({
  name: oneLine(80),
  purpose: optionalText(600),
  forWhom: optionalLine(200),
  /** Open: anyone may come along. Closed: the same people each time. */
  isOpen: z.boolean(),
  capacity: z
    .number('number_missing')
    .int('number_out_of_range')
    .min(2, 'number_out_of_range')
    .max(200, 'number_out_of_range')
    .nullable()
    .default(null),
  venue: optionalLine(160),
  /** Besides whoever writes this: peer workers of the same team. */
  coFacilitators: z
    .array(idOf('account'))
    .max(mostCoFacilitators)
    .transform((ids) => [...new Set(ids)])
    .default([]),
});

export const BeginGroupInput = GroupInput.extend({ id: idOf('group'), teamId: idOf('team'), startedOn: DayInput });
export type BeginGroupInput = z.infer<typeof BeginGroupInput>;

/** `endedOn` ends the group: no more dates, and everything it did stays. */
export const AmendGroupInput = GroupInput.extend({
  id: idOf('group'),
  endedOn: DayInput.nullable().default(null),
  version: VersionInput,
});
export type AmendGroupInput = z.infer<typeof AmendGroupInput>;

export const GroupByIdInput = z.object({ groupId: idOf('group') });
export type GroupByIdInput = z.infer<typeof GroupByIdInput>;

export const groupEndRefusal = (
  group: { startedOn: Day },
  endedOn: Day | null,
  today: Day,
): Record<string, string> | null => {
  if (!endedOn) return null;
  if (daysBetween(today, endedOn) > 0) return { endedOn: 'day_in_future' };
  return daysBetween(group.startedOn, endedOn) < 0 ? { endedOn: 'day_before_group' } : null;
};
