import { z } from 'zod';
import { idOf } from '../shared/id.ts';
import { longText } from '../shared/text.ts';

export const AskQuestionInput = z.object({
  id: idOf('question'),
  sessionId: idOf('session'),
  words: longText(1000),
});
export type AskQuestionInput = z.infer<typeof AskQuestionInput>;

/** Only ever added: two answers cannot clash, so it names no version. */
export const AnswerQuestionInput = z.object({
  id: idOf('questionAnswer'),
  questionId: idOf('question'),
  words: longText(4000),
});
export type AnswerQuestionInput = z.infer<typeof AnswerQuestionInput>;

/** `closed: false` opens it again. */
export const CloseQuestionInput = z.object({ questionId: idOf('question'), closed: z.boolean('choice_missing') });
export type CloseQuestionInput = z.infer<typeof CloseQuestionInput>;
