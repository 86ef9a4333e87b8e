import type { NoticeAbout, NoticeChannel, NoticeChoices, NoticeKind } from '@alongside/domain/notice/notice-words.ts';
import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';
import type { organisationTables } from './organisation.ts';

export const noticeTables = (
  kit: Kit,
  { organisation }: ReturnType<typeof organisationTables>,
  { account }: ReturnType<typeof accountTables>,
) => {
  /** How one account wants to be told. No row: in Alongside only. */
  const noticeWish = kit.table('notice_wish', {
    accountId: kit
      .text('internal')
      .primaryKey()
      .references(() => account.id),
    choices: kit.json<NoticeChoices>('internal').notNull(),
    /** One letter a day at this time; null: each at once. */
    digestAt: kit.text('internal'),
    /** Between these two times nothing is sent; both null: at any hour. */
    quietFrom: kit.text('internal'),
    quietTo: kit.text('internal'),
    /** Null: the organisation's. */
    timeZone: kit.text('internal'),
    chosenAt: kit.instant('internal').notNull(),
  });

  /** One letter or text to one account, with the same words for everybody. Everything that is due by then waits for the same one. */
  const noticeLetter = kit.table(
    'notice_letter',
    {
      id: kit.text('internal').primaryKey(),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      channel: kit.text<NoticeChannel>('internal').notNull(),
      dueAt: kit.instant('internal').notNull(),
      claimedAt: kit.instant('internal'),
      sentAt: kit.instant('internal'),
      tries: kit.int('internal').notNull().default(0),
      /** Why the last try did not go: a code, never the words of a server. */
      problem: kit.text('internal'),
      /** Set when everything in it had been read before it was due. */
      calledOffAt: kit.instant('internal'),
    },
    (t) => [
      kit.uniqueIndex('notice_letter_once').on(t.accountId, t.channel, t.dueAt),
      kit.index('notice_letter_by_due').on(t.sentAt, t.dueAt),
    ],
  );

  /** One matter that wants one account's attention: ids and a kind, never a word. May go a year after it was read. */
  const notice = kit.table(
    'notice',
    {
      id: kit.text('internal').primaryKey(),
      organisationId: kit
        .text('internal')
        .notNull()
        .references(() => organisation.id),
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      kind: kit.text<NoticeKind>('internal').notNull(),
      about: kit.json<NoticeAbout>('internal').notNull(),
      /** The ids as one text: the same matter is one row, told again. */
      aboutKey: kit.text('internal').notNull(),
      /** Who brought it about, where somebody did. */
      byId: kit.text('internal').references(() => account.id),
      toldAt: kit.instant('internal').notNull(),
      readAt: kit.instant('internal'),
      /** Set when what it was about was taken back. */
      calledOffAt: kit.instant('internal'),
      /** Counts in the menu. Off where its kind is switched off in the app and goes by mail or text only. */
      isCounted: kit.flag('internal').notNull(),
      emailLetterId: kit.text('internal').references(() => noticeLetter.id),
      textLetterId: kit.text('internal').references(() => noticeLetter.id),
    },
    (t) => [
      kit.uniqueIndex('notice_once').on(t.accountId, t.kind, t.aboutKey),
      kit.index('notice_by_account').on(t.accountId, t.toldAt),
      kit.index('notice_by_email_letter').on(t.emailLetterId),
      kit.index('notice_by_text_letter').on(t.textLetterId),
    ],
  );
  return { noticeWish, noticeLetter, notice };
};
