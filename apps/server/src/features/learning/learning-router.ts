import { learningAccess } from '@alongside/domain/learning/access.ts';
import {
  AmendLearningInput,
  LearningByIdInput,
  LearningOfInput,
  LogLearningInput,
  ShareLearningInput,
} from '@alongside/domain/learning/log-learning.ts';
import { may, router } from '../../procedures.ts';
import { listSharedLearning, openLearning, readLearning } from './learning-reads.ts';
import { amendLearning, logLearning, removeLearning, shareLearning } from './log-learning.ts';

export const learningRouter = router({
  read: may(learningAccess.read).query(({ ctx }) =>
    ctx.read('learning.read', null, (reader) => readLearning(reader, ctx.actor, ctx.now)),
  ),
  log: may(learningAccess.log)
    .input(LogLearningInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => logLearning(tx, ctx.actor, input, ctx.now))),
  amend: may(learningAccess.amend)
    .input(AmendLearningInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendLearning(tx, ctx.actor, input, ctx.now))),
  remove: may(learningAccess.remove)
    .input(LearningByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => removeLearning(tx, ctx.actor, input.id, ctx.now))),
  share: may(learningAccess.share)
    .input(ShareLearningInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => shareLearning(tx, ctx.actor, input, ctx.now))),
  sharedWithMe: may(learningAccess.sharedWithMe).query(({ ctx }) =>
    ctx.read('learning.sharedWithMe', null, (reader) => listSharedLearning(reader, ctx.actor)),
  ),
  open: may(learningAccess.open)
    .input(LearningOfInput)
    .query(({ ctx, input: { accountId } }) =>
      ctx.read('learning.open', accountId, (reader) => openLearning(reader, ctx.actor, accountId)),
    ),
});
