import { z } from 'zod';
import type { Day } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalText } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { agreements } from './cover-words.ts';
import type { Span } from './set-leave.ts';

/** One person, one colleague, some days of a leave. Somebody who said no is written down too, with nobody who covers. */
export const HandOverInput = z
  .object({
    id: idOf('cover'),
    leaveId: idOf('leave'),
    personId: idOf('person'),
    coveringId: idOf('account').nullable().default(null),
    startsOn: DayInput,
    endsOn: DayInput,
    agreement: z.enum(agreements, 'choice_missing'),
    needToKnow: optionalText(1000),
  })
  .refine(({ agreement, coveringId }) => agreement === 'said_no' || coveringId !== null, {
    path: ['coveringId'],
    message: 'choice_missing',
  });
export type HandOverInput = z.infer<typeof HandOverInput>;

export const MoveCoverInput = z.object({
  coverId: idOf('cover'),
  startsOn: DayInput,
  endsOn: DayInput,
  version: VersionInput,
});
export type MoveCoverInput = z.infer<typeof MoveCoverInput>;

/** Ends it now; `calledOff: false` puts it back. */
export const CallOffCoverInput = z.object({ coverId: idOf('cover'), calledOff: z.boolean('choice_missing') });
export type CallOffCoverInput = z.infer<typeof CallOffCoverInput>;

export const NoteAgreementInput = z.object({ coverId: idOf('cover'), agreement: z.enum(agreements, 'choice_missing') });
export type NoteAgreementInput = z.infer<typeof NoteAgreementInput>;

/** Within the leave, and not over already. */
export const coverDaysRefusal = (
  { startsOn, endsOn }: Span,
  leave: Span,
  today: Day,
): Record<string, string> | null => {
  if (endsOn < startsOn) return { endsOn: 'day_before_first_day' };
  if (startsOn < leave.startsOn || startsOn > leave.endsOn) return { startsOn: 'day_outside_leave' };
  if (endsOn > leave.endsOn) return { endsOn: 'day_outside_leave' };
  return endsOn < today ? { endsOn: 'day_in_past' } : null;
};
