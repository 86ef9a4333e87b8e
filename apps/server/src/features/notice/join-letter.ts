import { and, eq, isNull, sql } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { NoticeChannel } from '@alongside/domain/notice/notice-words.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';

const msPerMinute = 60_000;

interface Wanted {
  accountId: string;
  channel: Exclude<NoticeChannel, 'app'>;
  dueAt: Date;
}

/** The letter that is due then, held against the sender until this write stands. Null where it is on its way or gone. */
const waitingLetter = async ({ db, tables: { noticeLetter } }: Tx, { accountId, channel, dueAt }: Wanted) => {
  const [added] = await db
    .insert(noticeLetter)
    .values({ id: makeId('noticeLetter', () => v7()), accountId, channel, dueAt })
    .onConflictDoNothing()
    .returning({ id: noticeLetter.id });
  if (added) return added.id;
  // Writing to the row makes PostgreSQL wait for a sender that has just claimed it, and the sender for this.
  const [waiting] = await db
    .update(noticeLetter)
    .set({ tries: sql`${noticeLetter.tries}` })
    .where(
      and(
        eq(noticeLetter.accountId, accountId),
        eq(noticeLetter.channel, channel),
        eq(noticeLetter.dueAt, dueAt),
        isNull(noticeLetter.claimedAt),
        isNull(noticeLetter.sentAt),
        isNull(noticeLetter.calledOffAt),
      ),
    )
    .returning({ id: noticeLetter.id });
  return waiting?.id ?? null;
};

/** One letter for all that is due at the same time; a minute later where that one has left already. */
export const joinLetter = async (tx: Tx, wanted: Wanted): Promise<string> => {
  for (let { dueAt } = wanted; ; dueAt = new Date(dueAt.getTime() + msPerMinute)) {
    const id = await waitingLetter(tx, { ...wanted, dueAt });
    if (id) return id;
  }
};
