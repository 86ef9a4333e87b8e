import type { z } from 'zod';
import { RateGoalInput, SetGoalInput } from '../goal/set-goal.ts';
import { PlanMeetUpInput } from '../meet-up/plan-meet-up.ts';
import { RecordOutcomeInput } from '../outcome/record-outcome.ts';
import { AmendSessionInput, VoidSessionInput } from '../session/amend-session.ts';
import { LogSessionInput } from '../session/log-session.ts';

/**
 * Every write that may wait on a device and holds what someone typed or what a person said. The others (bringing a session
 * back, calling a plan off) say nothing that would be lost.
 */
const inputs = {
  'goal.rate': RateGoalInput,
  'goal.set': SetGoalInput,
  'meetUp.plan': PlanMeetUpInput,
  'outcome.record': RecordOutcomeInput,
  'session.amend': AmendSessionInput,
  'session.log': LogSessionInput,
  'session.void': VoidSessionInput,
} as const satisfies Record<string, z.ZodType>;

export type LatePath = keyof typeof inputs;
/** One write, as its own procedure would have taken it. */
export type LateWords = { [P in LatePath]: { path: P; input: z.infer<(typeof inputs)[P]> } }[LatePath];

export const isLatePath = (path: string): path is LatePath => Object.hasOwn(inputs, path);

/** Read by the same schema as the procedure's own. @throws ZodError with a code for each field. */
export const readLateWords = (path: LatePath, input: unknown): LateWords =>
  ({ path, input: inputs[path].parse(input) }) as LateWords;
