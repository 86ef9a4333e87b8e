import { eq, sql } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { NoteAgreementInput } from '@alongside/domain/cover/hand-over.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { tellAbout } from '../notice/tell-about.ts';
import { refuseOverlap } from './hand-over.ts';
import { handPlansBack } from './hand-plans-back.ts';
import { coverInReach } from './leave-reach.ts';

/**
 * What the person said, by whoever asked them: who arranges the leave, or the colleague on the first call. A yes opens their
 * record for the days, a no closes it at once; either may come again, people change their minds. The colleague takes back
 * only a no that they noted themself: one that somebody else was told shuts them out.
 * @throws NOT_FOUND; CLOSED (`nobody_covers`) for a yes where no colleague was named; FIELDS_REFUSED where another colleague
 * has taken those days since the no.
 */
export const noteAgreement = async (tx: Tx, actor: Actor, { coverId, agreement }: NoteAgreementInput, now: Date) => {
  const { cover } = tx.tables;
  const found = await coverInReach(tx, actor, coverId, 'colleague');
  if (found.accountId === null && agreement !== 'said_no') throw new DomainError('CLOSED', { reason: 'nobody_covers' });
  if (found.agreement === agreement) return { id: coverId, agreement, version: found.version };
  if (found.agreement === 'said_no') {
    if (found.accountId === actor.accountId && found.agreementBy !== actor.accountId)
      throw new DomainError('NOT_FOUND');
    const { leave, personId } = found;
    await refuseOverlap(tx, { leaveId: leave.id, personId, coverId }, found);
  }
  await tx.db
    .update(cover)
    .set({ agreement, agreementBy: actor.accountId, agreementAt: now, version: sql`${cover.version} + 1` })
    .where(eq(cover.id, coverId));
  if (agreement === 'said_no') await handPlansBack(tx, found, actor.today);
  if (found.accountId)
    await tellAbout(tx, {
      kind: agreement === 'said_no' ? 'cover_ends' : 'cover_starts',
      accountId: found.accountId,
      about: { coverId },
      byId: actor.accountId,
      now,
    });
  await recordAudit(tx, actor, 'cover.noteAgreement', coverId, now, agreement);
  return { id: coverId, agreement, version: found.version + 1 };
};
