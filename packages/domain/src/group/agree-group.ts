import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText } from '../shared/text.ts';

/**
 * What a group agreed, made by the whole group and looked at again (Mind, peer support toolkit). A later agreement stands
 * beside the earlier one, never over it.
 */
export const AgreeGroupInput = z.object({
  id: idOf('groupAgreement'),
  groupId: idOf('group'),
  words: longText(4000),
  agreedOn: DayInput,
  reviewOn: DayInput.nullable().default(null),
});
export type AgreeGroupInput = z.infer<typeof AgreeGroupInput>;

export const agreementDayRefusal = (
  agreement: { agreedOn: Day; reviewOn: Day | null },
  today: Day,
): Record<string, string> | null => {
  if (daysBetween(today, agreement.agreedOn) > 0) return { agreedOn: 'day_in_future' };
  if (agreement.reviewOn && daysBetween(agreement.agreedOn, agreement.reviewOn) <= 0)
    return { reviewOn: 'day_not_after' };
  return null;
};
