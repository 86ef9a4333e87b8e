import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText } from '../shared/text.ts';

export const permissionWays = ['in_person', 'on_paper', 'by_phone', 'by_video', 'by_message'] as const;

/** Each permission stands alone. Evaluation is the first; the others follow with their own words. */
export const permissionPurposes = ['evaluation'] as const;
export type PermissionPurpose = (typeof permissionPurposes)[number];

export const GivePermissionInput = z.object({
  id: idOf('permission'),
  personId: idOf('person'),
  purpose: z.enum(permissionPurposes),
  on: DayInput,
  way: z.enum(permissionWays, 'choice_missing'),
  /** The words that were shown or read out, kept as they were that day. */
  wordsShown: longText(2000),
  endsOn: DayInput.nullable().default(null),
});
export type GivePermissionInput = z.infer<typeof GivePermissionInput>;

export const WithdrawPermissionInput = z.object({
  id: idOf('permission'),
  personId: idOf('person'),
  purpose: z.enum(permissionPurposes),
  on: DayInput,
  way: z.enum(permissionWays, 'choice_missing'),
});
export type WithdrawPermissionInput = z.infer<typeof WithdrawPermissionInput>;

export const PermissionHistoryInput = z.object({ personId: idOf('person'), purpose: z.enum(permissionPurposes) });
export type PermissionHistoryInput = z.infer<typeof PermissionHistoryInput>;

export type PermissionState = 'given' | 'withdrawn' | 'expired' | 'never_asked';
export type PermissionEntry = { kind: 'given' | 'withdrawn'; on: Day; endsOn: Day | null };

/** The newest entry speaks; a given permission whose end has passed has lapsed without anyone's doing. */
export const permissionState = (latest: PermissionEntry | null, today: Day): PermissionState => {
  if (latest === null) return 'never_asked';
  if (latest.kind === 'withdrawn') return 'withdrawn';
  return latest.endsOn !== null && daysBetween(latest.endsOn, today) > 0 ? 'expired' : 'given';
};

export const permissionDayRefusal = (
  given: { on: Day; endsOn?: Day | null },
  today: Day,
): Record<string, string> | null => {
  if (daysBetween(today, given.on) > 0) return { on: 'day_in_future' };
  if (given.endsOn && daysBetween(given.on, given.endsOn) <= 0) return { endsOn: 'day_not_after' };
  return null;
};
