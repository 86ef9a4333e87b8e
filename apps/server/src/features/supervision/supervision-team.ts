import { and, eq, inArray, isNull, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { metWithinDays } from '@alongside/domain/review/read-review.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { leftAlone } from '../../reach/left-alone.ts';
import { myTeams } from '../../reach/my-teams.ts';
import { dueGroups } from '../../reach/rhythm-supervision.ts';
import { teamMeasuresDue } from '../outcome/measures-due.ts';
import { findWalks } from '../review/find-walks.ts';
import { readSettings } from '../review/read-settings.ts';
import { metInSupervision } from './supervision-reach.ts';
import { findAgreed } from './team-workers.ts';
import { readWorkers } from './worker-figures.ts';

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

/** My team: who has room, whose supervision is due, and what waits for me. No note is opened. */
export const readTeam = async (reader: Reader, actor: Actor, now: Date) => {
  const teams = await myTeams(reader, actor);
  const agreed = await findAgreed(reader, actor);
  const today = todayOf(actor, now);
  return {
    today,
    quietDays: agreed.quietDays,
    metWithinDays,
    workers: await readWorkers(reader, actor, now),
    /** Supervision of several, for whoever holds it. */
    groupsDue: await dueGroups(reader, actor, agreed, today),
    teams: teams.sort((one, other) => byName.compare(one.name, other.name)),
    leftAlone: (await peopleLeftAlone(reader, teams)).sort((one, other) => byName.compare(one.name, other.name)),
    measuresDue: await teamMeasuresDue(reader, actor, now),
    myActions: await myOpenActions(reader, actor),
  };
};

/**
 * One worker's people, with counts and days, the signs that stand, and no notes.
 * @throws NOT_FOUND when the worker is not in a team I supervise.
 */
export const readTeamCaseload = async (reader: Reader, actor: Actor, accountId: string, now: Date) => {
  const [worker] = await readWorkers(reader, actor, now, accountId);
  if (!worker) throw new DomainError('NOT_FOUND');
  const { signs } = await readSettings(reader, actor);
  const walks = await findWalks(reader, actor, { accountIds: [accountId] }, signs, now);
  return {
    today: todayOf(actor, now),
    quietDays: signs.no_attempt.at,
    metWithinDays,
    worker,
    people: walks.sort((one, other) => byName.compare(one.name, other.name)),
    /** Counted against their capacity, but in a team I do not supervise: no more than that is told. */
    peopleElsewhere: Math.max(0, worker.people - walks.length),
  };
};
