import { wellbeingPlanAccess } from '@alongside/domain/wellbeing-plan/access.ts';
import {
  SharePlanInput,
  WellbeingPlanByIdInput,
  WriteWellbeingPlanInput,
} from '@alongside/domain/wellbeing-plan/write-wellbeing-plan.ts';
import { may, router } from '../../procedures.ts';
import { listSharedPlans, openPlan, readOwnPlan } from './plan-reads.ts';
import { sharePlan } from './share-plan.ts';
import { removeWellbeingPlan, writeWellbeingPlan } from './write-wellbeing-plan.ts';

export const wellbeingPlanRouter = router({
  read: may(wellbeingPlanAccess.read).query(({ ctx }) =>
    ctx.read('wellbeingPlan.read', null, (reader) => readOwnPlan(reader, ctx.actor, ctx.now)),
  ),
  write: may(wellbeingPlanAccess.write)
    .input(WriteWellbeingPlanInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => writeWellbeingPlan(tx, ctx.actor, input, ctx.now))),
  remove: may(wellbeingPlanAccess.remove)
    .input(WellbeingPlanByIdInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => removeWellbeingPlan(tx, ctx.actor, input.planId, ctx.now))),
  share: may(wellbeingPlanAccess.share)
    .input(SharePlanInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => sharePlan(tx, ctx.actor, input, ctx.now))),
  sharedWithMe: may(wellbeingPlanAccess.sharedWithMe).query(({ ctx }) =>
    ctx.read('wellbeingPlan.sharedWithMe', null, (reader) => listSharedPlans(reader, ctx.actor)),
  ),
  open: may(wellbeingPlanAccess.open)
    .input(WellbeingPlanByIdInput)
    .query(({ ctx, input: { planId } }) =>
      ctx.read('wellbeingPlan.open', planId, (reader) => openPlan(reader, ctx.actor, planId, ctx.now)),
    ),
});
