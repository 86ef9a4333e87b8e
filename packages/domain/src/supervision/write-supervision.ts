import { z } from 'zod';
import { type Day, daysBetween } from '../shared/day.ts';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { oneLine, optionalText } from '../shared/text.ts';
import { pairKinds, supervisionTopics } from './supervision-words.ts';

export const SupervisionActionInput = z.object({
  id: idOf('action'),
  words: oneLine(300),
  owner: z.enum(['peer_worker', 'supervisor'], 'choice_missing'),
  dueOn: DayInput.nullable().default(null),
  /** Whether other supervisors of the team may know of it. */
  isShared: z.boolean().default(false),
});

export const WriteSupervisionInput = z.object({
  id: idOf('supervision'),
  peerWorkerId: idOf('account'),
  kind: z.enum(pairKinds, 'choice_missing'),
  heldOn: DayInput,
  minutes: z
    .number('minutes_out_of_range')
    .int('minutes_out_of_range')
    .min(1, 'minutes_out_of_range')
    .max(1440, 'minutes_out_of_range'),
  topics: z.array(z.enum(supervisionTopics)).max(supervisionTopics.length).default([]),
  summary: optionalText(8000),
  strengths: optionalText(2000),
  actions: z
    .array(SupervisionActionInput)
    .max(20)
    .refine((actions) => new Set(actions.map(({ id }) => id)).size === actions.length, 'action_listed_twice')
    .default([]),
  nextOn: DayInput.nullable().default(null),
});
export type WriteSupervisionInput = z.infer<typeof WriteSupervisionInput>;

export const SupervisionByIdInput = z.object({ supervisionId: idOf('supervision') });
export type SupervisionByIdInput = z.infer<typeof SupervisionByIdInput>;

/** One peer worker of the teams I supervise. */
export const TeamCaseloadInput = z.object({ accountId: idOf('account') });
export type TeamCaseloadInput = z.infer<typeof TeamCaseloadInput>;

/** A list goes back as far as this; older supervision stays in the record. */
export const supervisionListLength = 100;

export const supervisionDayRefusal = (
  supervision: { heldOn: Day; nextOn: Day | null; actions?: readonly { dueOn: Day | null }[] },
  today: Day,
): Record<string, string> | null => {
  if (daysBetween(today, supervision.heldOn) > 0) return { heldOn: 'day_in_future' };
  if (supervision.nextOn && daysBetween(supervision.heldOn, supervision.nextOn) <= 0)
    return { nextOn: 'day_not_after' };
  const early = supervision.actions?.findIndex(({ dueOn }) => dueOn !== null && dueOn < supervision.heldOn) ?? -1;
  return early < 0 ? null : { [`actions.${early}.dueOn`]: 'day_before_supervision' };
};
