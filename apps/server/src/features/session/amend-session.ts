import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AmendSessionInput } from '@alongside/domain/session/amend-session.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { ownSession } from './own-session.ts';

/** Whose it is and what it belongs to was looked up by the caller. */
export const writeAddendum = (
  { db, tables: { sessionAddendum } }: Tx,
  { accountId }: Pick<Actor, 'accountId'>,
  input: AmendSessionInput,
  now: Date,
  writtenAt: Date | null,
) => db.insert(sessionAddendum).values({ ...input, accountId, writtenAt: writtenAt ?? now, recordedAt: now });

/**
 * Adds a dated addendum; the first words stay as they were.
 * @throws NOT_FOUND; CLOSED when the session is voided.
 */
export const amendSession = async (
  tx: Tx,
  actor: Actor,
  input: AmendSessionInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { sessionAddendum } = tx.tables;
  const [already] = await tx.db
    .select({ accountId: sessionAddendum.accountId, sessionId: sessionAddendum.sessionId })
    .from(sessionAddendum)
    .where(eq(sessionAddendum.id, input.id));
  const found = await ownSession(tx, actor, input.sessionId);
  if (already?.accountId === actor.accountId && already.sessionId === input.sessionId)
    return { version: found.version };
  if (already) throw new DomainError('NOT_FOUND');
  if (found.voidedAt) throw new DomainError('CLOSED', { reason: 'session_voided' });
  await writeAddendum(tx, actor, input, now, writtenAt);
  await recordAudit(tx, actor, 'session.amend', input.sessionId, now);
  return { version: found.version };
};
