import { reminderAccess } from '@alongside/domain/reminder/access.ts';
import { ChooseReminderInput } from '@alongside/domain/reminder/choose-reminder.ts';
import { may, router } from '../../procedures.ts';
import { chooseReminder, ownReminder } from './own-reminder.ts';

export const reminderRouter = router({
  read: may(reminderAccess.read).query(({ ctx }) =>
    ctx.read('reminder.read', null, (reader) => ownReminder(reader, ctx.actor, ctx.installation.mail !== null)),
  ),
  choose: may(reminderAccess.choose)
    .input(ChooseReminderInput)
    .mutation(({ ctx, input }) =>
      ctx.write((tx) => chooseReminder(tx, ctx.actor, input, ctx.installation.mail !== null, ctx.now)),
    ),
});
