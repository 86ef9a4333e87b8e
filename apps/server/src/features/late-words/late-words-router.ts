import { lateWordsAccess } from '@alongside/domain/late-words/access.ts';
import {
  HandLateWordsInput,
  LateWordsByIdInput,
  LeaveOutInput,
  PutInRecordInput,
} from '@alongside/domain/late-words/hand-late-words.ts';
import { may, router } from '../../procedures.ts';
import { sendSoon } from '../concern/send-notices.ts';
import { handLateWords } from './hand-late-words.ts';
import { listLateWords, readLateWords } from './late-words-reads.ts';
import { leaveOut, reopenLateWords } from './leave-out.ts';
import { putInRecord } from './put-in-record.ts';

export const lateWordsRouter = router({
  hand: may(lateWordsAccess.hand)
    .input(HandLateWordsInput)
    .mutation(async ({ ctx, input }) => {
      const answer = await ctx.write((tx) => handLateWords(tx, ctx.actor, input, ctx.now));
      sendSoon(ctx.installation);
      return answer;
    }),
  list: may(lateWordsAccess.list).query(({ ctx }) =>
    ctx.read('lateWords.list', null, (reader) => listLateWords(reader, ctx.actor, ctx.now)),
  ),
  read: may(lateWordsAccess.read)
    .input(LateWordsByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('lateWords.read', input.id, (reader) => readLateWords(reader, ctx.actor, input.id, ctx.now)),
    ),
  putInRecord: may(lateWordsAccess.putInRecord)
    .input(PutInRecordInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => putInRecord(tx, ctx.actor, input, ctx.now))),
  leaveOut: may(lateWordsAccess.leaveOut)
    .input(LeaveOutInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => leaveOut(tx, ctx.actor, input, ctx.now))),
  reopen: may(lateWordsAccess.reopen)
    .input(PutInRecordInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => reopenLateWords(tx, ctx.actor, input, ctx.now))),
});
