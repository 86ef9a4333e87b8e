import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type {
  ActionByIdInput,
  AgreeActionInput,
  ShareActionInput,
} from '@alongside/domain/supervision/hold-supervision.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { tellGiven, tellNoMoreOfAction } from '../action/tell-of-action.ts';
import { ownerIdOf, withAgreedOwner } from './agreed-owner.ts';
import { openSupervision, raiseVersion } from './own-supervision.ts';

const openAction = async (tx: Tx, actor: Actor, actionId: string) => {
  const { action } = tx.tables;
  const [agreed] = await tx.db.select().from(action).where(eq(action.id, actionId));
  if (!agreed?.supervisionId) throw new DomainError('NOT_FOUND');
  return { agreed, found: await openSupervision(tx, actor, agreed.supervisionId) };
};

/**
 * One more thing the two agreed, with who does it. It stands on both Todays until it is done.
 * @throws NOT_FOUND; CLOSED once both signed; FIELDS_REFUSED for a day before the supervision; ALREADY_THERE when the same
 * id said something else.
 */
export const agreeAction = async (tx: Tx, actor: Actor, input: AgreeActionInput, now: Date) => {
  const { action } = tx.tables;
  const { id, supervisionId, words, owner, dueOn, isShared } = input;
  const [already] = await tx.db.select().from(action).where(eq(action.id, id));
  if (already && already.supervisionId !== supervisionId) throw new DomainError('NOT_FOUND');
  const found = await openSupervision(tx, actor, supervisionId);
  if (already) {
    refuseOtherWords({ words, owner, dueOn, isShared }, withAgreedOwner(already, found.peerWorkerId));
    return { id };
  }
  if (found.sharedAt && dueOn !== null && dueOn < found.heldOn) throw refuseFields({ dueOn: 'day_before_supervision' });
  const ownerId = ownerIdOf(owner, found);
  const { organisationId } = found;
  await tx.db.insert(action).values({
    ...{ id, supervisionId, words, dueOn, isShared, ownerId, organisationId },
    addedBy: actor.accountId,
    addedAt: now,
  });
  await raiseVersion(tx, found);
  await tellGiven(tx, id, ownerId, actor.accountId, now);
  await recordAudit(tx, actor, 'supervision.agreeAction', id, now);
  return { id };
};

/** @throws NOT_FOUND; CLOSED once both have signed: from then on it is finished, not taken out. */
export const takeOutAction = async (tx: Tx, actor: Actor, input: ActionByIdInput, now: Date) => {
  const { action } = tx.tables;
  const { agreed, found } = await openAction(tx, actor, input.actionId);
  await tellNoMoreOfAction(tx, agreed, now);
  await tx.db.delete(action).where(eq(action.id, input.actionId));
  await raiseVersion(tx, found);
  await recordAudit(tx, actor, 'supervision.takeOutAction', input.actionId, now);
  return {};
};

/** Whether other supervisors of the team may know of it. @throws NOT_FOUND; CLOSED once both have signed. */
export const shareAction = async (tx: Tx, actor: Actor, input: ShareActionInput, now: Date) => {
  const { action } = tx.tables;
  const { agreed, found } = await openAction(tx, actor, input.actionId);
  await tx.db.update(action).set({ isShared: input.shared }).where(eq(action.id, agreed.id));
  if (agreed.isShared !== input.shared) await raiseVersion(tx, found);
  await recordAudit(tx, actor, 'supervision.shareAction', agreed.id, now);
  return { isShared: input.shared };
};
