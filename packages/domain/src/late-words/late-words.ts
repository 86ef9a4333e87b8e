import type { z } from 'zod';
import { AddActionInput } from '../action/add-action.ts';
import { AmendGoalInput } from '../goal/amend-goal.ts';
import { RateGoalInput, SetGoalInput } from '../goal/set-goal.ts';
import { CorrectGroupSessionInput, LogGroupSessionInput, VoidGroupSessionInput } from '../group/log-group-session.ts';
import { MoveMeetUpInput } from '../meet-up/move-meet-up.ts';
import { PlanMeetUpInput } from '../meet-up/plan-meet-up.ts';
import { RecordOutcomeInput } from '../outcome/record-outcome.ts';
import { TalkOutcomeInput } from '../outcome/talk-outcome.ts';
import { AmendSessionInput, VoidSessionInput } from '../session/amend-session.ts';
import { LogSessionInput } from '../session/log-session.ts';

/**
 * Every write about one person or one group that may wait on a device and holds what someone typed, or what the person
 * said; and what its writer said they would do. The others (bringing a session back, calling a plan off) say nothing that would be lost.
 */
export const lateInputs = {
  'action.add': AddActionInput,
  'goal.amend': AmendGoalInput,
  'goal.rate': RateGoalInput,
  'goal.set': SetGoalInput,
  'group.correct': CorrectGroupSessionInput,
  'group.log': LogGroupSessionInput,
  'group.void': VoidGroupSessionInput,
  'meetUp.move': MoveMeetUpInput,
  'meetUp.plan': PlanMeetUpInput,
  'outcome.record': RecordOutcomeInput,
  'outcome.talk': TalkOutcomeInput,
  'session.amend': AmendSessionInput,
  'session.log': LogSessionInput,
  'session.void': VoidSessionInput,
} as const satisfies Record<string, z.ZodType>;

export type LatePath = keyof typeof lateInputs;
/** One write, as its own procedure would have taken it. */
export type LateWords = { [P in LatePath]: { path: P; input: z.infer<(typeof lateInputs)[P]> } }[LatePath];

/** About a group as a whole: it waits for whoever supervises the group's team. */
export type LateWordsOfGroup = Extract<LateWords, { path: `group.${string}` }>;
/** What its writer said they would do: after a session, or for nobody in particular. */
export type LateAction = Extract<LateWords, { path: 'action.add' }>;
export type LateWordsOfPerson = Exclude<LateWords, LateWordsOfGroup | LateAction>;

export const isOfGroup = (words: LateWords): words is LateWordsOfGroup => words.path.startsWith('group.');

export const isLateAction = (words: LateWords): words is LateAction => words.path === 'action.add';

export const isLatePath = (path: string): path is LatePath => Object.hasOwn(lateInputs, path);

/** A plan to meet of someone who walks with them no longer is no plan: it can be read, and told to whoever does now. */
export const goesInRecord = (path: LatePath): boolean => path !== 'meetUp.plan' && path !== 'meetUp.move';

/** One session for each who was there: each is in a record of its own. Everything else is about one person as it is. */
export const oneForEach = (words: LateWords): LateWords[] => {
  if (words.path !== 'session.log') return [words];
  const { alsoWith, ...first } = words.input;
  const rest = { ...first, ownWords: null, strengths: null, wantsToTalk: false, next: null, meetUpId: null };
  return [first, ...alsoWith.map((other) => ({ ...rest, ...other }))].map((input) => ({
    path: words.path,
    input: { ...input, alsoWith: [] },
  }));
};
