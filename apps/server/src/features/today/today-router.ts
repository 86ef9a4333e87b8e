import { todayAccess } from '@alongside/domain/today/access.ts';
import { may, router } from '../../procedures.ts';
import { readToday } from './today-reads.ts';

export const todayRouter = router({
  read: may(todayAccess.read).query(({ ctx }) =>
    ctx.read('today.read', null, (reader) => readToday(reader, ctx.actor, ctx.now)),
  ),
});
