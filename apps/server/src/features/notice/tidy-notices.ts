import { and, isNotNull, lt, notExists, or, sql } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { recordAudit } from '../../audit.ts';

const msPerDay = 86_400_000;
/** What was seen, or taken back, is kept this long, so that somebody can look up when they were told. */
const keptDays = 365;

/**
 * A year after a notice was seen or taken back it goes, and a letter a year after it was sent with the last of what was in
 * it. What nobody has seen stays. Notices of concerns are part of the record of the concern, and stay with it.
 */
export const tidyNotices = async (store: Store, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptDays * msPerDay);
  const { notice, noticeLetter } = store.tables;
  const isOver = or(lt(notice.readAt, before), lt(notice.calledOffAt, before));
  const [first] = await store.read.db.select({ id: notice.id }).from(notice).where(isOver).limit(1);
  if (!first) return;
  await store.write(async (tx) => {
    const { db, tables } = tx;
    await db.delete(tables.notice).where(or(lt(tables.notice.readAt, before), lt(tables.notice.calledOffAt, before)));
    const inIt = db
      .select({ one: sql`1` })
      .from(tables.notice)
      .where(
        sql`${tables.notice.emailLetterId} = ${tables.noticeLetter.id} or ${tables.notice.textLetterId} = ${tables.noticeLetter.id}`,
      );
    const isDone = or(isNotNull(tables.noticeLetter.sentAt), isNotNull(tables.noticeLetter.calledOffAt));
    await db.delete(tables.noticeLetter).where(and(lt(noticeLetter.dueAt, before), isDone, notExists(inIt)));
    await recordAudit(tx, null, 'notice.tidy', null, now);
  });
};
