import type { Kit } from '../columns.ts';
import type { accountTables } from './account.ts';

export const calendarTables = (kit: Kit, { account }: ReturnType<typeof accountTables>) => {
  /** One account's private calendar address. Only the hash of its token is kept; renewing replaces it. */
  const calendarFeed = kit.table(
    'calendar_feed',
    {
      accountId: kit
        .text('internal')
        .primaryKey()
        .references(() => account.id),
      tokenHash: kit.text('internal').notNull(),
      /** What an event says of the person: their initials, or nothing. */
      shows: kit.text<'initials' | 'nothing'>('internal').notNull(),
      madeAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.uniqueIndex('calendar_feed_by_token').on(t.tokenHash)],
  );

  /** How one account wants to be reminded of planned meet-ups. No row: in the app only. */
  const reminderWish = kit.table('reminder_wish', {
    accountId: kit
      .text('internal')
      .primaryKey()
      .references(() => account.id),
    byEmail: kit.flag('internal').notNull(),
    chosenAt: kit.instant('internal').notNull(),
  });

  /** One reminder that was sent, so that none is sent twice. `forDay` is the day it was about. */
  const reminderSent = kit.table(
    'reminder_sent',
    {
      accountId: kit
        .text('internal')
        .notNull()
        .references(() => account.id),
      forDay: kit.text('internal').notNull(),
      sentAt: kit.instant('internal').notNull(),
    },
    (t) => [kit.uniqueIndex('reminder_sent_once').on(t.accountId, t.forDay)],
  );
  return { calendarFeed, reminderWish, reminderSent };
};
