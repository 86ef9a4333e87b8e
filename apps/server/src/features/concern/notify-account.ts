import type { Tx } from '@alongside/db/store.ts';
import type { addedToRung, saidBackRung } from '@alongside/domain/concern/who-is-told.ts';
import { noticeChannels } from '@alongside/domain/notice/notice-words.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { sentByItself } from './keep-ladder.ts';

/** Tells one account, beside the ladder, that there is something new. The same row serves the next time. */
export const notifyAccount = async (
  { db, tables: { concernNotice } }: Tx,
  about: { concernId: string; accountId: string; rung: typeof saidBackRung | typeof addedToRung },
  now: Date,
): Promise<void> => {
  for (const channel of noticeChannels) {
    const fresh = {
      dueAt: now,
      sentAt: sentByItself(channel, now),
      claimedAt: null,
      seenAt: null,
      tries: 0,
      problem: null,
      calledOffAt: null,
    };
    await db
      .insert(concernNotice)
      .values({ ...about, ...fresh, channel, id: makeId('concernNotice', () => v7()) })
      .onConflictDoUpdate({
        target: [concernNotice.concernId, concernNotice.accountId, concernNotice.rung, concernNotice.channel],
        set: fresh,
      });
  }
};
