import type { Answered, Asked } from '../trpc.ts';

/** The procedures that may wait on the device: each takes `sent` beside its input, and is done once however often it comes. */
export const waitingPaths = [
  'action.add',
  'action.finish',
  'action.handOn',
  'action.move',
  'action.takeBack',
  'action.takeOn',
  'action.takeOut',
  'boundary.log',
  'concern.add',
  'concern.raise',
  'cover.noteAgreement',
  'goal.rate',
  'goal.set',
  'group.correct',
  'group.log',
  'group.restore',
  'group.void',
  'meetUp.callOff',
  'meetUp.move',
  'meetUp.plan',
  'outcome.record',
  'outcome.restore',
  'outcome.talk',
  'outcome.void',
  'question.answer',
  'session.amend',
  'session.log',
  'session.restore',
  'session.void',
  'session.wishToTalk',
] as const;
export type WaitingPath = (typeof waitingPaths)[number];

type At<Map, P> = P extends `${infer Noun extends keyof Map & string}.${infer Verb}`
  ? Verb extends keyof Map[Noun]
    ? Map[Noun][Verb]
    : never
  : never;

export type InputOf<P extends WaitingPath> = Omit<At<Asked, P>, 'sent'>;
export type AnswerOf<P extends WaitingPath> = At<Answered, P>;

/** Whom or what a write is about: writes about the same one keep their order. The name is for lists on this device. */
export interface About {
  id: string;
  name: string;
}

export type Outcome<P extends WaitingPath> = { isSent: true; answer: AnswerOf<P> } | { isSent: false };
