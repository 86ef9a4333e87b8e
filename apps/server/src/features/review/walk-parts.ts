import {
  alias,
  and,
  asc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  min,
  notExists,
  or,
  sql,
} from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import type { MeetingSeen } from '@alongside/domain/review/walk-facts.ts';
import { metAttendances } from '@alongside/domain/session/session-words.ts';
import { type Day, dayIn } from '@alongside/domain/shared/day.ts';
import type { Actor } from '../../actor.ts';
import { knowsOfConcern } from '../../reach/concern-reach.ts';

/*
 * What a review needs to know of walks beside their sessions. One query each, whatever the number of people; none fetches a
 * word of a note.
 */

type Ids = readonly string[];

export const findPlanned = async ({ db, tables: { meetUp } }: Reader, personIds: Ids, today: Day) => {
  const rows = await db
    .select({ personId: meetUp.personId, on: min(meetUp.onDay) })
    .from(meetUp)
    .where(
      and(
        inArray(meetUp.personId, [...personIds]),
        gte(meetUp.onDay, today),
        isNull(meetUp.sessionId),
        isNull(meetUp.calledOffAt),
      ),
    )
    .groupBy(meetUp.personId);
  return new Map(rows.map(({ personId, on }) => [personId, on]));
};

export const findMeasured = async ({ db, tables: { outcome } }: Reader, episodeIds: Ids) => {
  const rows = await db
    .select({
      episodeId: outcome.episodeId,
      lastReviewOn: sql<string | null>`max(case when ${outcome.occasion} = 'review' then ${outcome.takenOn} end)`,
      baselineOn: sql<string | null>`max(case when ${outcome.occasion} = 'baseline' then ${outcome.takenOn} end)`,
    })
    .from(outcome)
    .where(and(inArray(outcome.episodeId, [...episodeIds]), isNull(outcome.voidedAt)))
    .groupBy(outcome.episodeId);
  return new Map(rows.map(({ episodeId, ...row }) => [episodeId, row]));
};

/** How many workers were matched with somebody in this time of walking together. */
export const countMatches = async ({ db, tables: { pairing } }: Reader, episodeIds: Ids) => {
  const rows = await db
    .select({
      episodeId: pairing.episodeId,
      count: sql<number>`cast(count(distinct ${pairing.accountId}) as integer)`,
    })
    .from(pairing)
    .where(inArray(pairing.episodeId, [...episodeIds]))
    .groupBy(pairing.episodeId);
  return new Map(rows.map(({ episodeId, count }) => [episodeId, count]));
};

/** Permissions that were given until a day, gone by or not. Only the last word on a purpose counts; the first to end is told. */
export const findEndingPermissions = async ({ db, tables: { permission } }: Reader, personIds: Ids) => {
  const later = alias(permission, 'later');
  const hasLater = db
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.personId, permission.personId),
        eq(later.purpose, permission.purpose),
        or(
          gt(later.recordedAt, permission.recordedAt),
          and(eq(later.recordedAt, permission.recordedAt), gt(later.id, permission.id)),
        ),
      ),
    );
  const rows = await db
    .select({ personId: permission.personId, endsOn: min(permission.endsOn) })
    .from(permission)
    .where(
      and(
        inArray(permission.personId, [...personIds]),
        eq(permission.kind, 'given'),
        isNotNull(permission.endsOn),
        notExists(hasLater),
      ),
    )
    .groupBy(permission.personId);
  return new Map(rows.map(({ personId, endsOn }) => [personId, endsOn]));
};

/** The oldest open concern about each, of those the caller may know of. */
export const findOpenConcerns = async (reader: Reader, actor: Actor, personIds: Ids, now: Date) => {
  const { concern, concernEntry, person } = reader.tables;
  const reopened = sql<number>`cast((select count(*) from ${concernEntry} e where e.concern_id = ${concern.id} and e.kind = 'reopened') as integer)`;
  const rows = await reader.db
    .select({ id: concern.id, personId: concern.personId, raisedAt: concern.raisedAt, timesReopened: reopened })
    .from(concern)
    // Beside another table, so that each column is named with its own.
    .innerJoin(person, eq(person.id, concern.personId))
    .where(
      and(
        eq(concern.organisationId, actor.organisationId),
        isNull(concern.closedAt),
        isNotNull(concern.personId),
        inArray(concern.personId, [...personIds]),
        knowsOfConcern(reader, { ...actor, now }),
      ),
    )
    .orderBy(asc(concern.raisedAt), asc(concern.id));
  const oldest = new Map<string, { id: string; raisedOn: Day; timesReopened: number }>();
  for (const { id, personId, raisedAt, timesReopened } of rows)
    if (personId !== null && !oldest.has(personId))
      oldest.set(personId, { id, raisedOn: dayIn(actor.timeZone, raisedAt), timesReopened });
  return oldest;
};

/**
 * The newest meetings of each of these times together, as far as they can be known without opening a note: as many as asked
 * for, newest first. From the day of the last of them on, found at the end of an index; a cross join keeps SQLite from
 * turning it round.
 */
export const findMeetings = async (
  { db, tables: { episode, session } }: Reader,
  episodeIds: Ids,
  count: number,
  timeZone: string,
) => {
  const from = sql`coalesce((select s.held_on from ${session} s where s.episode_id = ${episode.id} and s.voided_at is null and s.attendance in ${metAttendances} order by s.held_on desc limit 1 offset ${count - 1}), '')`;
  const rows = await db
    .select({
      episodeId: session.episodeId,
      sessionId: session.id,
      on: session.heldOn,
      recordedAt: session.recordedAt,
      writtenAt: session.writtenAt,
      writtenWith: session.writtenWith,
      hasNote: sql<number>`case when ${session.note} is null then 0 else 1 end`,
      hasOwnWords: sql<number>`case when ${session.ownWords} is null then 0 else 1 end`,
      hasStrengths: sql<number>`case when ${session.strengths} is null then 0 else 1 end`,
      activities: session.activities,
    })
    .from(episode)
    .crossJoin(session)
    .where(
      and(
        inArray(episode.id, [...episodeIds]),
        eq(session.episodeId, episode.id),
        sql`${session.heldOn} >= ${from}`,
        isNull(session.voidedAt),
        inArray(session.attendance, metAttendances),
      ),
    );
  rows.sort(
    (one, other) =>
      other.on.localeCompare(one.on) ||
      other.recordedAt.getTime() - one.recordedAt.getTime() ||
      other.sessionId.localeCompare(one.sessionId),
  );
  const newest = Map.groupBy(rows, (row) => row.episodeId);
  return new Map(
    [...newest].map(([episodeId, meetings]): [string, MeetingSeen[]] => [
      episodeId,
      meetings.slice(0, count).map(({ sessionId, on, recordedAt, writtenAt, writtenWith, activities, ...has }) => ({
        ...{ sessionId, on, writtenWith, activities },
        writtenOn: dayIn(timeZone, writtenAt ?? recordedAt),
        hasNote: has.hasNote === 1,
        hasOwnWords: has.hasOwnWords === 1,
        hasStrengths: has.hasStrengths === 1,
      })),
    ]),
  );
};
