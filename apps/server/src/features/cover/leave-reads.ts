import { and, asc, eq, gte, isNull, lte, ne, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { addDays } from '@alongside/domain/shared/day.ts';
import { type Actor, has } from '../../actor.ts';
import { isMyPeerWorker } from '../supervision/supervision-reach.ts';
import { countPeople } from '../supervision/team-workers.ts';
import { arrangesLeave, leaveInReach } from './leave-reach.ts';
import { peopleOnLeave } from './people-on-leave.ts';
import { whoMayCover } from './who-may-cover.ts';

/** A leave that is over stays on the list this long, to be looked up or put right. */
const daysBack = 30;
/** A gap further off than this is nobody's worry today. */
export const gapsAhead = 14;

const leavesWhere = (reader: Reader, actor: Actor, which: SQL | undefined) => {
  const { leave, account } = reader.tables;
  return reader.db
    .select({
      id: leave.id,
      accountId: leave.accountId,
      workerName: account.name,
      kind: leave.kind,
      startsOn: leave.startsOn,
      endsOn: leave.endsOn,
      version: leave.version,
    })
    .from(leave)
    .innerJoin(account, eq(account.id, leave.accountId))
    .where(and(arrangesLeave(reader, actor), isNull(leave.calledOffAt), which))
    .orderBy(asc(leave.startsOn), asc(leave.id));
};

/** For whom the caller may set leave: themself, and the workers they supervise. */
const workersOf = async (reader: Reader, actor: Actor) => {
  const { account } = reader.tables;
  const team = has(actor, 'supervisor')
    ? await reader.db
        .select({ accountId: account.id, name: account.name })
        .from(account)
        .where(isMyPeerWorker(reader, actor))
    : [];
  const me = has(actor, 'peer_worker') ? [{ accountId: actor.accountId, name: actor.name }] : [];
  return [...me, ...team.sort((one, other) => byName.compare(one.name, other.name))];
};

/** Leave of one's own and of one's teams, what was lately and what is to come, with how many people nobody covers for. */
export const listLeave = async (reader: Reader, actor: Actor) => {
  const { leave } = reader.tables;
  const leaves = await leavesWhere(reader, actor, gte(leave.endsOn, addDays(actor.today, -daysBack)));
  const all = await peopleOnLeave(reader, actor, leaves);
  return {
    today: actor.today,
    workers: await workersOf(reader, actor),
    leaves: all.map(({ people, ...each }) => ({
      ...each,
      mine: each.accountId === actor.accountId,
      people: people.length,
      gaps: people.filter(({ gap }) => gap !== null).length,
    })),
  };
};

const countCovering = ({ db, tables: { cover, leave } }: Reader, leaveId: string, span: { from: string; to: string }) =>
  db
    .select({ accountId: cover.accountId, personId: cover.personId })
    .from(cover)
    .innerJoin(leave, eq(leave.id, cover.leaveId))
    .where(
      and(
        ne(leave.id, leaveId),
        isNull(cover.calledOffAt),
        isNull(leave.calledOffAt),
        ne(cover.agreement, 'said_no'),
        lte(cover.startsOn, span.to),
        gte(cover.endsOn, span.from),
      ),
    );

const whoIsAway = ({ db, tables: { leave } }: Reader, span: { from: string; to: string }) =>
  db
    .select({ accountId: leave.accountId })
    .from(leave)
    .where(and(isNull(leave.calledOffAt), lte(leave.startsOn, span.to), gte(leave.endsOn, span.from)));

/**
 * One leave: whom they walk with, who covers for each, and who could. Colleagues come by name, with how many people they
 * walk with and cover for already, so that nobody is asked for too much.
 * @throws NOT_FOUND.
 */
export const readLeave = async (reader: Reader, actor: Actor, leaveId: string) => {
  const { calledOffAt, ...leave } = await leaveInReach(reader, actor, leaveId);
  const [found] = await peopleOnLeave(reader, actor, [leave]);
  const people = found?.people ?? [];
  const able = await whoMayCover(reader, [...new Set(people.map(({ teamId }) => teamId))], leave.accountId);
  const ids = [...new Set(able.map(({ accountId }) => accountId))];
  const span = { from: leave.startsOn, to: leave.endsOn };
  const walking = new Map((await countPeople(reader, ids)).map((row) => [row.accountId, row.count]));
  const covering = Map.groupBy(await countCovering(reader, leaveId, span), ({ accountId }) => accountId ?? '');
  const away = new Set((await whoIsAway(reader, span)).map(({ accountId }) => accountId));
  return {
    ...leave,
    today: actor.today,
    mine: leave.accountId === actor.accountId,
    calledOff: calledOffAt !== null,
    people,
    colleagues: ids
      .map((accountId) => ({
        accountId,
        name: able.find((row) => row.accountId === accountId)?.name ?? '',
        teamIds: able.filter((row) => row.accountId === accountId).map(({ teamId }) => teamId),
        walksWith: walking.get(accountId) ?? 0,
        coversFor: new Set(covering.get(accountId)?.map(({ personId }) => personId)).size,
        isAway: away.has(accountId),
      }))
      .sort((one, other) => byName.compare(one.name, other.name)),
  };
};

/**
 * For a supervisor's Today: who of their teams has nobody, part of the time nobody, or has not been asked, in a leave that
 * goes on or begins within two weeks. A constant number of queries.
 */
export const coverGaps = async (reader: Reader, actor: Actor) => {
  const { leave } = reader.tables;
  const { today } = actor;
  const soon = and(gte(leave.endsOn, today), lte(leave.startsOn, addDays(today, gapsAhead)));
  const all = await peopleOnLeave(reader, actor, await leavesWhere(reader, actor, soon));
  return {
    today,
    gaps: all
      .map(({ id, accountId, workerName, startsOn, endsOn, people }) => ({
        leaveId: id,
        accountId,
        workerName,
        startsOn,
        endsOn,
        people: people.flatMap(({ personId, name, nextOn, gap }) => (gap ? [{ personId, name, nextOn, gap }] : [])),
      }))
      .filter(({ people }) => people.length > 0),
  };
};
