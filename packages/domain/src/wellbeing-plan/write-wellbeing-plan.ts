import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalText } from '../shared/text.ts';

/** Every heading may be left empty: it is the worker's plan, filled in as far as it helps them. */
export const WellbeingPlanWords = z.object({
  keepsWell: optionalText(4000),
  earlySigns: optionalText(4000),
  triggers: optionalText(4000),
  whatHelps: optionalText(4000),
  whatNot: optionalText(4000),
  adjustments: optionalText(4000),
  contact: optionalText(4000),
  reviewOn: DayInput.nullable().default(null),
});
export type WellbeingPlanWords = z.infer<typeof WellbeingPlanWords>;

/** `base` is what stood there when the page was opened, so that two devices of one worker do not undo each other. */
export const WriteWellbeingPlanInput = WellbeingPlanWords.extend({
  id: idOf('wellbeingPlan'),
  base: WellbeingPlanWords,
});
export type WriteWellbeingPlanInput = z.infer<typeof WriteWellbeingPlanInput>;

export const WellbeingPlanByIdInput = z.object({ planId: idOf('wellbeingPlan') });
export type WellbeingPlanByIdInput = z.infer<typeof WellbeingPlanByIdInput>;

export const SharePlanInput = WellbeingPlanByIdInput.extend({
  accountId: idOf('account'),
  shared: z.boolean('choice_missing'),
});
export type SharePlanInput = z.infer<typeof SharePlanInput>;
