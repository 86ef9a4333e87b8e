import type { SQL } from '@alongside/db/operators.ts';
import { and, desc, eq, inArray, isNull, lt, or, type SQLWrapper, sql } from '@alongside/db/operators.ts';
import { prepared } from '@alongside/db/prepared.ts';
import type { Reader } from '@alongside/db/store.ts';
import { timelinePage } from '@alongside/domain/person/read-timeline.ts';
import type { Actor } from '../../actor.ts';
import { knowsOfConcern } from '../../reach/concern-reach.ts';

type TextColumn = Extract<Parameters<typeof eq>[0], SQLWrapper>;

/** After the last entry of the page before: by day, and within one day by id. */
const before = (day: TextColumn, id: TextColumn): SQL | undefined =>
  or(lt(day, sql.placeholder('on')), and(eq(day, sql.placeholder('on')), lt(id, sql.placeholder('id'))));

/** One more than a page, so that the page knows whether there is another. */
const limit = timelinePage + 1;

/** A supervisor's query does not even fetch the words: it says that there are some. */
const sessions = (name: string, withWords: boolean) =>
  prepared(name, ({ db, tables: { session, account } }: Reader) => {
    const words = (column: SQLWrapper) => (withWords ? sql<string | null>`${column}` : sql<string | null>`null`);
    return db
      .select({
        id: session.id,
        on: session.heldOn,
        startedAt: session.startedAt,
        minutes: session.minutes,
        attendance: session.attendance,
        mode: session.mode,
        place: session.place,
        activities: session.activities,
        writtenWith: session.writtenWith,
        writerId: session.accountId,
        by: account.name,
        hasWords: sql<number>`case when ${session.note} is null and ${session.ownWords} is null and ${session.strengths} is null then 0 else 1 end`,
        note: words(session.note),
        notSharedReason: words(session.notSharedReason),
        ownWords: words(session.ownWords),
        strengths: words(session.strengths),
        voidedReason: words(session.voidedReason),
        voidedAt: session.voidedAt,
        /** Only where it waited: when it was written, and when it came in. */
        writtenAt: session.writtenAt,
        recordedAt: session.recordedAt,
        version: session.version,
      })
      .from(session)
      .innerJoin(account, eq(account.id, session.accountId))
      .where(
        and(
          eq(session.personId, sql.placeholder('personId')),
          or(isNull(session.voidedAt), eq(session.accountId, sql.placeholder('actorId'))),
          before(session.heldOn, session.id),
        ),
      )
      .orderBy(desc(session.heldOn), desc(session.id))
      .limit(limit);
  });

export const sessionsWithWords = sessions('timeline_sessions', true);
export const sessionsWithoutWords = sessions('timeline_sessions_without_words', false);

export const addendaOf = ({ db, tables: { sessionAddendum } }: Reader, sessionIds: readonly string[]) =>
  db
    .select({
      id: sessionAddendum.id,
      sessionId: sessionAddendum.sessionId,
      text: sessionAddendum.text,
      writtenAt: sessionAddendum.writtenAt,
    })
    .from(sessionAddendum)
    .where(inArray(sessionAddendum.sessionId, [...sessionIds]))
    .orderBy(sql`coalesce(${sessionAddendum.recordedAt}, ${sessionAddendum.writtenAt})`, sessionAddendum.id);

export const whichHaveAddenda = ({ db, tables: { sessionAddendum } }: Reader, sessionIds: readonly string[]) =>
  db
    .selectDistinct({ sessionId: sessionAddendum.sessionId })
    .from(sessionAddendum)
    .where(inArray(sessionAddendum.sessionId, [...sessionIds]));

const goals = (name: string, withWords: boolean) =>
  prepared(name, ({ db, tables: { goal } }: Reader) =>
    db
      .select({
        id: goal.id,
        on: goal.setOn,
        words: withWords ? sql<string | null>`${goal.words}` : sql<string | null>`null`,
      })
      .from(goal)
      .where(and(eq(goal.personId, sql.placeholder('personId')), before(goal.setOn, goal.id)))
      .orderBy(desc(goal.setOn), desc(goal.id))
      .limit(limit),
  );

export const goalsWithWords = goals('timeline_goals_with_words', true);
export const goalsWithoutWords = goals('timeline_goals_without_words', false);

export const measuresTaken = prepared('timeline_measures', ({ db, tables: { outcome } }: Reader) =>
  db
    .select({
      id: outcome.id,
      on: outcome.takenOn,
      instrument: outcome.instrument,
      instrumentVersion: outcome.instrumentVersion,
      wordingNumber: outcome.wordingNumber,
      occasion: outcome.occasion,
      way: outcome.way,
      informant: outcome.informant,
    })
    .from(outcome)
    .where(
      and(
        eq(outcome.personId, sql.placeholder('personId')),
        isNull(outcome.voidedAt),
        before(outcome.takenOn, outcome.id),
      ),
    )
    .orderBy(desc(outcome.takenOn), desc(outcome.id))
    .limit(limit),
);

/** The person's own row and their own line: who else was there, and how many, is not fetched at all. */
const groups = (name: string, withWords: boolean) =>
  prepared(name, ({ db, tables: { group, groupAttendance, groupSession } }: Reader) =>
    db
      .select({
        id: groupSession.id,
        on: groupSession.heldOn,
        startedAt: groupSession.startedAt,
        minutes: groupSession.minutes,
        name: group.name,
        attendance: groupAttendance.attendance,
        line: withWords ? sql<string | null>`${groupAttendance.line}` : sql<string | null>`null`,
      })
      .from(groupAttendance)
      .innerJoin(groupSession, eq(groupSession.id, groupAttendance.groupSessionId))
      .innerJoin(group, eq(group.id, groupSession.groupId))
      .where(
        and(
          eq(groupAttendance.personId, sql.placeholder('personId')),
          isNull(groupSession.voidedAt),
          before(groupSession.heldOn, groupSession.id),
        ),
      )
      .orderBy(desc(groupSession.heldOn), desc(groupSession.id))
      .limit(limit),
  );

export const groupsWithWords = groups('timeline_groups_with_words', true);
export const groupsWithoutWords = groups('timeline_groups_without_words', false);

export const permissionsSaid = prepared('timeline_permissions', ({ db, tables: { permission } }: Reader) =>
  db
    .select({ id: permission.id, on: permission.onDay, change: permission.kind, way: permission.way })
    .from(permission)
    .where(and(eq(permission.personId, sql.placeholder('personId')), before(permission.onDay, permission.id)))
    .orderBy(desc(permission.onDay), desc(permission.id))
    .limit(limit),
);

/** That there is one, for whoever raised or answers it: how it stands and what was told is on its own page. */
export const concernsKnown = (reader: Reader, actor: Actor, personId: string, now: Date) => {
  const { concern } = reader.tables;
  return reader.db
    .select({ id: concern.id, raisedAt: concern.raisedAt })
    .from(concern)
    .where(and(eq(concern.personId, personId), knowsOfConcern(reader, { ...actor, now })));
};

export const episodesOf = prepared('timeline_episodes', ({ db, tables: { episode } }: Reader) =>
  db
    .select({
      id: episode.id,
      referredOn: episode.referredOn,
      startedOn: episode.startedOn,
      endedOn: episode.endedOn,
      endingReason: episode.endingReason,
    })
    .from(episode)
    .where(eq(episode.personId, sql.placeholder('personId'))),
);
