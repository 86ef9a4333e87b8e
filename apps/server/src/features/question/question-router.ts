import { PersonByIdInput } from '@alongside/domain/person/add-person.ts';
import { questionAccess } from '@alongside/domain/question/access.ts';
import { AnswerQuestionInput, AskQuestionInput, CloseQuestionInput } from '@alongside/domain/question/ask-question.ts';
import { may, mayWait, router } from '../../procedures.ts';
import { answerQuestion } from './answer-question.ts';
import { askQuestion, closeQuestion } from './ask-question.ts';
import { openQuestions, questionsOfPerson } from './question-reads.ts';

export const questionRouter = router({
  ask: may(questionAccess.ask)
    .input(AskQuestionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => askQuestion(tx, ctx.actor, input, ctx.now))),
  answer: mayWait(questionAccess.answer)
    .input(AnswerQuestionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => answerQuestion(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  close: may(questionAccess.close)
    .input(CloseQuestionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => closeQuestion(tx, ctx.actor, input, ctx.now))),
  open: may(questionAccess.open).query(({ ctx }) =>
    ctx.read('question.open', null, (reader) => openQuestions(reader, ctx.actor)),
  ),
  ofPerson: may(questionAccess.ofPerson)
    .input(PersonByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('question.ofPerson', input.personId, (reader) => questionsOfPerson(reader, ctx.actor, input.personId)),
    ),
});
