import { and, eq, inArray, isNull, lte, or } from '@alongside/db/operators.ts';
import type { Reader, Store, Tx } from '@alongside/db/store.ts';
import { isQuiet } from '@alongside/domain/notice/letter-time.ts';
import type { NoticeChannel } from '@alongside/domain/notice/notice-words.ts';
import { clockIn } from '@alongside/domain/shared/day.ts';
import { carryLetters, type DueLetter, type Letters, type Ways } from './carry-letters.ts';

const findDue = async ({ db, tables }: Reader, channels: readonly NoticeChannel[], now: Date): Promise<DueLetter[]> => {
  const { account, noticeLetter, noticeWish, organisation } = tables;
  const found = await db
    .select({
      letter: {
        id: noticeLetter.id,
        channel: noticeLetter.channel,
        dueAt: noticeLetter.dueAt,
        claimedAt: noticeLetter.claimedAt,
        tries: noticeLetter.tries,
        problem: noticeLetter.problem,
        accountId: account.id,
        organisationId: account.organisationId,
        email: account.email,
      },
      quietFrom: noticeWish.quietFrom,
      quietTo: noticeWish.quietTo,
      ownTimeZone: noticeWish.timeZone,
      timeZone: organisation.timeZone,
    })
    .from(noticeLetter)
    .innerJoin(account, eq(account.id, noticeLetter.accountId))
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .leftJoin(noticeWish, eq(noticeWish.accountId, account.id))
    .where(
      and(
        isNull(noticeLetter.sentAt),
        isNull(noticeLetter.calledOffAt),
        lte(noticeLetter.dueAt, now),
        inArray(noticeLetter.channel, [...channels]),
        isNull(account.deactivatedAt),
      ),
    )
    .orderBy(noticeLetter.dueAt, noticeLetter.id);
  // What a mail server did not take by day is not tried again in the night.
  return found
    .filter(({ ownTimeZone, timeZone, ...wish }) => !isQuiet(clockIn(ownTimeZone ?? timeZone, now), wish))
    .map(({ letter }) => letter);
};

/** Something in it has not been read yet. */
const isStillWanted = async ({ db, tables: { notice } }: Tx, { id }: DueLetter): Promise<boolean> => {
  const [unread] = await db
    .select({ id: notice.id })
    .from(notice)
    .where(
      and(
        or(eq(notice.emailLetterId, id), eq(notice.textLetterId, id)),
        isNull(notice.readAt),
        isNull(notice.calledOffAt),
      ),
    )
    .limit(1);
  return unread !== undefined;
};

const letters: Letters<DueLetter> = {
  table: ({ noticeLetter }) => noticeLetter,
  findDue,
  isStillWanted,
  audit: { action: 'notice.send', recordOf: ({ id }) => id },
};

/** Runs every minute: one letter for all that has gathered, unless it was read meanwhile. */
export const sendLetters = (store: Store, ways: Ways, clock: () => Date): Promise<void> =>
  carryLetters(store, ways, letters, clock);
