import { alias, and, asc, eq, inArray, isNull, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { questionState } from '@alongside/domain/question/question-state.ts';
import type { Actor } from '../../actor.ts';
import { supervisesPerson } from '../../reach/person-reach.ts';
import { personInReach } from '../person/person-in-reach.ts';
import { isOfQuestion } from './question-reach.ts';

/** Those between the caller and somebody else, oldest first, each with what was answered. Two queries. */
const questionsWhere = async (reader: Reader, actor: Actor, which: SQL | undefined) => {
  const { account, person, question, questionAnswer, session } = reader.tables;
  const asker = alias(account, 'asker');
  const rows = await reader.db
    .select({
      id: question.id,
      sessionId: question.sessionId,
      personId: question.personId,
      displayName: person.displayName,
      heldOn: session.heldOn,
      askedBy: question.askedBy,
      askerName: asker.name,
      writerName: account.name,
      words: question.words,
      askedAt: question.askedAt,
      closedAt: question.closedAt,
      reopenedAt: question.reopenedAt,
    })
    .from(question)
    .innerJoin(session, eq(session.id, question.sessionId))
    .innerJoin(person, eq(person.id, question.personId))
    .innerJoin(asker, eq(asker.id, question.askedBy))
    .innerJoin(account, eq(account.id, question.accountId))
    .where(and(isOfQuestion(reader, actor), which))
    .orderBy(asc(question.askedAt), asc(question.id));
  const answers = await reader.db
    .select({
      id: questionAnswer.id,
      questionId: questionAnswer.questionId,
      words: questionAnswer.words,
      answeredAt: questionAnswer.answeredAt,
    })
    .from(questionAnswer)
    .where(
      inArray(
        questionAnswer.questionId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(questionAnswer.answeredAt), asc(questionAnswer.id));
  return rows.map(({ askedBy, reopenedAt, closedAt, ...row }) => {
    const given = answers.filter(({ questionId }) => questionId === row.id);
    return {
      ...row,
      mine: askedBy === actor.accountId,
      state: questionState({ askedAt: row.askedAt, reopenedAt, closedAt }, given),
      answers: given.map(({ questionId: _, ...answer }) => answer),
    };
  });
};

/**
 * Open ones, for both Todays: whoever was asked sees those that wait for them, the asker all of theirs. One whose asker
 * supervises the team no longer waits for nobody, and is not shown.
 */
export const openQuestions = async (reader: Reader, actor: Actor) => {
  const { question } = reader.tables;
  const open = await questionsWhere(
    reader,
    actor,
    and(isNull(question.closedAt), supervisesPerson(reader, question.personId, question.askedBy)),
  );
  return { today: actor.today, questions: open.filter(({ mine, state }) => mine || state === 'asked') };
};

/**
 * All about one person's sessions, the closed ones too, to stand beside the sessions they are about.
 * @throws NOT_FOUND out of reach.
 */
export const questionsOfPerson = async (reader: Reader, actor: Actor, personId: string) => {
  await personInReach(reader, actor, personId);
  return { questions: await questionsWhere(reader, actor, eq(reader.tables.question.personId, personId)) };
};
