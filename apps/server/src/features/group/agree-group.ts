import { eq, max } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type AgreeGroupInput, agreementDayRefusal } from '@alongside/domain/group/agree-group.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openGroup } from './facilitated-group.ts';

/**
 * Writes down what the group agreed, as the newest of its agreements. Sending the same id again is the same agreement.
 * @throws NOT_FOUND; CLOSED; FIELDS_REFUSED for a day that cannot be; ALREADY_THERE when the same id brings other words.
 */
export const agreeGroup = async (tx: Tx, actor: Actor, input: AgreeGroupInput, now: Date) => {
  const { groupAgreement } = tx.tables;
  await openGroup(tx, actor, input.groupId);
  const [already] = await tx.db
    .select({ groupId: groupAgreement.groupId, words: groupAgreement.words, number: groupAgreement.number })
    .from(groupAgreement)
    .where(eq(groupAgreement.id, input.id));
  if (already) {
    if (already.groupId !== input.groupId) throw new DomainError('NOT_FOUND');
    if (already.words !== input.words) throw new DomainError('ALREADY_THERE', { field: 'words' });
    return { id: input.id, number: already.number };
  }
  const refusal = agreementDayRefusal(input, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const [newest] = await tx.db
    .select({ number: max(groupAgreement.number) })
    .from(groupAgreement)
    .where(eq(groupAgreement.groupId, input.groupId));
  const number = (newest?.number ?? 0) + 1;
  await tx.db.insert(groupAgreement).values({ ...input, number, accountId: actor.accountId, recordedAt: now });
  await recordAudit(tx, actor, 'group.agree', input.groupId, now);
  return { id: input.id, number };
};
