import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';

/** The files come in parts, the first is 0. */
export const TakeReleaseInput = z.object({
  releaseId: idOf('release'),
  part: z.number('number_missing').int('number_not_whole').min(0, 'number_not_whole').max(10_000, 'number_not_whole'),
});
export type TakeReleaseInput = z.infer<typeof TakeReleaseInput>;

export const ConfirmDestroyedInput = z.object({ releaseId: idOf('release'), on: DayInput });
export type ConfirmDestroyedInput = z.infer<typeof ConfirmDestroyedInput>;

export const ChooseApproversInput = z.object({ needsRepresentative: z.boolean('choice_missing') });
export type ChooseApproversInput = z.infer<typeof ChooseApproversInput>;

/** The public register, newest first; the next page begins before `before`. */
export const ReleaseRegisterInput = z.object({ before: idOf('release').nullable().default(null) });
export type ReleaseRegisterInput = z.infer<typeof ReleaseRegisterInput>;
