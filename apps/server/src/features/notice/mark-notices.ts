import { and, eq, inArray } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { MarkNoticesInput } from '@alongside/domain/notice/choose-notices.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/**
 * Read, or unread again. What is read goes into no letter.
 * @throws NOT_FOUND where one of them is somebody else's.
 */
export const markNotices = async (tx: Tx, actor: Actor, { noticeIds, isRead }: MarkNoticesInput, now: Date) => {
  const { notice } = tx.tables;
  const marked = await tx.db
    .update(notice)
    .set({ readAt: isRead ? now : null })
    .where(and(inArray(notice.id, noticeIds), eq(notice.accountId, actor.accountId)))
    .returning({ id: notice.id });
  if (marked.length < new Set(noticeIds).size) throw new DomainError('NOT_FOUND');
  await recordAudit(tx, actor, 'notice.mark', actor.accountId, now);
  return { isRead };
};
