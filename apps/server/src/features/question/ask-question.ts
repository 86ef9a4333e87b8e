import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AskQuestionInput, CloseQuestionInput } from '@alongside/domain/question/ask-question.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { supervisesPerson, walksWith } from '../../reach/person-reach.ts';
import { tellAbout, tellNoMore } from '../notice/tell-about.ts';
import { isAsker } from './question-reach.ts';

/**
 * A supervisor asks about a session of somebody their team walks with. Whoever wrote it is told. It stands beside the note
 * and never in it.
 * @throws NOT_FOUND out of reach, voided, or the caller's own; CLOSED (`writer_gone`) when who wrote it walks with the person
 * no longer and so could not answer; ALREADY_THERE when the id was used for other words.
 */
export const askQuestion = async (tx: Tx, actor: Actor, { id, sessionId, words }: AskQuestionInput, now: Date) => {
  const { question, session } = tx.tables;
  const [found] = await tx.db
    .select({ personId: session.personId, writerId: session.accountId })
    .from(session)
    .where(
      and(eq(session.id, sessionId), isNull(session.voidedAt), supervisesPerson(tx, session.personId, actor.accountId)),
    );
  if (!found || found.writerId === actor.accountId) throw new DomainError('NOT_FOUND');
  const [already] = await tx.db.select().from(question).where(eq(question.id, id));
  if (already && (already.askedBy !== actor.accountId || already.sessionId !== sessionId))
    throw new DomainError('NOT_FOUND');
  if (already && already.words !== words) throw new DomainError('ALREADY_THERE', { field: 'words' });
  if (already) return { id };
  const { personId, writerId } = found;
  const { person } = tx.tables;
  const writer = { accountId: writerId, today: actor.today };
  const [stillWalks] = await tx.db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), walksWith(tx, person.id, writer)));
  if (!stillWalks) throw new DomainError('CLOSED', { reason: 'writer_gone' });
  await tx.db.insert(question).values({
    id,
    organisationId: actor.organisationId,
    sessionId,
    personId,
    askedBy: actor.accountId,
    accountId: writerId,
    words,
    askedAt: now,
  });
  const about = { questionId: id, sessionId, personId };
  await tellAbout(tx, { kind: 'question_asked', accountId: writerId, about, byId: actor.accountId, now });
  await recordAudit(tx, actor, 'question.ask', id, now);
  return { id };
};

/**
 * The asker has had their answer, or needs none any more; opened again it waits for another. Twice is once.
 * @throws NOT_FOUND for anybody else.
 */
export const closeQuestion = async (tx: Tx, actor: Actor, { questionId, closed }: CloseQuestionInput, now: Date) => {
  const { question } = tx.tables;
  const [found] = await tx.db
    .select({
      accountId: question.accountId,
      sessionId: question.sessionId,
      personId: question.personId,
      closedAt: question.closedAt,
    })
    .from(question)
    .where(and(eq(question.id, questionId), isAsker(tx, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  const { accountId, sessionId, personId, closedAt } = found;
  if ((closedAt !== null) === closed) return { id: questionId, closed };
  await tx.db
    .update(question)
    .set(closed ? { closedAt: now } : { closedAt: null, reopenedAt: now })
    .where(eq(question.id, questionId));
  const told = { kind: 'question_asked' as const, accountId, about: { questionId, sessionId, personId }, now };
  if (closed) await tellNoMore(tx, told);
  else await tellAbout(tx, { ...told, byId: actor.accountId });
  await recordAudit(tx, actor, 'question.close', questionId, now);
  return { id: questionId, closed };
};
