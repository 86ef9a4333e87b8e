import { and, asc, eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { isLocked, supervisionState } from '@alongside/domain/supervision/supervision-state.ts';
import type { Actor } from '../../actor.ts';
import { countAll } from '../../reach/met-session.ts';
import { metInSupervision } from './supervision-reach.ts';

/** Signatures and comments, oldest first. */
export const findMarks = ({ db, tables: { supervisionMark } }: Reader, supervisionId: string) =>
  db
    .select({
      id: supervisionMark.id,
      accountId: supervisionMark.accountId,
      kind: supervisionMark.kind,
      comment: supervisionMark.comment,
      version: supervisionMark.version,
      markedAt: supervisionMark.markedAt,
    })
    .from(supervisionMark)
    .where(eq(supervisionMark.supervisionId, supervisionId))
    .orderBy(asc(supervisionMark.markedAt), asc(supervisionMark.id));

/**
 * A supervision the caller is one of the two of, with its state.
 * @throws NOT_FOUND for anyone else.
 */
export const ownSupervision = async (reader: Reader, actor: Actor, supervisionId: string) => {
  const { supervision, supervisionAddendum } = reader.tables;
  const [found] = await reader.db
    .select()
    .from(supervision)
    .where(and(eq(supervision.id, supervisionId), metInSupervision(reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  const marks = await findMarks(reader, supervisionId);
  const [added] = await reader.db
    .select({ count: countAll })
    .from(supervisionAddendum)
    .where(eq(supervisionAddendum.supervisionId, supervisionId));
  const { version } = found;
  const state = supervisionState({ isShared: found.sharedAt !== null, version, marks, addenda: added?.count ?? 0 });
  return { ...found, marks, state };
};

/**
 * The same, where it may still be changed.
 * @throws NOT_FOUND; CLOSED once it was called off, or both have signed.
 */
export const openSupervision = async (tx: Tx, actor: Actor, supervisionId: string) => {
  const found = await ownSupervision(tx, actor, supervisionId);
  if (found.calledOffAt) throw new DomainError('CLOSED', { reason: 'supervision_called_off' });
  if (isLocked(found.state)) throw new DomainError('CLOSED', { reason: 'supervision_signed' });
  return found;
};

/** Signatures stand for what was read: whatever belongs to the record raises its version, and they are asked for again. */
export const raiseVersion = (
  { db, tables: { supervision } }: Tx,
  { id, version }: { id: string; version: number },
  changed: Partial<typeof supervision.$inferInsert> = {},
) =>
  db
    .update(supervision)
    .set({ ...changed, version: version + 1 })
    .where(and(eq(supervision.id, id), eq(supervision.version, version)));
