import { noticeAccess } from '@alongside/domain/notice/access.ts';
import { ChooseNoticesInput, MarkNoticesInput } from '@alongside/domain/notice/choose-notices.ts';
import { may, router } from '../../procedures.ts';
import { chooseNotices, readWish } from './choose-notices.ts';
import { markNotices } from './mark-notices.ts';
import { listNotices, waitingNotices } from './notice-reads.ts';

export const noticeRouter = router({
  list: may(noticeAccess.list).query(({ ctx }) =>
    ctx.read('notice.list', null, (reader) => listNotices(reader, ctx.actor, ctx.now)),
  ),
  waiting: may(noticeAccess.waiting).query(({ ctx }) =>
    ctx.read('notice.waiting', null, (reader) => waitingNotices(reader, ctx.actor, ctx.now)),
  ),
  mark: may(noticeAccess.mark)
    .input(MarkNoticesInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => markNotices(tx, ctx.actor, input, ctx.now))),
  readWish: may(noticeAccess.readWish).query(({ ctx }) => {
    const { mail, textHook } = ctx.installation;
    const ways = { canMail: mail !== null, canText: textHook !== null };
    return ctx.read('notice.readWish', null, (reader) => readWish(reader, ctx.actor, ways));
  }),
  choose: may(noticeAccess.choose)
    .input(ChooseNoticesInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => chooseNotices(tx, ctx.actor, input, ctx.now))),
});
