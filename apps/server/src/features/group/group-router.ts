import { groupAccess } from '@alongside/domain/group/access.ts';
import { AgreeGroupInput } from '@alongside/domain/group/agree-group.ts';
import { AmendGroupInput, BeginGroupInput, GroupByIdInput } from '@alongside/domain/group/begin-group.ts';
import { AddGroupMemberInput, LeaveGroupInput } from '@alongside/domain/group/group-members.ts';
import {
  CorrectGroupSessionInput,
  GroupSessionByIdInput,
  LogGroupSessionInput,
  RestoreGroupSessionInput,
  VoidGroupSessionInput,
} from '@alongside/domain/group/log-group-session.ts';
import { CallOffGroupDateInput, PlanGroupDatesInput } from '@alongside/domain/group/plan-group-dates.ts';
import { may, mayWait, router } from '../../procedures.ts';
import { agreeGroup } from './agree-group.ts';
import { amendGroup } from './amend-group.ts';
import { beginGroup } from './begin-group.ts';
import { correctGroupSession } from './correct-group-session.ts';
import { groupsOfMyTeams, listGroups } from './group-lists.ts';
import { addGroupMember, leaveGroup } from './group-members.ts';
import { readGroupTeams } from './group-teams.ts';
import { logGroupSession } from './log-group-session.ts';
import { callOffGroupDate, planGroupDates } from './plan-group-dates.ts';
import { readGroup } from './read-group.ts';
import { readGroupSession } from './read-group-session.ts';
import { restoreGroupSession, voidGroupSession } from './void-group-session.ts';

export const groupRouter = router({
  list: may(groupAccess.list).query(({ ctx }) =>
    ctx.read('group.list', null, (reader) => listGroups(reader, ctx.actor, ctx.now)),
  ),
  ofMyTeams: may(groupAccess.ofMyTeams).query(({ ctx }) =>
    ctx.read('group.ofMyTeams', null, (reader) => groupsOfMyTeams(reader, ctx.actor, ctx.now)),
  ),
  teams: may(groupAccess.teams).query(({ ctx }) =>
    ctx.read('group.teams', null, (reader) => readGroupTeams(reader, ctx.actor)),
  ),
  read: may(groupAccess.read)
    .input(GroupByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('group.read', input.groupId, (reader) => readGroup(reader, ctx.actor, input.groupId, ctx.now)),
    ),
  readSession: may(groupAccess.readSession)
    .input(GroupSessionByIdInput)
    .query(({ ctx, input }) =>
      ctx.read('group.readSession', input.groupSessionId, (reader) =>
        readGroupSession(reader, ctx.actor, input.groupSessionId),
      ),
    ),
  begin: may(groupAccess.begin)
    .input(BeginGroupInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => beginGroup(tx, ctx.actor, input, ctx.now))),
  amend: may(groupAccess.amend)
    .input(AmendGroupInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => amendGroup(tx, ctx.actor, input, ctx.now))),
  agree: may(groupAccess.agree)
    .input(AgreeGroupInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => agreeGroup(tx, ctx.actor, input, ctx.now))),
  planDates: may(groupAccess.planDates)
    .input(PlanGroupDatesInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => planGroupDates(tx, ctx.actor, input, ctx.now))),
  callOffDate: may(groupAccess.callOffDate)
    .input(CallOffGroupDateInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => callOffGroupDate(tx, ctx.actor, input, ctx.now))),
  addMember: may(groupAccess.addMember)
    .input(AddGroupMemberInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => addGroupMember(tx, ctx.actor, input, ctx.now))),
  leave: may(groupAccess.leave)
    .input(LeaveGroupInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => leaveGroup(tx, ctx.actor, input, ctx.now))),
  log: mayWait(groupAccess.log)
    .input(LogGroupSessionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => logGroupSession(tx, ctx.actor, input, ctx.now, ctx.writtenAt))),
  correct: mayWait(groupAccess.correct)
    .input(CorrectGroupSessionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => correctGroupSession(tx, ctx.actor, input, ctx.now))),
  void: mayWait(groupAccess.void)
    .input(VoidGroupSessionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => voidGroupSession(tx, ctx.actor, input, ctx.now))),
  restore: mayWait(groupAccess.restore)
    .input(RestoreGroupSessionInput)
    .mutation(({ ctx, input }) => ctx.write((tx) => restoreGroupSession(tx, ctx.actor, input, ctx.now))),
});
