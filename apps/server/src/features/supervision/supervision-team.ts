import type { Reader } from '@alongside/db/store.ts';
import { capacityOf, checkInIsSuggested, monthsInRole } from '@alongside/domain/account/capacity.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { daysBetweenOf } from '@alongside/domain/supervision/supervision-cadence.ts';
import { supervisionDue } from '@alongside/domain/supervision/supervision-due.ts';
import { talkReasons } from '@alongside/domain/supervision/worth-talking-about.ts';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { leftAlone } from '../../reach/left-alone.ts';
import { plannedSupervision } from '../../reach/rhythm-supervision.ts';
import { teamMeasuresDue } from '../outcome/measures-due.ts';
import { metInSupervision } from './supervision-reach.ts';
import { findWalks } from './team-walks.ts';
import { countMet, countPeople, findAgreed, findLastSupervision, findWorkers } from './team-workers.ts';

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });
const metWithinDays = 30;

/** The workers I supervise (or one of them) and their walks, as numbers and days. Twelve queries, however many people. */
const lookAtWorkers = async (reader: Reader, actor: Actor, now: Date, accountId?: string) => {
  const today = todayOf(actor, now);
  const agreed = await findAgreed(reader, actor);
  const found = await findWorkers(reader, actor, accountId);
  const ids = found.map((worker) => worker.accountId);
  const people = new Map((await countPeople(reader, ids)).map((row) => [row.accountId, row.count]));
  const met = new Map((await countMet(reader, ids, metWithinDays, today)).map((row) => [row.accountId, row.count]));
  const last = new Map((await findLastSupervision(reader, ids)).map((row) => [row.accountId, row]));
  const planned = await plannedSupervision(reader, ids);
  const walks = await findWalks(reader, actor, ids, agreed.quietDays, today);
  const dueOf = ({ accountId, startedOn }: Pick<(typeof found)[number], 'accountId' | 'startedOn'>) => {
    const before = last.get(accountId) ?? null;
    const { supervisionCadence, supervisionEveryDays } = agreed;
    const everyDays = before
      ? daysBetweenOf(before.kind, supervisionCadence, supervisionEveryDays)
      : supervisionEveryDays;
    return supervisionDue(before, startedOn, everyDays, today, planned.get(accountId)?.heldOn ?? null);
  };
  const workers = found
    .map(({ startedOn, agreedPeople, checkInOn, ...worker }) => ({
      ...worker,
      capacity: capacityOf(worker.wte, agreed.peoplePerFullTime, agreedPeople),
      people: people.get(worker.accountId) ?? 0,
      metLately: met.get(worker.accountId) ?? 0,
      quietPeople: walks.filter((walk) => walk.accountId === worker.accountId && walk.talk?.reason === 'no_attempt')
        .length,
      lastSupervisionOn: last.get(worker.accountId)?.heldOn ?? null,
      due: dueOf({ ...worker, startedOn }),
      checkInMonth:
        startedOn !== null && checkInOn === null && checkInIsSuggested(startedOn, today)
          ? monthsInRole(startedOn, today)
          : null,
    }))
    .sort((one, other) => byName.compare(one.name, other.name));
  return { today, quietDays: agreed.quietDays, metWithinDays, workers, walks };
};

const myTeams = ({ db, tables: { team, teamMember } }: Reader, actor: Actor) =>
  db
    .select({ id: team.id, name: team.name })
    .from(team)
    .innerJoin(teamMember, eq(teamMember.teamId, team.id))
    .where(and(eq(teamMember.accountId, actor.accountId), eq(teamMember.supervises, true)));

/** Whoever their peer worker left, in my teams: no worker's list names them, and nobody would notice their silence. */
const peopleLeftAlone = (reader: Reader, teams: readonly { id: string }[]) => {
  const { person, episode } = reader.tables;
  const ofTeams = inArray(
    episode.teamId,
    teams.map(({ id }) => id),
  );
  return reader.db
    .select({ personId: person.id, name: person.displayName })
    .from(person)
    .where(inArray(person.id, leftAlone(reader, ofTeams)));
};

/** Actions from supervision that are mine to do. */
const myOpenActions = (reader: Reader, actor: Actor) => {
  const { account, action, supervision } = reader.tables;
  return reader.db
    .select({
      id: action.id,
      supervisionId: supervision.id,
      words: action.words,
      dueOn: sql<Day | null>`coalesce(${action.movedTo}, ${action.dueOn})`,
      withName: account.name,
    })
    .from(action)
    .innerJoin(supervision, eq(supervision.id, action.supervisionId))
    .innerJoin(account, eq(account.id, supervision.peerWorkerId))
    .where(
      and(
        eq(supervision.supervisorId, actor.accountId),
        eq(action.ownerId, actor.accountId),
        isNull(action.finishedAt),
        metInSupervision(reader, actor),
      ),
    )
    .orderBy(sql`coalesce(${action.movedTo}, ${action.dueOn})`, action.id);
};

/** My team: who has room, who is quiet, whose supervision is due, and what waits for me. No note is opened. */
export const readTeam = async (reader: Reader, actor: Actor, now: Date) => {
  const { walks, ...seen } = await lookAtWorkers(reader, actor, now);
  const nameOf = new Map(seen.workers.map((worker) => [worker.accountId, worker.name]));
  const teams = await myTeams(reader, actor);
  return {
    ...seen,
    teams: teams.sort((one, other) => byName.compare(one.name, other.name)),
    worthTalkingAbout: walks
      .flatMap(({ talk, personId, name, accountId, lastMetOn, lastAttemptOn }) =>
        talk
          ? [{ personId, name, accountId, withName: nameOf.get(accountId) ?? '', lastMetOn, lastAttemptOn, ...talk }]
          : [],
      )
      .sort(
        (one, other) =>
          talkReasons.indexOf(one.reason) - talkReasons.indexOf(other.reason) ||
          other.days - one.days ||
          byName.compare(one.name, other.name),
      ),
    leftAlone: (await peopleLeftAlone(reader, teams)).sort((one, other) => byName.compare(one.name, other.name)),
    measuresDue: await teamMeasuresDue(reader, actor, now),
    myActions: await myOpenActions(reader, actor),
  };
};

/**
 * One worker's people, with counts and days and no notes.
 * @throws NOT_FOUND when the worker is not in a team I supervise.
 */
export const readTeamCaseload = async (reader: Reader, actor: Actor, accountId: string, now: Date) => {
  const { workers, walks, ...seen } = await lookAtWorkers(reader, actor, now, accountId);
  const [worker] = workers;
  if (!worker) throw new DomainError('NOT_FOUND');
  return {
    ...seen,
    worker,
    people: walks.sort((one, other) => byName.compare(one.name, other.name)),
    /** Counted against their capacity, but in a team I do not supervise: no more than that is told. */
    peopleElsewhere: Math.max(0, worker.people - walks.length),
  };
};
