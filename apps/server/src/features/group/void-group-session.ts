import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { RestoreGroupSessionInput, VoidGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { facilitatedSession } from './facilitated-session.ts';
import { refuseSecondThatDay } from './log-group-session.ts';

interface Voided {
  voidedAt: Date | null;
  voidedReason: string | null;
}

/** Over the version that was seen. False when that version is gone. */
export const putVoided = async (
  { db, tables: { groupSession } }: Tx,
  id: string,
  version: number,
  voided: Voided,
): Promise<boolean> => {
  const moved = await db
    .update(groupSession)
    .set({ ...voided, version: version + 1 })
    .where(and(eq(groupSession.id, id), eq(groupSession.version, version)))
    .returning({ version: groupSession.version });
  return moved.length > 0;
};

const moveTo = async (
  tx: Tx,
  found: Awaited<ReturnType<typeof facilitatedSession>>,
  version: number,
  voided: Voided,
) => {
  if (!(await putVoided(tx, found.id, version, voided)))
    throw new DomainError('STALE_VERSION', {
      yours: voided.voidedReason,
      current: found.voidedReason,
      version: found.version,
    });
  return { version: version + 1 };
};

/**
 * Takes a group session out of every figure and off every timeline, and keeps it with the group. Undone by
 * `restoreGroupSession`.
 * @throws NOT_FOUND; STALE_VERSION; CLOSED when it is voided already.
 */
export const voidGroupSession = async (tx: Tx, actor: Actor, input: VoidGroupSessionInput, now: Date) => {
  const found = await facilitatedSession(tx, actor, input.groupSessionId);
  if (found.voidedAt) throw new DomainError('CLOSED', { reason: 'group_session_voided' });
  const answer = await moveTo(tx, found, input.version, { voidedAt: now, voidedReason: input.reason });
  await recordAudit(tx, actor, 'group.void', input.groupSessionId, now);
  return answer;
};

/**
 * Brings it back, as it was.
 * @throws NOT_FOUND; STALE_VERSION; ALREADY_THERE when that day was logged anew meanwhile.
 */
export const restoreGroupSession = async (tx: Tx, actor: Actor, input: RestoreGroupSessionInput, now: Date) => {
  const found = await facilitatedSession(tx, actor, input.groupSessionId);
  await refuseSecondThatDay(tx, found);
  const answer = await moveTo(tx, found, input.version, { voidedAt: null, voidedReason: null });
  await recordAudit(tx, actor, 'group.restore', input.groupSessionId, now);
  return answer;
};
