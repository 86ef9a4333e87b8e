import { z } from 'zod';
import { DayInput } from '../shared/day-input.ts';
import { idOf } from '../shared/id.ts';
import { optionalText } from '../shared/text.ts';
import { supervisionKinds, supervisionTopics } from './supervision-words.ts';
import { SupervisionActionInput } from './write-supervision.ts';

/** What both of the two may write, each field merged with what the other wrote meanwhile. */
export const HeldSupervision = z.object({
  kind: z.enum(supervisionKinds, 'choice_missing'),
  heldOn: DayInput,
  minutes: z
    .number('minutes_out_of_range')
    .int('minutes_out_of_range')
    .min(1, 'minutes_out_of_range')
    .max(1440, 'minutes_out_of_range'),
  topics: z.array(z.enum(supervisionTopics)).max(supervisionTopics.length).default([]),
  summary: optionalText(8000),
  strengths: optionalText(2000),
  personIds: z.array(idOf('person')).max(40, 'too_many').default([]),
  /** Whether it was looked at; never what it says. */
  wellbeingPlanLookedAt: z.enum(['yes', 'no']).nullable().default(null),
  nextOn: DayInput.nullable().default(null),
});
export type HeldSupervision = z.infer<typeof HeldSupervision>;

/** What stood there when the writer began, as text: a merge compares no numbers. */
const BegunWith = HeldSupervision.pick({ heldOn: true, summary: true, strengths: true, nextOn: true }).extend({
  kind: z.string().max(40),
  minutes: z.string().max(10),
  wellbeingPlanLookedAt: z.string().max(10).nullable(),
});

const minutesFromText = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value;

export const AmendSupervisionInput = HeldSupervision.extend({
  supervisionId: idOf('supervision'),
  /** As text where the other's figure was chosen after a clash. */
  minutes: z.preprocess(minutesFromText, HeldSupervision.shape.minutes),
  base: BegunWith,
  baseTopics: HeldSupervision.shape.topics,
  basePersonIds: HeldSupervision.shape.personIds,
});
export type AmendSupervisionInput = z.infer<typeof AmendSupervisionInput>;

export const begunWith = ({ topics, personIds, ...held }: HeldSupervision) => ({
  base: { ...held, minutes: String(held.minutes) },
  baseTopics: topics,
  basePersonIds: personIds,
});

/** Three-way for a set: what I put in and took out since I began, on top of what stands there now. It never clashes. */
export const mergeSet = <T>({ base, mine, current }: Record<'base' | 'mine' | 'current', readonly T[]>): T[] => {
  const kept = current.filter((each) => mine.includes(each) || !base.includes(each));
  return [...kept, ...mine.filter((each) => !base.includes(each) && !kept.includes(each))];
};

/** `shared: false` takes it back to be prepared, while nobody has signed or commented. */
export const ShareSupervisionInput = z.object({
  supervisionId: idOf('supervision'),
  shared: z.boolean().default(true),
});
export type ShareSupervisionInput = z.infer<typeof ShareSupervisionInput>;

export const AgreeActionInput = SupervisionActionInput.extend({ supervisionId: idOf('supervision') });
export type AgreeActionInput = z.infer<typeof AgreeActionInput>;

export const ActionByIdInput = z.object({ actionId: idOf('action') });
export type ActionByIdInput = z.infer<typeof ActionByIdInput>;

/** Whether other supervisors of the team may know of it. */
export const ShareActionInput = z.object({ actionId: idOf('action'), shared: z.boolean() });
export type ShareActionInput = z.infer<typeof ShareActionInput>;

/** Says that a concern was talked about, or takes that back. */
export const LinkConcernInput = z.object({
  supervisionId: idOf('supervision'),
  concernId: idOf('concern'),
  linked: z.boolean(),
});
export type LinkConcernInput = z.infer<typeof LinkConcernInput>;

/** Lets another supervisor of the worker's team read it, or takes that back. */
export const ShareWithInput = z.object({
  supervisionId: idOf('supervision'),
  accountId: idOf('account'),
  shared: z.boolean(),
});
export type ShareWithInput = z.infer<typeof ShareWithInput>;
