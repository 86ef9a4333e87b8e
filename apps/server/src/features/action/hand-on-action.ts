import type { Reader, Tx } from '@alongside/db/store.ts';
import type { ActionByIdInput, HandOnActionInput } from '@alongside/domain/action/move-action.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { actionInReach, actionOnceMine } from './action-in-reach.ts';
import { giveAction } from './give-action.ts';
import { tellGiven } from './tell-of-action.ts';
import { whoMayHold } from './who-may-hold.ts';

/** Whom it can be handed on to, by name. */
export const readHolders = async (reader: Reader, actor: Actor, { actionId }: ActionByIdInput, now: Date) => {
  const found = await actionInReach(reader, actor, actionId, now);
  const holders = await whoMayHold(reader, actor, found, now);
  return { holders: holders.sort((one, other) => byName.compare(one.name, other.name)), version: found.version };
};

/**
 * Somebody else will do it, and is told. Whoever had it may take it back.
 * @throws NOT_FOUND; CLOSED once done; FIELDS_REFUSED for somebody to whom what it came from is not open; STALE_VERSION.
 */
export const handOnAction = async (tx: Tx, actor: Actor, input: HandOnActionInput, now: Date) => {
  const { ownerId, version } = input;
  const found = await actionInReach(tx, actor, input.actionId, now);
  if (found.finishedAt) throw new DomainError('CLOSED', { reason: 'action_finished' });
  if (found.version !== version)
    throw new DomainError('STALE_VERSION', { yours: '', current: '', version: found.version });
  const holders = await whoMayHold(tx, actor, found, now);
  if (!holders.some(({ accountId }) => accountId === ownerId)) throw refuseFields({ ownerId: 'choice_missing' });
  // Back with whoever had it first: nothing is handed on any more.
  const cameBack = found.sessionId !== null && found.handedOnBy === actor.accountId;
  const handedOnBy = found.handedOnBy === ownerId ? null : cameBack ? actor.accountId : found.ownerId;
  const next = await giveAction(tx, found, ownerId, handedOnBy, now);
  await tellGiven(tx, found.id, ownerId, actor.accountId, now);
  await recordAudit(tx, actor, 'action.handOn', found.id, now);
  return { version: next, wasWith: found.ownerId };
};

/**
 * Whoever handed it on takes it back, as long as it is not done.
 * @throws NOT_FOUND for anybody else; CLOSED once done.
 */
export const takeBackAction = async (tx: Tx, actor: Actor, { actionId }: ActionByIdInput, now: Date) => {
  const found = await actionOnceMine(tx, actor, actionId, now);
  if (found.handedOnBy !== actor.accountId) throw new DomainError('NOT_FOUND');
  if (found.finishedAt) throw new DomainError('CLOSED', { reason: 'action_finished' });
  const version = await giveAction(tx, found, actor.accountId, null, now);
  await recordAudit(tx, actor, 'action.takeBack', actionId, now);
  return { version };
};
