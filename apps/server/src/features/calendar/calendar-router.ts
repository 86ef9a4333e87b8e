import { calendarAccess } from '@alongside/domain/calendar/access.ts';
import { CalendarFileInput, CalendarShowsInput } from '@alongside/domain/calendar/calendar-feed.ts';
import { may, router } from '../../procedures.ts';
import { calendarFile } from './calendar-file.ts';
import { chooseShown, endFeed, ownFeed, renewFeed } from './own-feed.ts';

export const calendarRouter = router({
  read: may(calendarAccess.read).query(({ ctx }) =>
    ctx.read('calendar.read', null, (reader) => ownFeed(reader, ctx.actor)),
  ),
  file: may(calendarAccess.file)
    .input(CalendarFileInput)
    .query(({ ctx, input }) =>
      ctx.read('calendar.file', input.meetUpId, (reader) => calendarFile(reader, ctx.actor, input, ctx.now)),
    ),
  renew: may(calendarAccess.renew)
    .input(CalendarShowsInput)
    .mutation(({ ctx, input }) =>
      ctx.write((tx) => renewFeed(tx, ctx.actor, input, ctx.installation.basePath, ctx.now)),
    ),
  choose: may(calendarAccess.choose)
    .input(CalendarShowsInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => chooseShown(tx, ctx.actor, input, ctx.now))),
  end: may(calendarAccess.end).mutation(({ ctx }) => ctx.write((tx) => endFeed(tx, ctx.actor, ctx.now))),
});
