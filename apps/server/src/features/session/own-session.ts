import { and, eq, or, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { writeUpFrom } from '@alongside/domain/cover/write-up.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { canBeWrittenUp, someCover } from '../../reach/cover-reach.ts';
import { walksWith } from '../../reach/person-reach.ts';

/** What they write down after a cover, they may put right for as long. */
const wroteItWhileCovering = (reader: Reader, { accountId, today }: Actor): SQL => {
  const { cover, session } = reader.tables;
  return someCover(
    reader,
    and(
      eq(cover.episodeId, session.episodeId),
      eq(cover.accountId, accountId),
      canBeWrittenUp(reader, { heldOn: session.heldOn, from: writeUpFrom(today) }),
    ),
  );
};

/**
 * A session this worker wrote, about someone they still walk with, or covered for on that day and until a few days ago.
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
        or(walksWith(reader, session.personId, actor), wroteItWhileCovering(reader, actor)),
      ),
    );
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};
