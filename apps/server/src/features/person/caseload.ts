import { prepared } from '@alongside/db/prepared.ts';
import type { Reader } from '@alongside/db/store.ts';
import { latelyFrom } from '@alongside/domain/session/lately.ts';
import { notMetLately } from '@alongside/domain/session/not-met-lately.ts';
import { laterDay } from '@alongside/domain/shared/day.ts';
import { and, asc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { lastCameToGroup } from '../../reach/group-touch.ts';
import { isMetSession } from '../../reach/met-session.ts';
import { worksInItsTeam } from '../../reach/person-reach.ts';

const byName = new Intl.Collator('en-GB', { sensitivity: 'base' });

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

/** Of the time they are walking together now: the last meeting, the last attempt of any kind, and the recent count. */
const findAttempts = prepared('caseload_attempts', (reader: Reader) => {
  const { pairing, session } = reader.tables;
  const met = isMetSession(reader);
  return reader.db
    .select({
      episodeId: session.episodeId,
      lastAttemptOn: sql<string>`max(${session.heldOn})`,
      lastMetOn: sql<string | null>`max(case when ${met} then ${session.heldOn} end)`,
      metLately: sql<number>`cast(sum(case when ${met} and ${session.heldOn} >= ${sql.placeholder('from')} then 1 else 0 end) as integer)`,
    })
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

const findPlanned = prepared('caseload_planned', ({ db, tables: { meetUp } }: Reader) =>
  db
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
        eq(meetUp.accountId, sql.placeholder('actorId')),
        gte(meetUp.onDay, sql.placeholder('today')),
        isNull(meetUp.sessionId),
        isNull(meetUp.calledOffAt),
      ),
    )
    .orderBy(asc(meetUp.onDay), asc(meetUp.atTime)),
);

/** The people a peer worker walks with now, by name. Four queries, whatever their number. */
export const caseload = async (reader: Reader, actor: Actor, now: Date) => {
  const today = todayOf(actor, now);
  const { accountId: actorId } = actor;
  const walks = await findWalks(reader, { actorId });
  const attempts = await findAttempts(reader, { actorId, from: latelyFrom(today) });
  const groups = new Map((await findGroups(reader, { actorId })).map((row) => [row.episodeId, row.on]));
  const planned = await findPlanned(reader, { actorId, today });
  const attemptsOf = new Map(attempts.map((row) => [row.episodeId, row]));
  const people = walks.map(({ episodeId, startedOn, quietDays, ...walk }) => {
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
  return { today, quietDays: walks[0]?.quietDays ?? null, people };
};
