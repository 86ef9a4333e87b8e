import { and, eq, isNull, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { supervisesPerson } from '../../reach/person-reach.ts';

/**
 * A supervisor opens one note of someone their team walks with. The opening is recorded by the procedure.
 * @throws NOT_FOUND when the person is not with a team they supervise, or the session is voided: it is its writer's alone.
 */
export const readNote = async (reader: Reader, actor: Actor, sessionId: string) => {
  const { session, sessionAddendum } = reader.tables;
  const [found] = await reader.db
    .select({
      id: session.id,
      note: session.note,
      writtenWith: session.writtenWith,
      notSharedReason: session.notSharedReason,
      ownWords: session.ownWords,
      strengths: session.strengths,
    })
    .from(session)
    .where(
      and(
        eq(session.id, sessionId),
        isNull(session.voidedAt),
        supervisesPerson(reader, session.personId, actor.accountId),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  const addenda = await reader.db
    .select({ id: sessionAddendum.id, text: sessionAddendum.text, writtenAt: sessionAddendum.writtenAt })
    .from(sessionAddendum)
    .where(eq(sessionAddendum.sessionId, sessionId))
    .orderBy(sql`coalesce(${sessionAddendum.recordedAt}, ${sessionAddendum.writtenAt})`, sessionAddendum.id);
  return { ...found, addenda };
};
