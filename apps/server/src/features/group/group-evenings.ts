import { and, asc, desc, eq, gte, inArray, isNull, lte } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { countGroup } from '@alongside/domain/group/group-counts.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { facilitates } from '../../reach/group-reach.ts';

/** A date nobody logged is asked about for this long; then it rests on the group's page. */
const daysBack = 14;

/** What was held since a day, voided or not, with how many were there. Two queries, however many groups. */
export const heldSince = async (reader: Reader, groupIds: readonly string[], from: Day) => {
  const { groupSession, groupAttendance } = reader.tables;
  const held = await reader.db
    .select({
      id: groupSession.id,
      groupId: groupSession.groupId,
      groupDateId: groupSession.groupDateId,
      on: groupSession.heldOn,
      unnamed: groupSession.unnamed,
      unnamedNewcomers: groupSession.unnamedNewcomers,
      voidedAt: groupSession.voidedAt,
    })
    .from(groupSession)
    .where(and(inArray(groupSession.groupId, [...groupIds]), gte(groupSession.heldOn, from)))
    .orderBy(desc(groupSession.heldOn), desc(groupSession.id));
  const named = await reader.db
    .select({
      groupSessionId: groupAttendance.groupSessionId,
      attendance: groupAttendance.attendance,
      isNewcomer: groupAttendance.isNewcomer,
    })
    .from(groupAttendance)
    .innerJoin(groupSession, eq(groupSession.id, groupAttendance.groupSessionId))
    .where(and(inArray(groupSession.groupId, [...groupIds]), gte(groupSession.heldOn, from)));
  const namedOf = Map.groupBy(named, (row) => row.groupSessionId);
  return held.map(({ unnamed, unnamedNewcomers, voidedAt, ...session }) => ({
    ...session,
    isVoided: voidedAt !== null,
    ...countGroup({ unnamed, unnamedNewcomers }, namedOf.get(session.id) ?? []),
  }));
};

/** Planned from a day on and not called off, each with the group session it became, if any. */
export const datesFrom = (
  { db, tables: { groupDate, groupSession } }: Reader,
  groupIds: readonly string[],
  from: Day,
) =>
  db
    .select({
      id: groupDate.id,
      groupId: groupDate.groupId,
      on: groupDate.onDay,
      at: groupDate.atTime,
      minutes: groupDate.minutes,
      groupSessionId: groupSession.id,
    })
    .from(groupDate)
    .leftJoin(groupSession, and(eq(groupSession.groupDateId, groupDate.id), isNull(groupSession.voidedAt)))
    .where(and(inArray(groupDate.groupId, [...groupIds]), gte(groupDate.onDay, from), isNull(groupDate.calledOffAt)))
    .orderBy(asc(groupDate.onDay), asc(groupDate.atTime), asc(groupDate.id));

export const askedAboutFrom = (today: Day): Day => addDays(today, -daysBack);

/** For Today: the dates of the groups one facilitates, from those still to be logged to those soon to come. */
export const groupDatesAround = async (reader: Reader, actor: Actor, now: Date, daysAhead: number) => {
  const { group, groupDate, groupSession } = reader.tables;
  const today = todayOf(actor, now);
  return await reader.db
    .select({
      id: groupDate.id,
      groupId: group.id,
      name: group.name,
      on: groupDate.onDay,
      at: groupDate.atTime,
      place: group.venue,
      groupSessionId: groupSession.id,
    })
    .from(groupDate)
    .innerJoin(group, eq(group.id, groupDate.groupId))
    .leftJoin(groupSession, and(eq(groupSession.groupDateId, groupDate.id), isNull(groupSession.voidedAt)))
    .where(
      and(
        gte(groupDate.onDay, askedAboutFrom(today)),
        lte(groupDate.onDay, addDays(today, daysAhead)),
        isNull(groupDate.calledOffAt),
        isNull(group.endedOn),
        facilitates(reader, actor.accountId),
      ),
    )
    .orderBy(asc(groupDate.onDay), asc(groupDate.atTime), asc(groupDate.id));
};
