import { goalAccess } from '@alongside/domain/goal/access.ts';
import { RateGoalInput, SetGoalInput } from '@alongside/domain/goal/set-goal.ts';
import { may, router } from '../../procedures.ts';
import { rateGoal } from './rate-goal.ts';
import { setGoal } from './set-goal.ts';

export const goalRouter = router({
  set: may(goalAccess.set)
    .input(SetGoalInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => setGoal(tx, ctx.actor, input, ctx.now))),
  rate: may(goalAccess.rate)
    .input(RateGoalInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => rateGoal(tx, ctx.actor, input, ctx.now))),
});
