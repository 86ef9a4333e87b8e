import { meetUpAccess } from '@alongside/domain/meet-up/access.ts';
import { CallOffMeetUpInput, PlanMeetUpInput } from '@alongside/domain/meet-up/plan-meet-up.ts';
import { may, router } from '../../procedures.ts';
import { callOffMeetUp } from './call-off-meet-up.ts';
import { planMeetUp } from './plan-meet-up.ts';

export const meetUpRouter = router({
  plan: may(meetUpAccess.plan)
    .input(PlanMeetUpInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => planMeetUp(tx, ctx.actor, input, ctx.now))),
  callOff: may(meetUpAccess.callOff)
    .input(CallOffMeetUpInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => callOffMeetUp(tx, ctx.actor, input, ctx.now))),
});
