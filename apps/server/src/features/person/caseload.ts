import { and, asc, eq, gte, inArray, isNull, or, type Placeholder, sql } from '@alongside/db/operators.ts';
import { prepared } from '@alongside/db/prepared.ts';
import type { Reader } from '@alongside/db/store.ts';
import { latelyFrom } from '@alongside/domain/session/lately.ts';
import { notMetLately } from '@alongside/domain/session/not-met-lately.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { laterDay } from '@alongside/domain/shared/day.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { opensOn, untilOf } from '../../reach/cover-reach.ts';
import { lastCameToGroup } from '../../reach/group-touch.ts';
import { isMetSession } from '../../reach/met-session.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';
import { isPlanTakenOver } from '../../reach/plan-reach.ts';

const findWalks = prepared('caseload_walks', (reader: Reader) => {
  const { pairing, episode, teamMember, person, organisation } = reader.tables;
  return reader.db
    .select({
      personId: person.id,
      displayName: person.displayName,
      pronouns: person.pronouns,
      phone: person.phone,
      contactSafely: person.contactSafely,
      episodeId: episode.id,
      state: episode.state,
      pausedOn: episode.pausedOn,
      startedOn: pairing.startedOn,
      quietDays: organisation.quietDays,
    })
    .from(pairing)
    .innerJoin(episode, eq(episode.id, pairing.episodeId))
    .innerJoin(teamMember, worksInItsTeam(reader))
    .innerJoin(person, eq(person.id, pairing.personId))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(eq(pairing.accountId, sql.placeholder('actorId')), isNull(pairing.endedOn)));
});

/** Those this worker covers for today, with whose they are and for how long. */
const findCovered = prepared('caseload_covered', (reader: Reader) => {
  const { cover, leave, episode, person, organisation, account } = reader.tables;
  return reader.db
    .select({
      personId: person.id,
      displayName: person.displayName,
      pronouns: person.pronouns,
      phone: person.phone,
      contactSafely: person.contactSafely,
      episodeId: episode.id,
      state: episode.state,
      pausedOn: episode.pausedOn,
      startedOn: cover.startsOn,
      quietDays: organisation.quietDays,
      coverId: cover.id,
      until: untilOf(reader),
      forName: account.name,
    })
    .from(cover)
    .innerJoin(leave, eq(leave.id, cover.leaveId))
    .innerJoin(account, eq(account.id, leave.accountId))
    .innerJoin(episode, eq(episode.id, cover.episodeId))
    .innerJoin(person, eq(person.id, cover.personId))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(eq(cover.accountId, sql.placeholder('actorId')), opensOn(reader, sql.placeholder('today'))))
    .orderBy(asc(cover.startsOn), asc(cover.id));
});

const seenIn = (reader: Reader, from: string | Placeholder) => {
  const { session } = reader.tables;
  const met = isMetSession(reader);
  return {
    episodeId: session.episodeId,
    lastAttemptOn: sql<string>`max(${session.heldOn})`,
    lastMetOn: sql<string | null>`max(case when ${met} then ${session.heldOn} end)`,
    metLately: sql<number>`cast(sum(case when ${met} and ${session.heldOn} >= ${from} then 1 else 0 end) as integer)`,
  };
};

/** Of the time they are walking together now: the last meeting, the last attempt of any kind, and the recent count. */
const findAttempts = prepared('caseload_attempts', (reader: Reader) => {
  const { pairing, session } = reader.tables;
  return reader.db
    .select(seenIn(reader, sql.placeholder('from')))
    .from(pairing)
    .innerJoin(session, eq(session.episodeId, pairing.episodeId))
    .where(and(eq(pairing.accountId, sql.placeholder('actorId')), isNull(pairing.endedOn), isNull(session.voidedAt)))
    .groupBy(session.episodeId);
});

const findGroups = prepared('caseload_groups', (reader: Reader) => {
  const { groupAttendance, pairing } = reader.tables;
  const mine = reader.db
    .select({ episodeId: pairing.episodeId })
    .from(pairing)
    .where(and(eq(pairing.accountId, sql.placeholder('actorId')), isNull(pairing.endedOn)));
  return lastCameToGroup(reader, inArray(groupAttendance.episodeId, mine));
});

/** The same two of those covered for, in two queries; none when nobody is. */
const findOfCovered = async (reader: Reader, episodeIds: readonly string[], from: string) => {
  if (episodeIds.length === 0) return { attempts: [], groups: [] };
  const { session, groupAttendance } = reader.tables;
  const attempts = await reader.db
    .select(seenIn(reader, from))
    .from(session)
    .where(and(inArray(session.episodeId, [...episodeIds]), isNull(session.voidedAt)))
    .groupBy(session.episodeId);
  const groups = await lastCameToGroup(reader, inArray(groupAttendance.episodeId, [...episodeIds]));
  return { attempts, groups };
};

const findPlanned = prepared('caseload_planned', (reader: Reader) => {
  const { meetUp } = reader.tables;
  const walker = { accountId: sql.placeholder('actorId'), today: sql.placeholder('today') };
  return reader.db
    .select({
      id: meetUp.id,
      personId: meetUp.personId,
      on: meetUp.onDay,
      at: meetUp.atTime,
      place: meetUp.place,
    })
    .from(meetUp)
    .where(
      and(
        or(eq(meetUp.accountId, sql.placeholder('actorId')), isPlanTakenOver(reader, walker)),
        gte(meetUp.onDay, sql.placeholder('today')),
        isNull(meetUp.sessionId),
        isNull(meetUp.calledOffAt),
      ),
    )
    .orderBy(asc(meetUp.onDay), asc(meetUp.atTime));
});

/**
 * The people a peer worker walks with now, by name, and those they cover for today (`covering`). At most seven queries,
 * whatever their number.
 */
export const caseload = async (reader: Reader, actor: Actor, now: Date) => {
  const today = todayOf(actor, now);
  const { accountId: actorId } = actor;
  const own = await findWalks(reader, { actorId });
  const covered = (await findCovered(reader, { actorId, today })).map(({ coverId, until, forName, ...walk }) => ({
    ...walk,
    covering: { coverId, until, forName },
  }));
  // Someone they walk with themself is theirs, whoever else they stand in for.
  const walks = new Map(
    [...covered, ...own.map((walk) => ({ ...walk, covering: null }))].map((walk) => [walk.personId, walk]),
  );
  const ofCovered = await findOfCovered(
    reader,
    covered.map(({ episodeId }) => episodeId),
    latelyFrom(today),
  );
  const attempts = [...(await findAttempts(reader, { actorId, from: latelyFrom(today) })), ...ofCovered.attempts];
  const groups = new Map(
    [...(await findGroups(reader, { actorId })), ...ofCovered.groups].map((row) => [row.episodeId, row.on]),
  );
  const planned = await findPlanned(reader, { actorId, today });
  const attemptsOf = new Map(attempts.map((row) => [row.episodeId, row]));
  const people = [...walks.values()].map(({ episodeId, startedOn, quietDays, ...walk }) => {
    const found = attemptsOf.get(episodeId);
    const lastAttemptOn = laterDay(found?.lastAttemptOn ?? null, groups.get(episodeId) ?? null);
    return {
      ...walk,
      since: startedOn,
      lastMetOn: found?.lastMetOn ?? null,
      lastAttemptOn,
      metLately: found?.metLately ?? 0,
      next: planned.find((row) => row.personId === walk.personId) ?? null,
      notMetLately: notMetLately({ state: walk.state, since: startedOn, lastAttemptOn }, quietDays, today),
    };
  });
  people.sort((a, b) => byName.compare(a.displayName, b.displayName) || (a.personId < b.personId ? -1 : 1));
  return { today, quietDays: [...walks.values()][0]?.quietDays ?? null, people };
};
