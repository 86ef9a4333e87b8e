import { and, eq, or } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import {
  type AddGroupMemberInput,
  type LeaveGroupInput,
  memberDayRefusal,
} from '@alongside/domain/group/group-members.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { facilitates } from '../../reach/group-reach.ts';
import { openWalk } from '../episode/open-walk.ts';
import { openGroup } from './facilitated-group.ts';

/**
 * A facilitator who walks with someone names them in the group, because that person agreed to it. Someone who had left is
 * back. Sending the same id again is the same membership.
 * @throws NOT_FOUND out of reach of the group or the person; CLOSED after either ended; FIELDS_REFUSED.
 */
export const addGroupMember = async (tx: Tx, actor: Actor, input: AddGroupMemberInput, now: Date) => {
  const { groupMember } = tx.tables;
  const { groupId, personId, joinedOn } = input;
  await openGroup(tx, actor, groupId);
  await openWalk(tx, actor, personId);
  const refusal = memberDayRefusal(joinedOn, todayOf(actor, now));
  if (refusal) throw refuseFields({ joinedOn: refusal });
  const there = await tx.db
    .select({ id: groupMember.id, groupId: groupMember.groupId, personId: groupMember.personId })
    .from(groupMember)
    .where(or(eq(groupMember.id, input.id), and(eq(groupMember.groupId, groupId), eq(groupMember.personId, personId))));
  const already = there.find((row) => row.groupId === groupId && row.personId === personId);
  if (there.length > 0 && !already) throw new DomainError('NOT_FOUND');
  if (already) await tx.db.update(groupMember).set({ leftOn: null }).where(eq(groupMember.id, already.id));
  else
    await tx.db.insert(groupMember).values({ id: input.id, groupId, personId, joinedOn, accountId: actor.accountId });
  await recordAudit(tx, actor, 'group.addMember', groupId, now);
  return { id: already?.id ?? input.id };
};

/**
 * Takes a name off the list of those who come, from a day on; with `leftOn: null`, puts it back. What they came to stays.
 * @throws NOT_FOUND; FIELDS_REFUSED for a day that has not come.
 */
export const leaveGroup = async (tx: Tx, actor: Actor, input: LeaveGroupInput, now: Date) => {
  const { group, groupMember } = tx.tables;
  const [found] = await tx.db
    .select({ groupId: groupMember.groupId })
    .from(groupMember)
    .innerJoin(group, eq(group.id, groupMember.groupId))
    .where(and(eq(groupMember.id, input.groupMemberId), facilitates(tx, actor.accountId)));
  if (!found) throw new DomainError('NOT_FOUND');
  const refusal = input.leftOn && memberDayRefusal(input.leftOn, todayOf(actor, now));
  if (refusal) throw refuseFields({ leftOn: refusal });
  await tx.db.update(groupMember).set({ leftOn: input.leftOn }).where(eq(groupMember.id, input.groupMemberId));
  await recordAudit(tx, actor, 'group.leave', found.groupId, now);
  return { id: input.groupMemberId };
};
