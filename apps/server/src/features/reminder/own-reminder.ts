import { eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { ChooseReminderInput } from '@alongside/domain/reminder/choose-reminder.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/** Whether the caller asked to be reminded by e-mail, and whether this installation can send any. */
export const ownReminder = async ({ db, tables: { reminderWish } }: Reader, actor: Actor, canMail: boolean) => {
  const [found] = await db
    .select({ byEmail: reminderWish.byEmail })
    .from(reminderWish)
    .where(eq(reminderWish.accountId, actor.accountId));
  return { byEmail: found?.byEmail ?? false, canMail };
};

/**
 * Switches reminders by e-mail on or off for the caller.
 * @throws NOT_HERE when on is asked for where no mail can be sent: nothing may pretend.
 */
export const chooseReminder = async (
  tx: Tx,
  actor: Actor,
  { byEmail }: ChooseReminderInput,
  canMail: boolean,
  now: Date,
) => {
  if (byEmail && !canMail) throw new DomainError('NOT_HERE');
  const { reminderWish } = tx.tables;
  const { accountId } = actor;
  await tx.db
    .insert(reminderWish)
    .values({ accountId, byEmail, chosenAt: now })
    .onConflictDoUpdate({ target: reminderWish.accountId, set: { byEmail, chosenAt: now } });
  await recordAudit(tx, actor, 'reminder.choose', accountId, now);
  return { byEmail };
};
