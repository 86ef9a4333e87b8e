import { eq, sql } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type AddActionInput, dueDayRefusal } from '@alongside/domain/action/add-action.ts';
import type { TakeOutActionInput } from '@alongside/domain/action/move-action.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { ownSession } from '../session/own-session.ts';
import { ownAction } from './action-in-reach.ts';
import { tellNoMoreOfAction } from './tell-of-action.ts';

type OwnAction = Pick<AddActionInput, 'id' | 'words' | 'dueOn'> & {
  sessionId?: string | null;
  reviewId?: string | null;
};

/** True where the same id brought the same words before. */
const isThere = async (tx: Tx, actor: Actor, { id, words, dueOn, ...from }: OwnAction): Promise<boolean> => {
  const { action } = tx.tables;
  const [kept] = await tx.db.select().from(action).where(eq(action.id, id));
  if (!kept) return false;
  const { sessionId = null, reviewId = null } = from;
  const isSame = kept.addedBy === actor.accountId && kept.sessionId === sessionId && kept.reviewId === reviewId;
  if (!isSame) throw new DomainError('NOT_FOUND');
  refuseOtherWords({ words, dueOn }, kept);
  return true;
};

/**
 * Writes down what the caller will do, as part of another write that has looked at reach and the day: a session that is
 * logged, a review. Sending the same id again is the same action.
 * @throws NOT_FOUND for an id that names another; ALREADY_THERE when the same id said something else.
 */
export const writeOwnAction = async (tx: Tx, actor: Actor, own: OwnAction, now: Date): Promise<void> => {
  if (await isThere(tx, actor, own)) return;
  const { accountId, organisationId } = actor;
  await tx.db
    .insert(tx.tables.action)
    .values({ ...own, organisationId, ownerId: accountId, addedBy: accountId, addedAt: now });
};

/**
 * Something the caller will do, after a session they logged or by itself.
 * @throws NOT_FOUND for a session that is not theirs; FIELDS_REFUSED for a day that had passed when it was written;
 * ALREADY_THERE when the same id said something else.
 */
export const addAction = async (
  tx: Tx,
  actor: Actor,
  input: AddActionInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { id, words, dueOn, sessionId } = input;
  if (sessionId) {
    const { voidedAt } = await ownSession(tx, actor, sessionId);
    if (voidedAt) throw new DomainError('CLOSED', { reason: 'session_voided' });
  }
  const own = { id, words, dueOn, sessionId };
  if (!(await isThere(tx, actor, own))) {
    const refusal = dueDayRefusal(dueOn, todayOf(actor, writtenAt ?? now));
    if (refusal) throw refuseFields({ dueOn: refusal });
  }
  await writeOwnAction(tx, actor, own, now);
  await recordAudit(tx, actor, 'action.add', id, now);
  return { id };
};

/**
 * What one added for oneself is not needed after all; or it is again.
 * @throws NOT_FOUND for what was agreed with somebody, and for anybody else's.
 */
export const takeOutAction = async (tx: Tx, actor: Actor, { actionId, takenOut }: TakeOutActionInput, now: Date) => {
  const { action } = tx.tables;
  const found = await ownAction(tx, actor, actionId);
  const takenOutAt = takenOut ? (found.takenOutAt ?? now) : null;
  await tx.db
    .update(action)
    .set({ takenOutAt, version: sql`${action.version} + 1` })
    .where(eq(action.id, actionId));
  if (takenOut) await tellNoMoreOfAction(tx, found, now);
  await recordAudit(tx, actor, 'action.takeOut', actionId, now);
  return { takenOutAt };
};
