import { and, desc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import {
  type ContactKind,
  contactsListLength,
  metLatelyFrom,
  type ReadContactsInput,
  trendFrom,
  weekStarts,
} from '@alongside/domain/review/read-review.ts';
import { metAttendances } from '@alongside/domain/session/session-words.ts';
import { addDays, type Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { countAll } from '../../reach/met-session.ts';
import { liesWithMyTeams, myTeams } from '../../reach/my-teams.ts';
import { isMyPeerWorker } from '../supervision/supervision-reach.ts';

interface ContactScope {
  accountIds: readonly string[];
  teamId?: string | null;
  from: Day;
  to: Day;
}

/** People met together were met once. */
const countContacts = ({ tables: { session } }: Reader): SQL<number> =>
  sql<number>`cast(count(distinct ${session.togetherId}) + sum(case when ${session.togetherId} is null then 1 else 0 end) as integer)`;

const isMet = ({ tables: { session } }: Reader): SQL => inArray(session.attendance, metAttendances);

/**
 * Contacts of these workers with people of the teams the caller supervises: what every figure of a review counts, and what
 * its list shows. Episodes first, so that the one wide index answers; a cross join keeps SQLite from turning it round.
 */
const counted = (reader: Reader, actor: Actor, { accountIds, teamId = null, from, to }: ContactScope) => {
  const { episode, session } = reader.tables;
  return and(
    liesWithMyTeams(reader, actor, teamId),
    or(isNull(episode.endedOn), gte(episode.endedOn, from)),
    eq(session.episodeId, episode.id),
    gte(session.heldOn, from),
    lte(session.heldOn, to),
    isNull(session.voidedAt),
    inArray(session.accountId, [...accountIds]),
  );
};

/** Met in the last thirty days, by worker. One query. */
export const countMet = async (reader: Reader, actor: Actor, accountIds: readonly string[], today: Day) => {
  const { episode, session } = reader.tables;
  const scope = { accountIds, from: metLatelyFrom(today), to: today };
  const rows = await reader.db
    .select({ accountId: session.accountId, count: countContacts(reader) })
    .from(episode)
    .crossJoin(session)
    .where(and(counted(reader, actor, scope), isMet(reader)))
    .groupBy(session.accountId);
  return new Map(rows.map(({ accountId, count }) => [accountId, count]));
};

/** Thirteen weeks of contacts of these workers taken together, the oldest first. One query. */
export const readTrend = async (
  reader: Reader,
  actor: Actor,
  scope: Pick<ContactScope, 'accountIds' | 'teamId'>,
  today: Day,
) => {
  const { episode, session } = reader.tables;
  const starts = weekStarts(today);
  const whens = starts
    .map((from, week) => sql`when ${session.heldOn} >= ${from} then ${sql.raw(String(week))}`)
    .reverse();
  const rows = await reader.db
    .select({
      week: sql<number>`case ${sql.join(whens, sql` `)} else 0 end`,
      met: sql<number>`case when ${isMet(reader)} then 1 else 0 end`,
      count: countContacts(reader),
    })
    .from(episode)
    .crossJoin(session)
    .where(counted(reader, actor, { ...scope, from: trendFrom(today), to: today }))
    // By place: the parameters of an expression that stands twice are two, and PostgreSQL takes it for another.
    .groupBy(sql`1`, sql`2`);
  const countOf = (week: number, met: number): number =>
    rows.find((row) => row.week === week && row.met === met)?.count ?? 0;
  return starts.map((from, week) => ({
    from,
    to: addDays(from, 6),
    met: countOf(week, 1),
    notMet: countOf(week, 0),
  }));
};

const ofKind = (reader: Reader, kind: ContactKind | null): SQL | undefined =>
  kind === null ? undefined : kind === 'met' ? isMet(reader) : sql`not (${isMet(reader)})`;

/**
 * The contacts a figure is made of: day, how it went and with whom, and no word of a note. Somebody whose time together has
 * ended is counted and not named. Four queries.
 * @throws NOT_FOUND for a worker or a team the caller does not supervise.
 */
export const readContacts = async (reader: Reader, actor: Actor, input: ReadContactsInput, now: Date) => {
  const { account, episode, person, session } = reader.tables;
  const { from, to, kind, accountId, teamId } = input;
  const workers = await reader.db
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(and(isMyPeerWorker(reader, actor), accountId === null ? undefined : eq(account.id, accountId)));
  const teams = await myTeams(reader, actor);
  const isReached =
    (accountId === null || workers.length > 0) && (teamId === null || teams.some(({ id }) => id === teamId));
  if (!isReached) throw new DomainError('NOT_FOUND');
  const scope = { accountIds: workers.map(({ id }) => id), teamId, from, to };
  const listed = and(counted(reader, actor, scope), ofKind(reader, kind));
  const [total] = await reader.db
    .select({ count: countContacts(reader), sessions: countAll })
    .from(episode)
    .crossJoin(session)
    .where(listed);
  const rows = await reader.db
    .select({
      id: session.id,
      togetherId: session.togetherId,
      accountId: session.accountId,
      on: session.heldOn,
      attendance: session.attendance,
      minutes: session.minutes,
      state: episode.state,
      personId: person.id,
      name: person.displayName,
    })
    .from(episode)
    .innerJoin(session, eq(session.episodeId, episode.id))
    .innerJoin(person, eq(person.id, session.personId))
    .where(listed)
    .orderBy(desc(session.heldOn), desc(session.recordedAt), desc(session.id))
    .limit(contactsListLength);
  const nameOf = new Map(workers.map(({ id, name }) => [id, name]));
  const contacts = [...Map.groupBy(rows, (row) => row.togetherId ?? row.id).values()].flatMap((together) => {
    const [first] = together;
    if (!first) return [];
    const people = together.map(({ personId, name, state }) => (state === 'ended' ? null : { personId, name }));
    const { id, on, attendance, minutes } = first;
    return [{ id, on, attendance, minutes, withName: nameOf.get(first.accountId) ?? '', people }];
  });
  return {
    today: todayOf(actor, now),
    total: total?.count ?? 0,
    isWhole: (total?.sessions ?? 0) <= contactsListLength,
    workerName: accountId === null ? null : (nameOf.get(accountId) ?? null),
    contacts,
  };
};
