import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { longText, oneLine } from '../shared/text.ts';
import { VersionInput } from '../shared/version.ts';
import { pairKinds, supervisionTopics } from './supervision-words.ts';

/** Either of the two opens it: a supervisor with a worker of their team, a worker with a supervisor of theirs. */
export const PlanSupervisionInput = z.object({
  id: idOf('supervision'),
  withId: idOf('account'),
  kind: z.enum(pairKinds, 'choice_missing'),
  heldOn: DayInput,
});
export type PlanSupervisionInput = z.infer<typeof PlanSupervisionInput>;

/** A plan is for today or later, and a year is as far as anybody plans. */
export const planDayRefusal = (heldOn: Day, today: Day): Record<string, string> | null => {
  const ahead = daysBetween(today, heldOn);
  if (ahead < 0) return { heldOn: 'day_in_past' };
  return ahead > 366 ? { heldOn: 'day_too_far' } : null;
};

/** `calledOff: false` puts it back: calling off is undone by the same door. */
export const CallOffSupervisionInput = z.object({
  supervisionId: idOf('supervision'),
  calledOff: z.boolean().default(true),
});
export type CallOffSupervisionInput = z.infer<typeof CallOffSupervisionInput>;

/** A topic ticked, or a question written. */
export const AddToAgendaInput = z
  .object({
    id: idOf('agendaEntry'),
    supervisionId: idOf('supervision'),
    topic: z.enum(supervisionTopics).nullable().default(null),
    question: oneLine(500).nullable().default(null),
  })
  .refine(({ topic, question }) => (topic === null) !== (question === null), {
    path: ['question'],
    message: 'text_missing',
  });
export type AddToAgendaInput = z.infer<typeof AddToAgendaInput>;

export const TakeOffAgendaInput = z.object({ entryId: idOf('agendaEntry') });
export type TakeOffAgendaInput = z.infer<typeof TakeOffAgendaInput>;

export const ReflectInput = z.object({
  id: idOf('reflection'),
  supervisionId: idOf('supervision'),
  words: longText(2000),
});
export type ReflectInput = z.infer<typeof ReflectInput>;

export const AmendReflectionInput = z.object({
  reflectionId: idOf('reflection'),
  words: longText(2000),
  version: VersionInput,
});
export type AmendReflectionInput = z.infer<typeof AmendReflectionInput>;

export const TakeOutReflectionInput = z.object({ reflectionId: idOf('reflection') });
export type TakeOutReflectionInput = z.infer<typeof TakeOutReflectionInput>;

/** One line at a time, and back again. */
export const ShareReflectionInput = z.object({ reflectionId: idOf('reflection'), shared: z.boolean() });
export type ShareReflectionInput = z.infer<typeof ShareReflectionInput>;
