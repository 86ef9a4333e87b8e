import { goalAccess } from '@alongside/domain/goal/access.ts';
import { AmendGoalInput } from '@alongside/domain/goal/amend-goal.ts';
import { RateGoalInput, SetGoalInput } from '@alongside/domain/goal/set-goal.ts';
import { may, mayWait, router } from '../../procedures.ts';
import { amendGoal } from './amend-goal.ts';
import { rateGoal } from './rate-goal.ts';
import { setGoal } from './set-goal.ts';

export const goalRouter = router({
  set: mayWait(goalAccess.set)
    .input(SetGoalInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => setGoal(tx, ctx.actor, input, ctx.now))),
  amend: may(goalAccess.amend)
    .input(AmendGoalInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendGoal(tx, ctx.actor, input, ctx.now))),
  rate: mayWait(goalAccess.rate)
    .input(RateGoalInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => rateGoal(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
});
