import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AnswerQuestionInput } from '@alongside/domain/question/ask-question.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { tellAbout } from '../notice/tell-about.ts';

/**
 * Whoever was asked answers, and the asker is told. Taken also where the question was closed or the two walk together no
 * longer since it was written on a phone: an answer opens nothing, and what somebody wrote is never lost.
 * @throws NOT_FOUND for a question to somebody else; ALREADY_THERE when the id was used for other words.
 */
export const answerQuestion = async (
  tx: Tx,
  actor: Pick<Actor, 'accountId' | 'organisationId'>,
  { id, questionId, words }: AnswerQuestionInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { question, questionAnswer } = tx.tables;
  const { accountId } = actor;
  const [found] = await tx.db
    .select({ askedBy: question.askedBy, sessionId: question.sessionId, personId: question.personId })
    .from(question)
    .where(and(eq(question.id, questionId), eq(question.accountId, accountId)));
  if (!found) throw new DomainError('NOT_FOUND');
  const [already] = await tx.db.select().from(questionAnswer).where(eq(questionAnswer.id, id));
  if (already && already.questionId !== questionId) throw new DomainError('NOT_FOUND');
  if (already && already.words !== words) throw new DomainError('ALREADY_THERE', { field: 'words' });
  if (already) return { id };
  await tx.db.insert(questionAnswer).values({ id, questionId, accountId, words, answeredAt: now, writtenAt });
  const { askedBy, sessionId, personId } = found;
  const about = { questionId, sessionId, personId };
  await tellAbout(tx, { kind: 'question_answered', accountId: askedBy, about, byId: accountId, now });
  await recordAudit(tx, actor, 'question.answer', questionId, now);
  return { id };
};
