import { z } from 'zod';
import { VersionInput } from '../shared/version.ts';
import type { SignSetting, SignUnit } from './review-sign.ts';
import { type WalkSign, walkRules, walkSigns } from './walk-signs.ts';
import { type WorkerSign, workerRules, workerSigns } from './worker-signs.ts';

/** Every sign there is, walks first, each most pressing first. */
export const reviewSigns: readonly ReviewSign[] = [...walkSigns, ...workerSigns];
export type ReviewSign = WalkSign | WorkerSign;

const rules = { ...walkRules, ...workerRules };

/** What an organisation has chosen for itself, as kept; null while it uses what comes with Alongside. */
export type ChosenSigns = Partial<Record<ReviewSign, SignSetting>>;
export type SignSettings = Record<ReviewSign, SignSetting>;

export const signUnit = (sign: ReviewSign): SignUnit => rules[sign].unit;
export const signRange = (sign: ReviewSign): { min: number; max: number } => {
  const { min, max } = rules[sign];
  return { min, max };
};

/**
 * How an organisation has every sign. The days without an attempt stand with the organisation itself, as `quietDays`,
 * because a worker's own list goes by them too.
 */
export const signSettings = (chosen: ChosenSigns | null, quietDays: number): SignSettings => {
  const all = Object.fromEntries(
    reviewSigns.map((sign) => [sign, chosen?.[sign] ?? { isOn: rules[sign].isOn, at: rules[sign].at }]),
  ) as SignSettings;
  return { ...all, no_attempt: { ...all.no_attempt, at: quietDays } };
};

const settingInput = (sign: ReviewSign) => {
  const { min, max } = rules[sign];
  return z.object({
    isOn: z.boolean(),
    at: z
      .number('number_missing')
      .int('number_not_whole')
      .min(min, 'number_out_of_range')
      .max(max, 'number_out_of_range'),
  });
};

/** Thresholds and switches, all at once: they are read and weighed together. */
export const ChooseSignsInput = z.object({
  signs: z.object(
    Object.fromEntries(reviewSigns.map((sign) => [sign, settingInput(sign)])) as Record<
      ReviewSign,
      ReturnType<typeof settingInput>
    >,
  ),
  version: VersionInput,
});
export type ChooseSignsInput = z.infer<typeof ChooseSignsInput>;
