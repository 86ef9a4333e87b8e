import type { Reader, Tx } from '@alongside/db/store.ts';
import type {
  AddConcernActionInput,
  FinishConcernActionInput,
  HandOnConcernActionInput,
} from '@alongside/domain/concern/answer-concern.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { type ConcernInReach, concernInReach, concernToAnswer } from './concern-in-reach.ts';
import { takeOn } from './move-concern.ts';
import { whoMayHold } from './who-may-hold.ts';

const refuseOwner = async (reader: Reader, found: ConcernInReach, ownerId: string, now: Date): Promise<void> => {
  const holders = await whoMayHold(reader, found, now);
  if (!holders.some(({ accountId }) => accountId === ownerId)) throw refuseFields({ ownerId: 'choice_missing' });
};

const actionAlready = async ({ db, tables: { action } }: Reader, actor: Actor, input: AddConcernActionInput) => {
  const [kept] = await db
    .select({
      addedBy: action.addedBy,
      concernId: action.concernId,
      ownerId: action.ownerId,
      words: action.words,
      dueOn: action.dueOn,
      version: action.version,
    })
    .from(action)
    .where(eq(action.id, input.id));
  if (!kept) return null;
  if (kept.addedBy !== actor.accountId || kept.concernId !== input.concernId) throw new DomainError('NOT_FOUND');
  const { ownerId, words, dueOn } = input;
  refuseOtherWords({ ownerId, words, dueOn }, kept);
  return { id: input.id, version: kept.version };
};

/**
 * Something somebody will do about it.
 * @throws NOT_FOUND; FIELDS_REFUSED for an owner who does not know of the concern; CLOSED (`concern_closed`);
 * ALREADY_THERE when the same id said something else.
 */
export const addConcernAction = async (tx: Tx, actor: Actor, input: AddConcernActionInput, now: Date) => {
  const found = await concernToAnswer(tx, actor, input.concernId, now);
  const already = await actionAlready(tx, actor, input);
  if (already) return already;
  if (found.state === 'closed') throw new DomainError('CLOSED', { reason: 'concern_closed' });
  await refuseOwner(tx, found, input.ownerId, now);
  await takeOn(tx, actor, found, null, now);
  const { organisationId } = found;
  await tx.db.insert(tx.tables.action).values({ ...input, organisationId, addedBy: actor.accountId, addedAt: now });
  await recordAudit(tx, actor, 'concern.addAction', input.id, now);
  return { id: input.id, version: 1 };
};

/** @throws NOT_FOUND for anybody who neither answers the concern nor owns the action and still knows of it. */
const actionInReach = async (reader: Reader, actor: Actor, actionId: string, now: Date) => {
  const { action } = reader.tables;
  const [found] = await reader.db
    .select({
      concernId: action.concernId,
      ownerId: action.ownerId,
      finishedAt: action.finishedAt,
      version: action.version,
    })
    .from(action)
    .where(and(eq(action.id, actionId), isNotNull(action.concernId)));
  if (!found?.concernId) throw new DomainError('NOT_FOUND');
  const concern = await concernInReach(reader, actor, found.concernId, now);
  if (!concern.answers && found.ownerId !== actor.accountId) throw new DomainError('NOT_FOUND');
  return { ...found, concern };
};

/**
 * Ticked off, or the tick taken back. Ticking twice keeps the first moment.
 * @throws NOT_FOUND.
 */
export const finishConcernAction = async (tx: Tx, actor: Actor, input: FinishConcernActionInput, now: Date) => {
  const { action } = tx.tables;
  const found = await actionInReach(tx, actor, input.actionId, now);
  const finishedAt = input.finished ? (found.finishedAt ?? now) : null;
  await tx.db
    .update(action)
    .set({ finishedAt, version: found.version + 1 })
    .where(eq(action.id, input.actionId));
  await recordAudit(tx, actor, 'concern.finishAction', input.actionId, now);
  return { finishedAt, version: found.version + 1 };
};

/**
 * Somebody else will do it. Answers whose it was, so that handing it back is one call.
 * @throws NOT_FOUND; FIELDS_REFUSED for an owner who does not know of the concern; STALE_VERSION.
 */
export const handOnConcernAction = async (tx: Tx, actor: Actor, input: HandOnConcernActionInput, now: Date) => {
  const { action } = tx.tables;
  const found = await actionInReach(tx, actor, input.actionId, now);
  await refuseOwner(tx, found.concern, input.ownerId, now);
  const moved = await tx.db
    .update(action)
    .set({ ownerId: input.ownerId, version: input.version + 1 })
    .where(and(eq(action.id, input.actionId), eq(action.version, input.version)))
    .returning({ version: action.version });
  if (moved.length === 0) throw new DomainError('STALE_VERSION', { yours: '', current: '', version: found.version });
  await recordAudit(tx, actor, 'concern.handOnAction', input.actionId, now);
  return { version: input.version + 1, wasWith: found.ownerId };
};
