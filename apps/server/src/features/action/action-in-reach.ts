import { and, eq, isNull, or, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { comesFromReach, mayStepIn, ofPersonInReach } from './action-reach.ts';

/** The day it is for now: moved, or as agreed. */
export const dueNow = ({ dueOn, movedTo }: { dueOn: Day | null; movedTo: Day | null }): Day | null => movedTo ?? dueOn;

const find = async (reader: Reader, where: SQL | undefined) => {
  const { action, concern, supervision, session } = reader.tables;
  const [found] = await reader.db
    .select({
      id: action.id,
      ownerId: action.ownerId,
      addedBy: action.addedBy,
      handedOnBy: action.handedOnBy,
      concernId: action.concernId,
      supervisionId: action.supervisionId,
      sessionId: action.sessionId,
      reviewId: action.reviewId,
      personId: session.personId,
      peerWorkerId: supervision.peerWorkerId,
      supervisorId: supervision.supervisorId,
      dueOn: action.dueOn,
      movedTo: action.movedTo,
      finishedAt: action.finishedAt,
      takenOutAt: action.takenOutAt,
      version: action.version,
    })
    .from(action)
    .leftJoin(concern, eq(concern.id, action.concernId))
    .leftJoin(supervision, eq(supervision.id, action.supervisionId))
    .leftJoin(session, eq(session.id, action.sessionId))
    .where(where);
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

export type ActionInReach = Awaited<ReturnType<typeof find>>;

/**
 * One action that the caller may tick, move or hand on.
 * @throws NOT_FOUND for anybody else, and where what it came from is not open to them any more.
 */
export const actionInReach = (reader: Reader, actor: Actor, actionId: string, now: Date): Promise<ActionInReach> => {
  const asking = { ...actor, now };
  return find(
    reader,
    and(eq(reader.tables.action.id, actionId), comesFromReach(reader, asking), mayStepIn(reader, asking)),
  );
};

/** The same, also for whoever handed it on. */
export const actionOnceMine = (reader: Reader, actor: Actor, actionId: string, now: Date): Promise<ActionInReach> => {
  const asking = { ...actor, now };
  const { action } = reader.tables;
  const mine = or(eq(action.handedOnBy, actor.accountId), mayStepIn(reader, asking));
  return find(reader, and(eq(action.id, actionId), comesFromReach(reader, asking), mine));
};

/**
 * What one added for oneself, taken out or not.
 * @throws NOT_FOUND for what was agreed with somebody: that is finished, never taken out. And for what was promised to a
 * person they reach no longer: it is offered to whoever walks with them now, and not theirs to let go.
 */
export const ownAction = async (reader: Reader, actor: Actor, actionId: string): Promise<ActionInReach> => {
  const { action } = reader.tables;
  const mine = and(eq(action.ownerId, actor.accountId), eq(action.addedBy, actor.accountId));
  const isOpen = or(isNull(action.sessionId), ofPersonInReach(reader, actor));
  const found = await find(reader, and(eq(action.id, actionId), mine, isOpen));
  if (found.concernId || found.supervisionId) throw new DomainError('NOT_FOUND');
  return found;
};
