import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { RestoreSessionInput, VoidSessionInput } from '@alongside/domain/session/amend-session.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { ownSession } from './own-session.ts';

const moveTo = async (
  tx: Tx,
  actor: Actor,
  input: { sessionId: string; version: number },
  voided: { voidedAt: Date | null; voidedReason: string | null },
) => {
  const { session } = tx.tables;
  const found = await ownSession(tx, actor, input.sessionId);
  // A second reason would replace the first, and the record keeps what was said.
  if (voided.voidedAt && found.voidedAt) throw new DomainError('CLOSED', { reason: 'session_voided' });
  const moved = await tx.db
    .update(session)
    .set({ ...voided, version: input.version + 1 })
    .where(and(eq(session.id, input.sessionId), eq(session.version, input.version)))
    .returning({ version: session.version });
  if (moved.length === 0)
    throw new DomainError('STALE_VERSION', {
      yours: voided.voidedReason,
      current: found.voidedReason,
      version: found.version,
    });
  return { version: input.version + 1 };
};

/**
 * Takes a session out of every figure and keeps it, with the reason. Undone by `restoreSession`.
 * @throws NOT_FOUND; STALE_VERSION; CLOSED when it is voided already.
 */
export const voidSession = async (tx: Tx, actor: Actor, input: VoidSessionInput, now: Date) => {
  const answer = await moveTo(tx, actor, input, { voidedAt: now, voidedReason: input.reason });
  await recordAudit(tx, actor, 'session.void', input.sessionId, now);
  return answer;
};

/**
 * Brings a voided session back, as it was.
 * @throws NOT_FOUND; STALE_VERSION.
 */
export const restoreSession = async (tx: Tx, actor: Actor, input: RestoreSessionInput, now: Date) => {
  const answer = await moveTo(tx, actor, input, { voidedAt: null, voidedReason: null });
  await recordAudit(tx, actor, 'session.restore', input.sessionId, now);
  return answer;
};
