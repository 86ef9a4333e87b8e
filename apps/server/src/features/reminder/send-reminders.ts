import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader, Store } from '@alongside/db/store.ts';
import { isReminderTime } from '@alongside/domain/reminder/choose-reminder.ts';
import { addDays, clockIn, type Day, dayIn } from '@alongside/domain/shared/day.ts';
import { recordAudit } from '../../audit.ts';
import { logUnforeseen } from '../../logger.ts';
import type { Mail } from '../../mail.ts';
import { plannedWithin } from '../calendar/planned-ahead.ts';

/** The same for everyone and every day: whoever sees it on a screen learns nothing about anybody. */
const letter = {
  subject: 'Tomorrow in Alongside',
  text: `You have something planned tomorrow in Alongside. Sign in to see it.

You asked for this mail on the page "Me" in Alongside, and can switch it off there.
`,
} as const;

const whoAsked = ({ db, tables: { reminderWish, account, organisation } }: Reader) =>
  db
    .select({
      accountId: account.id,
      organisationId: account.organisationId,
      email: account.email,
      timeZone: organisation.timeZone,
    })
    .from(reminderWish)
    .innerJoin(account, eq(account.id, reminderWish.accountId))
    .innerJoin(organisation, eq(organisation.id, account.organisationId))
    .where(and(eq(reminderWish.byEmail, true), isNull(account.deactivatedAt)));

type Asked = Awaited<ReturnType<typeof whoAsked>>[number];

/** True for the one server that may send it: the row is the claim. */
const claim = (store: Store, asked: Asked, forDay: Day, now: Date): Promise<boolean> =>
  store.write(async (tx) => {
    const claimed = await tx.db
      .insert(tx.tables.reminderSent)
      .values({ accountId: asked.accountId, forDay, sentAt: now })
      .onConflictDoNothing()
      .returning({ forDay: tx.tables.reminderSent.forDay });
    if (claimed.length > 0) await recordAudit(tx, asked, 'reminder.send', asked.accountId, now);
    return claimed.length > 0;
  });

const giveBack = (store: Store, { accountId }: Asked, forDay: Day): Promise<void> =>
  store.write(async ({ db, tables: { reminderSent } }) => {
    await db.delete(reminderSent).where(and(eq(reminderSent.accountId, accountId), eq(reminderSent.forDay, forDay)));
  });

const remind = async (store: Store, mail: Mail, asked: Asked, forDay: Day, now: Date): Promise<void> => {
  // On the day it is for: what they cover until tonight is nobody's plan of theirs tomorrow.
  const { accountId } = asked;
  const planned = await plannedWithin(store.read, { accountId, today: forDay }, { from: forDay, to: forDay });
  if (planned.length === 0 || !(await claim(store, asked, forDay, now))) return;
  try {
    await mail.send({ to: asked.email, ...letter });
  } catch (error) {
    // The next round of the same evening tries again; one mail too few is better than two.
    await giveBack(store, asked, forDay);
    logUnforeseen('reminders', error);
  }
};

/** Runs every few minutes: whoever asked for it gets one mail on the evening before a day with something planned. */
export const sendReminders = async (store: Store, mail: Mail, now: Date): Promise<void> => {
  for (const asked of await whoAsked(store.read))
    if (isReminderTime(clockIn(asked.timeZone, now)))
      await remind(store, mail, asked, addDays(dayIn(asked.timeZone, now), 1), now);
};
