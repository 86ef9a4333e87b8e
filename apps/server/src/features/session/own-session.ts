import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { walksWith } from '../../reach/person-reach.ts';

/**
 * A session this worker wrote, about someone they still walk with.
 * @throws NOT_FOUND when it is someone else's, or they no longer walk together.
 */
export const ownSession = async (reader: Reader, actor: Actor, sessionId: string) => {
  const { session } = reader.tables;
  const [found] = await reader.db
    .select({
      id: session.id,
      personId: session.personId,
      version: session.version,
      voidedAt: session.voidedAt,
      voidedReason: session.voidedReason,
    })
    .from(session)
    .where(
      and(
        eq(session.id, sessionId),
        eq(session.accountId, actor.accountId),
        walksWith(reader, session.personId, actor),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};
