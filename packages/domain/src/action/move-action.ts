import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { VersionInput } from '../shared/version.ts';

export const ActionByIdInput = z.object({ actionId: idOf('action') });
export type ActionByIdInput = z.infer<typeof ActionByIdInput>;

/** Ticked, or the tick taken back. */
export const FinishActionInput = ActionByIdInput.extend({ finished: z.boolean('choice_missing') });
export type FinishActionInput = z.infer<typeof FinishActionInput>;

export const MoveActionInput = ActionByIdInput.extend({
  to: DayInput.nullable(),
  /** The day its mover saw: another one by now is told, never written over. */
  was: DayInput.nullable(),
  /** Takes a move back: the day it was may have passed. */
  isUndo: z.boolean('choice_missing').default(false),
});
export type MoveActionInput = z.infer<typeof MoveActionInput>;

/** To somebody who may see what it came from. */
export const HandOnActionInput = ActionByIdInput.extend({ ownerId: idOf('account'), version: VersionInput });
export type HandOnActionInput = z.infer<typeof HandOnActionInput>;

/** Not needed after all; or needed again. */
export const TakeOutActionInput = ActionByIdInput.extend({ takenOut: z.boolean('choice_missing') });
export type TakeOutActionInput = z.infer<typeof TakeOutActionInput>;

/** The reader does what a colleague cannot do any more; or would rather leave it after all. */
export const TakeOnActionInput = ActionByIdInput.extend({ takenOn: z.boolean('choice_missing') });
export type TakeOnActionInput = z.infer<typeof TakeOnActionInput>;

/** `today` is the day on which it was written. A day that was agreed stays agreed: without one it cannot be. */
export const moveDayRefusal = (
  { to, isUndo }: Pick<MoveActionInput, 'to' | 'isUndo'>,
  agreed: Day | null,
  today: Day,
): Record<string, string> | null => {
  if (to === null) return agreed === null ? null : { to: 'day_missing' };
  return !isUndo && daysBetween(today, to) < 0 ? { to: 'day_in_past' } : null;
};
