import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';

export const TermsOfInput = z.object({ accountId: idOf('account') });
export type TermsOfInput = z.infer<typeof TermsOfInput>;

const hours = z.number('number_missing').min(1, 'hours_out_of_range').max(60, 'hours_out_of_range');

/** A full week in most of the NHS; an organisation writes its own beside it. */
export const usualFullWeek = 37.5;

export const AgreeTermsInput = TermsOfInput.extend({
  startedOn: DayInput.nullable().default(null),
  weeklyHours: hours,
  fullWeekHours: hours,
  /** People they agreed to walk with; null: as the organisation's norm has it. */
  agreedPeople: z
    .number('number_missing')
    .int('number_not_whole')
    .min(0, 'number_out_of_range')
    .max(60, 'number_out_of_range')
    .nullable()
    .default(null),
  agreedOn: DayInput,
  /** Null before anything was agreed. */
  version: VersionInput.nullable(),
});
export type AgreeTermsInput = z.infer<typeof AgreeTermsInput>;

/** Part of a full week, to what a column and a form hold alike. */
export const shareOfWeek = (weeklyHours: number, fullWeekHours: number): number =>
  Math.round((weeklyHours / fullWeekHours) * 1000) / 1000;

/** A tenth of a week is the least that the rest of Alongside reckons with, a whole week the most. */
export const hoursRefusal = ({
  weeklyHours,
  fullWeekHours,
}: Pick<AgreeTermsInput, 'weeklyHours' | 'fullWeekHours'>): Record<string, string> | null => {
  const share = shareOfWeek(weeklyHours, fullWeekHours);
  return share < 0.1 || share > 1 ? { weeklyHours: 'hours_out_of_range' } : null;
};

export const NameLineLeadInput = TermsOfInput.extend({
  lineLeadId: idOf('account').nullable(),
  version: VersionInput.nullable(),
});
export type NameLineLeadInput = z.infer<typeof NameLineLeadInput>;

const AdjustmentFields = z.object({
  words: longText(2000),
  agreedOn: DayInput.nullable().default(null),
  reviewOn: DayInput.nullable().default(null),
});

export const AddAdjustmentInput = AdjustmentFields.extend({ id: idOf('adjustment'), accountId: idOf('account') });
export type AddAdjustmentInput = z.infer<typeof AddAdjustmentInput>;

export const AmendAdjustmentInput = AdjustmentFields.extend({
  adjustmentId: idOf('adjustment'),
  version: VersionInput,
});
export type AmendAdjustmentInput = z.infer<typeof AmendAdjustmentInput>;

/** Not needed any more; and back again. */
export const EndAdjustmentInput = z.object({
  adjustmentId: idOf('adjustment'),
  ended: z.boolean('choice_missing'),
});
export type EndAdjustmentInput = z.infer<typeof EndAdjustmentInput>;

export const ShareAdjustmentsInput = TermsOfInput.extend({ shared: z.boolean('choice_missing') });
export type ShareAdjustmentsInput = z.infer<typeof ShareAdjustmentsInput>;

/** The day they had the extra check-in; null puts it back to be had. */
export const SettleCheckInInput = TermsOfInput.extend({ checkInOn: DayInput.nullable() });
export type SettleCheckInInput = z.infer<typeof SettleCheckInInput>;
