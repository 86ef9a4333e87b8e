import { and, asc, between, eq, isNull } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { mondayOf, type WeekInput } from '@alongside/domain/meet-up/week.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { facilitates } from '../../reach/group-reach.ts';
import { walksWith } from '../../reach/person-reach.ts';
import { isPlanOf } from '../../reach/plan-reach.ts';

interface Span {
  from: Day;
  to: Day;
}

/** What is logged already shows as its session; a plan called off stays to be put back. */
const plansIn = (reader: Reader, actor: Actor, { from, to }: Span) => {
  const { meetUp, person } = reader.tables;
  return reader.db
    .select({
      id: meetUp.id,
      personId: meetUp.personId,
      displayName: person.displayName,
      on: meetUp.onDay,
      at: meetUp.atTime,
      place: meetUp.place,
      calledOffAt: meetUp.calledOffAt,
    })
    .from(meetUp)
    .innerJoin(person, eq(person.id, meetUp.personId))
    .where(and(between(meetUp.onDay, from, to), isNull(meetUp.sessionId), isPlanOf(reader, actor)))
    .orderBy(asc(meetUp.onDay), asc(meetUp.atTime), asc(meetUp.id));
};

const sessionsIn = (reader: Reader, actor: Actor, { from, to }: Span) => {
  const { session, person } = reader.tables;
  return reader.db
    .select({
      id: session.id,
      personId: session.personId,
      displayName: person.displayName,
      on: session.heldOn,
      at: session.startedAt,
      attendance: session.attendance,
      minutes: session.minutes,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(
      and(
        eq(session.accountId, actor.accountId),
        between(session.heldOn, from, to),
        isNull(session.voidedAt),
        walksWith(reader, session.personId, actor),
      ),
    )
    .orderBy(asc(session.heldOn), asc(session.startedAt), asc(session.id));
};

const groupDatesIn = async (reader: Reader, actor: Actor, { from, to }: Span) => {
  const { group, groupDate, groupSession } = reader.tables;
  const found = await reader.db
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
    .where(and(between(groupDate.onDay, from, to), isNull(groupDate.calledOffAt), facilitates(reader, actor.accountId)))
    .orderBy(asc(groupDate.onDay), asc(groupDate.atTime), asc(groupDate.id));
  return found.map(({ groupSessionId, ...date }) => ({ ...date, logged: groupSessionId !== null }));
};

/** One week of the caller's own, Monday to Sunday: what is planned, what was logged, the groups they hold. */
export const readWeek = async (reader: Reader, actor: Actor, input: WeekInput, now: Date) => {
  const today = todayOf(actor, now);
  const from = mondayOf(input.on ?? today);
  const span = { from, to: addDays(from, 6) };
  const plans = await plansIn(reader, actor, span);
  return {
    today,
    ...span,
    plans: plans.map(({ calledOffAt, ...plan }) => ({ ...plan, calledOff: calledOffAt !== null })),
    sessions: await sessionsIn(reader, actor, span),
    groupDates: await groupDatesIn(reader, actor, span),
  };
};
