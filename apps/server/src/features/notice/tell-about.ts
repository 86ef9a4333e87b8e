import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { letterDueAt } from '@alongside/domain/notice/letter-time.ts';
import { channelsOf, type NoticeAbout, type NoticeKind, noticeKey } from '@alongside/domain/notice/notice-words.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { joinLetter } from './join-letter.ts';
import { wishOf } from './notice-wish.ts';

interface Matter {
  kind: NoticeKind;
  /** Whose attention it wants. */
  accountId: string;
  about: NoticeAbout;
}

/**
 * Tells one account that something wants its attention, as it has chosen to be told. Called inside the transaction of the
 * write that brought it about. The same matter told again is the same notice, unread again. Nothing is written for oneself
 * (`byId`), for an account that has ended, or for a kind that is off everywhere.
 */
export const tellAbout = async (
  tx: Tx,
  { kind, accountId, about, byId = null, now }: Matter & { byId?: string | null; now: Date },
): Promise<void> => {
  if (byId === accountId) return;
  const wish = await wishOf(tx, accountId);
  if (!wish) return;
  const channels = channelsOf(wish.choices, kind);
  if (channels.length === 0) return;
  const dueAt = letterDueAt(wish, now);
  const fresh = {
    byId,
    toldAt: now,
    readAt: null,
    calledOffAt: null,
    isCounted: channels.includes('app'),
    emailLetterId: channels.includes('email') ? await joinLetter(tx, { accountId, channel: 'email', dueAt }) : null,
    textLetterId: channels.includes('text') ? await joinLetter(tx, { accountId, channel: 'text', dueAt }) : null,
  };
  const { notice } = tx.tables;
  const id = makeId('notice', () => v7());
  const { organisationId } = wish;
  await tx.db
    .insert(notice)
    .values({ id, organisationId, accountId, kind, about, aboutKey: noticeKey(about), ...fresh })
    .onConflictDoUpdate({ target: [notice.accountId, notice.kind, notice.aboutKey], set: fresh });
};

/** What it was about is gone for good: it leaves every list. */
export const tellNobodyMore = async (
  { db, tables: { notice } }: Tx,
  { kind, about, now }: Omit<Matter, 'accountId'> & { now: Date },
): Promise<void> => {
  await db
    .update(notice)
    .set({ calledOffAt: now })
    .where(and(eq(notice.kind, kind), eq(notice.aboutKey, noticeKey(about)), isNull(notice.calledOffAt)));
};

/** What it was about has been taken back: it leaves the list, and no letter goes for it. */
export const tellNoMore = async (
  { db, tables: { notice } }: Tx,
  { kind, accountId, about, now }: Matter & { now: Date },
): Promise<void> => {
  await db
    .update(notice)
    .set({ calledOffAt: now })
    .where(
      and(
        eq(notice.accountId, accountId),
        eq(notice.kind, kind),
        eq(notice.aboutKey, noticeKey(about)),
        isNull(notice.calledOffAt),
      ),
    );
};
