import { and, eq, inArray, isNull } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import {
  type CallOffGroupDateInput,
  groupDateRefusal,
  type PlanGroupDatesInput,
  seriesDays,
} from '@alongside/domain/group/plan-group-dates.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { facilitates } from '../../reach/group-reach.ts';
import { openGroup } from './facilitated-group.ts';

/**
 * Plans a series of dates, or one. A day that is planned already stays as it is, so that sending it again plans nothing
 * twice; one that was called off is on again.
 * @throws NOT_FOUND; CLOSED; FIELDS_REFUSED for a day that has passed.
 */
export const planGroupDates = async (tx: Tx, actor: Actor, input: PlanGroupDatesInput, now: Date) => {
  const { groupDate } = tx.tables;
  await openGroup(tx, actor, input.groupId);
  const refusal = groupDateRefusal(input.firstOn, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const days = seriesDays(input);
  const { groupId, at: atTime, minutes } = input;
  await tx.db
    .update(groupDate)
    .set({ calledOffAt: null })
    .where(and(eq(groupDate.groupId, groupId), inArray(groupDate.onDay, days)));
  await tx.db
    .insert(groupDate)
    .values(days.map((onDay) => ({ id: makeId('groupDate', v7), groupId, onDay, atTime, minutes })))
    .onConflictDoNothing();
  await recordAudit(tx, actor, 'group.planDates', groupId, now);
  return { planned: days.length };
};

/**
 * Calls one date off, or puts it back: the same call with `calledOff: false`.
 * @throws NOT_FOUND; CLOSED once that date was logged.
 */
export const callOffGroupDate = async (tx: Tx, actor: Actor, input: CallOffGroupDateInput, now: Date) => {
  const { group, groupDate, groupSession } = tx.tables;
  const [found] = await tx.db
    .select({ id: groupDate.id, sessionId: groupSession.id })
    .from(groupDate)
    .innerJoin(group, eq(group.id, groupDate.groupId))
    .leftJoin(groupSession, and(eq(groupSession.groupDateId, groupDate.id), isNull(groupSession.voidedAt)))
    .where(and(eq(groupDate.id, input.groupDateId), facilitates(tx, actor.accountId)));
  if (!found) throw new DomainError('NOT_FOUND');
  if (found.sessionId) throw new DomainError('CLOSED', { reason: 'group_date_logged' });
  await tx.db
    .update(groupDate)
    .set({ calledOffAt: input.calledOff ? now : null })
    .where(eq(groupDate.id, input.groupDateId));
  await recordAudit(tx, actor, 'group.callOffDate', input.groupDateId, now);
  return { id: input.groupDateId, calledOff: input.calledOff };
};
