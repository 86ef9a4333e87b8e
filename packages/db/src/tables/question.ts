import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';
import type { personTables } from './person.ts';
import type { sessionTables } from './session.ts';

export const questionTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
  { person }: ReturnType<typeof personTables>,
  { session }: ReturnType<typeof sessionTables>,
) => {
  /** One thing a supervisor asks about a session. For the two of them alone, and never a part of the note. */
  const question = kit.table(
    'question',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      sessionId: kit
        .text('internal')
        .notNull()
        .references(() => session.id),
      personId: kit
        .text('internal')
        .notNull()
        .references(() => person.id),
      askedBy: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      /** Whoever wrote the session. */
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      words: kit.text('sensitive').notNull(),
      askedAt: kit.instant('internal').notNull(),
      closedAt: kit.instant('internal'),
      /** Closed and opened again: what was answered before was not enough. */
      reopenedAt: kit.instant('internal'),
    },
    (t) => [
      kit.index('question_by_session').on(t.sessionId),
      kit.index('question_by_person').on(t.personId),
      kit.index('question_by_account').on(t.accountId, t.closedAt),
      kit.index('question_by_asker').on(t.askedBy, t.closedAt),
    ],
  );

  /** One answer to it, as it was given. Never edited: a later thought is another. */
  const questionAnswer = kit.table(
    'question_answer',
    {
      id: kit.text('internal').primaryKey(),
      questionId: kit
        .text('internal')
        .notNull()
        .references(() => question.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      words: kit.text('sensitive').notNull(),
      answeredAt: kit.instant('internal').notNull(),
      /** When it was written, where it waited on a device first; null when it came at once. */
      writtenAt: kit.instant('internal'),
    },
    (t) => [kit.index('question_answer_by_question').on(t.questionId)],
  );
  return { question, questionAnswer };
};
