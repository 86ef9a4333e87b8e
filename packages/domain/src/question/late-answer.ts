import type { z } from 'zod';
import { AnswerQuestionInput } from './ask-question.ts';

/**
 * An answer from somebody who lost the role or whose account was closed. It is between two (decision 022), so it never
 * waits where other supervisors read: it goes to whoever asked, at once.
 */
export const lateAnswerInputs = { 'question.answer': AnswerQuestionInput } as const satisfies Record<string, z.ZodType>;

export interface LateAnswer {
  path: 'question.answer';
  input: AnswerQuestionInput;
}

export const isLateAnswer = (path: string): path is LateAnswer['path'] => Object.hasOwn(lateAnswerInputs, path);
