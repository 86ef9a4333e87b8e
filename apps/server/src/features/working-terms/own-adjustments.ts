import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type {
  AddAdjustmentInput,
  AmendAdjustmentInput,
  EndAdjustmentInput,
  ShareAdjustmentsInput,
} from '@alongside/domain/working-terms/agree-terms.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { putShare } from '../../reach/own-share.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { staleVersion } from '../../stale-version.ts';
import { tellOfShare } from '../notice/tell-of-share.ts';
import { workerInReach } from './terms-reach.ts';

/** @throws NOT_FOUND unless the caller is the worker it is about, or their line manager now. */
const findForWriter = async (tx: Tx, actor: Actor, adjustmentId: string) => {
  const { adjustment } = tx.tables;
  const [found] = await tx.db.select().from(adjustment).where(eq(adjustment.id, adjustmentId));
  if (!found) throw new DomainError('NOT_FOUND');
  await workerInReach(tx, actor, found.accountId, 'writesAdjustments');
  return found;
};

/**
 * The worker or their line manager writes down what makes the work possible.
 * @throws NOT_FOUND for anyone else, and for an id that is another's; ALREADY_THERE when it said something else.
 */
export const addAdjustment = async (tx: Tx, actor: Actor, input: AddAdjustmentInput, now: Date) => {
  const { adjustment } = tx.tables;
  const { id, accountId, ...fields } = input;
  const [already] = await tx.db.select().from(adjustment).where(eq(adjustment.id, id));
  if (already) {
    if (already.accountId !== accountId || already.writtenBy !== actor.accountId) throw new DomainError('NOT_FOUND');
    refuseOtherWords(fields, already);
    return { id };
  }
  await workerInReach(tx, actor, accountId, 'writesAdjustments');
  await tx.db.insert(adjustment).values({ ...fields, id, accountId, writtenBy: actor.accountId, writtenAt: now });
  await recordAudit(tx, actor, 'workingTerms.addAdjustment', id, now);
  return { id };
};

/** @throws NOT_FOUND; STALE_VERSION with both texts. */
export const amendAdjustment = async (tx: Tx, actor: Actor, input: AmendAdjustmentInput, now: Date) => {
  const { adjustment } = tx.tables;
  const { adjustmentId, version, ...fields } = input;
  const found = await findForWriter(tx, actor, adjustmentId);
  if (found.version !== version) throw staleVersion(fields, found, ['words']);
  await tx.db
    .update(adjustment)
    .set({ ...fields, version: version + 1 })
    .where(and(eq(adjustment.id, adjustmentId), eq(adjustment.version, version)));
  await recordAudit(tx, actor, 'workingTerms.amendAdjustment', adjustmentId, now);
  return { version: version + 1 };
};

/** Not needed any more, or needed again. @throws NOT_FOUND. */
export const endAdjustment = async (tx: Tx, actor: Actor, { adjustmentId, ended }: EndAdjustmentInput, now: Date) => {
  const { adjustment } = tx.tables;
  const found = await findForWriter(tx, actor, adjustmentId);
  const endedAt = ended ? (found.endedAt ?? now) : null;
  await tx.db.update(adjustment).set({ endedAt }).where(eq(adjustment.id, adjustmentId));
  await recordAudit(tx, actor, 'workingTerms.endAdjustment', adjustmentId, now);
  return { endedAt };
};

/**
 * The worker lets one more person see their adjustments, or takes that back. Colleagues cannot be chosen.
 * @throws NOT_FOUND for whoever it cannot be shared with.
 */
export const shareAdjustments = async (tx: Tx, actor: Actor, input: ShareAdjustmentsInput, now: Date) => {
  const { accountId, shared } = input;
  const step = { thing: 'adjustments', recordId: actor.accountId, readerId: accountId, shared } as const;
  const made = await putShare(tx, actor, step, now);
  if (!made) throw new DomainError('NOT_FOUND');
  await tellOfShare(tx, actor, { accountId, about: { adjustmentsOfId: actor.accountId }, shared, made }, now);
  await recordAudit(tx, actor, 'workingTerms.shareAdjustments', accountId, now);
  return { shared };
};
