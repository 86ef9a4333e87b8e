import { eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { AddConcernActionInput } from '@alongside/domain/concern/answer-concern.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { tellGiven } from '../action/tell-of-action.ts';
import { type ConcernInReach, concernToAnswer } from './concern-in-reach.ts';
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
  await tellGiven(tx, input.id, input.ownerId, actor.accountId, now);
  await recordAudit(tx, actor, 'concern.addAction', input.id, now);
  return { id: input.id, version: 1 };
};
