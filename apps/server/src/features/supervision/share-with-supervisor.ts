import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { ShareWithInput } from '@alongside/domain/supervision/hold-supervision.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { tellOfShare } from '../notice/tell-of-share.ts';
import { ownSupervision } from './own-supervision.ts';
import { findSupervisors } from './supervision-partners.ts';

/**
 * The peer worker lets a named other supervisor of their team read it, or takes that back. Only they may: it is about
 * them, and who line-manages them has no right to it (domain notes on supervision).
 * @throws NOT_FOUND for everyone else, the supervisor too, and for whoever does not supervise their team; CLOSED while it
 * is prepared.
 */
export const shareWithSupervisor = async (tx: Tx, actor: Actor, input: ShareWithInput, now: Date) => {
  const { supervisionShare } = tx.tables;
  const { supervisionId, accountId, shared } = input;
  const found = await ownSupervision(tx, actor, supervisionId);
  if (found.peerWorkerId !== actor.accountId) throw new DomainError('NOT_FOUND');
  const thisOne = and(eq(supervisionShare.supervisionId, supervisionId), eq(supervisionShare.accountId, accountId));
  const [already] = await tx.db.select().from(supervisionShare).where(thisOne);
  if (shared) {
    if (!found.sharedAt) throw new DomainError('CLOSED', { reason: 'supervision_not_shared' });
    const others = await findSupervisors(tx, actor, actor.accountId);
    if (accountId === found.supervisorId || !others.some((each) => each.accountId === accountId))
      throw new DomainError('NOT_FOUND');
    if (!already) await tx.db.insert(supervisionShare).values({ supervisionId, accountId, sharedAt: now });
    else if (already.takenBackAt)
      await tx.db.update(supervisionShare).set({ sharedAt: now, takenBackAt: null }).where(thisOne);
  } else {
    if (!already) throw new DomainError('NOT_FOUND');
    await tx.db
      .update(supervisionShare)
      .set({ takenBackAt: already.takenBackAt ?? now })
      .where(thisOne);
  }
  const wasShared = already !== undefined && already.takenBackAt === null;
  const made = shared === wasShared ? 'as_it_was' : 'changed';
  await tellOfShare(tx, actor, { accountId, about: { supervisionId }, shared, made }, now);
  await recordAudit(tx, actor, 'supervision.shareWith', supervisionId, now);
  return { shared };
};
