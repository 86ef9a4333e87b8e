import { meetUpAccess } from '@alongside/domain/meet-up/access.ts';
import { MoveMeetUpInput } from '@alongside/domain/meet-up/move-meet-up.ts';
import { CallOffMeetUpInput, PlanMeetUpInput } from '@alongside/domain/meet-up/plan-meet-up.ts';
import { WeekInput } from '@alongside/domain/meet-up/week.ts';
import { may, mayWait, router } from '../../procedures.ts';
import { callOffMeetUp } from './call-off-meet-up.ts';
import { moveMeetUp } from './move-meet-up.ts';
import { planMeetUp } from './plan-meet-up.ts';
import { readWeek } from './read-week.ts';

export const meetUpRouter = router({
  week: may(meetUpAccess.week)
    .input(WeekInput)
    .query(({ ctx, input }) => ctx.read('meetUp.week', null, (reader) => readWeek(reader, ctx.actor, input, ctx.now))),
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
