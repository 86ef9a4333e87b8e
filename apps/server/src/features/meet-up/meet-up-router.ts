import { meetUpAccess } from '@alongside/domain/meet-up/access.ts';
import { MoveMeetUpInput } from '@alongside/domain/meet-up/move-meet-up.ts';
import { CallOffMeetUpInput, PlanMeetUpInput } from '@alongside/domain/meet-up/plan-meet-up.ts';
import { mayWait, router } from '../../procedures.ts';
import { callOffMeetUp } from './call-off-meet-up.ts';
import { moveMeetUp } from './move-meet-up.ts';
import { planMeetUp } from './plan-meet-up.ts';

export const meetUpRouter = router({
  plan: mayWait(meetUpAccess.plan)
    .input(PlanMeetUpInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => planMeetUp(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  move: mayWait(meetUpAccess.move)
    .input(MoveMeetUpInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => moveMeetUp(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  callOff: mayWait(meetUpAccess.callOff)
    .input(CallOffMeetUpInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => callOffMeetUp(tx, ctx.actor, input, ctx.now))),
});
