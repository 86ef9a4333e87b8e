import type { Reader } from '@alongside/db/store.ts';
import { latelyFrom } from '@alongside/domain/session/lately.ts';
import type { Attendance } from '@alongside/domain/session/session-words.ts';
import { addDays, type Day, laterDay } from '@alongside/domain/shared/day.ts';
import { reviewEveryDays, worthTalkingAbout } from '@alongside/domain/supervision/worth-talking-about.ts';
import { and, desc, eq, gte, inArray, isNull, max, min, ne, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { lastCameToGroup } from '../../reach/group-touch.ts';
import { isMetSession } from '../../reach/met-session.ts';

/** People walking now with these workers, in the teams I supervise. */
const walksOfMyTeams = (
  { db, tables: { pairing, episode, teamMember } }: Reader,
  actor: Actor,
  accountIds: readonly string[],
): SQL => {
  const mine = db
    .select({ teamId: teamMember.teamId })
    .from(teamMember)
    .where(and(eq(teamMember.accountId, actor.accountId), eq(teamMember.supervises, true)));
  return sql`(${and(
    inArray(pairing.accountId, [...accountIds]),
    isNull(pairing.endedOn),
    ne(episode.state, 'ended'),
    inArray(episode.teamId, mine),
  )})`;
};

/**
 * Each walk with its dates and the sign worth talking about, if any. Counts and days only: no note is opened.
 * Six queries, whatever the number of people.
 */
export const findWalks = async (
  reader: Reader,
  actor: Actor,
  accountIds: readonly string[],
  quietDays: number,
  today: Day,
) => {
  const { db, tables } = reader;
  const { pairing, episode, person, session, meetUp, outcome, groupAttendance } = tables;
  const reached = walksOfMyTeams(reader, actor, accountIds);
  // Two workers may share a walk, so the rest asks for its episodes, each once.
  const withEpisode = eq(episode.id, pairing.episodeId);
  const episodes = db.select({ id: episode.id }).from(pairing).innerJoin(episode, withEpisode).where(reached);
  const people = db.select({ id: pairing.personId }).from(pairing).innerJoin(episode, withEpisode).where(reached);
  const walks = await db
    .select({
      accountId: pairing.accountId,
      personId: person.id,
      name: person.displayName,
      state: episode.state,
      since: pairing.startedOn,
    })
    .from(pairing)
    .innerJoin(episode, withEpisode)
    .innerJoin(person, eq(person.id, pairing.personId))
    .where(reached);
  const lastSeen = await db
    .select({
      personId: session.personId,
      lastAttemptOn: max(session.heldOn),
      lastMetOn: sql<string | null>`max(case when ${isMetSession(reader)} then ${session.heldOn} end)`,
    })
    .from(session)
    .where(and(inArray(session.episodeId, episodes), isNull(session.voidedAt)))
    .groupBy(session.personId);
  // Far enough back to see two misses in a row; what is older is quiet, and has its own sign.
  const lately = await db
    .select({ personId: session.personId, attendance: session.attendance, heldOn: session.heldOn })
    .from(session)
    .where(and(inArray(session.episodeId, episodes), isNull(session.voidedAt), gte(session.heldOn, latelyFrom(today))))
    .orderBy(desc(session.heldOn), desc(session.recordedAt));
  const atGroups = await lastCameToGroup(reader, inArray(groupAttendance.episodeId, episodes));
  const planned = await db
    .select({ personId: meetUp.personId, nextOn: min(meetUp.onDay) })
    .from(meetUp)
    .where(
      and(
        inArray(meetUp.personId, people),
        gte(meetUp.onDay, today),
        isNull(meetUp.sessionId),
        isNull(meetUp.calledOffAt),
      ),
    )
    .groupBy(meetUp.personId);
  const reviewed = await db
    .select({ personId: outcome.personId, lastReviewOn: max(outcome.takenOn) })
    .from(outcome)
    .where(
      and(
        inArray(outcome.episodeId, episodes),
        eq(outcome.occasion, 'review'),
        gte(outcome.takenOn, addDays(today, -reviewEveryDays)),
      ),
    )
    .groupBy(outcome.personId);

  const seenBy = new Map(lastSeen.map((row) => [row.personId, row]));
  const groupBy = new Map(atGroups.map((row) => [row.personId, row.on]));
  const nextBy = new Map(planned.map((row) => [row.personId, row.nextOn]));
  const reviewBy = new Map(reviewed.map((row) => [row.personId, row.lastReviewOn]));
  const latelyBy = Map.groupBy(lately, (row) => row.personId);
  return walks.map((walk) => {
    const recent = latelyBy.get(walk.personId) ?? [];
    const seen = {
      ...walk,
      lastAttemptOn: laterDay(seenBy.get(walk.personId)?.lastAttemptOn ?? null, groupBy.get(walk.personId) ?? null),
      lastMetOn: seenBy.get(walk.personId)?.lastMetOn ?? null,
      lately: recent.map((row): Attendance => row.attendance),
      lastReviewOn: reviewBy.get(walk.personId) ?? null,
      hasNext: nextBy.has(walk.personId),
    };
    return {
      accountId: walk.accountId,
      personId: walk.personId,
      name: walk.name,
      state: walk.state,
      since: walk.since,
      lastAttemptOn: seen.lastAttemptOn,
      lastMetOn: seen.lastMetOn,
      nextOn: nextBy.get(walk.personId) ?? null,
      contacts90: recent.length,
      talk: worthTalkingAbout(seen, quietDays, today),
    };
  });
};
