import type { Reader } from '@alongside/db/store.ts';
import { instrumentLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { type PermissionState, permissionState } from '@alongside/domain/permission/give-permission.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { and, desc, eq, inArray, isNotNull, max, min, sql } from 'drizzle-orm';
import type { Actor } from '../../actor.ts';
import { belongsToEvaluation } from '../../reach/evaluation-reach.ts';
import { countAll, isMetSession } from '../../reach/met-session.ts';

/*
 * What a release is made from, row by row. No name, note or word of anyone's is read here. A constant number of queries,
 * whatever the number of people. The figures beside it are added up in the database (features/figure); a test holds that
 * the two agree.
 */

/** @throws NOT_FOUND when it is not one of the researcher's. */
export const findEvaluation = async (reader: Reader, actor: Actor, evaluationId: string) => {
  const { evaluation, evaluationSite, organisation } = reader.tables;
  const [found] = await reader.db
    .select({
      id: evaluation.id,
      name: evaluation.name,
      begunAt: evaluation.begunAt,
      smallNumbers: evaluation.smallNumbers,
    })
    .from(evaluation)
    .where(and(eq(evaluation.id, evaluationId), belongsToEvaluation(reader, evaluation.id, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  const sites = await reader.db
    .select({ organisationId: organisation.id, name: organisation.name, kind: organisation.kind })
    .from(evaluationSite)
    .innerJoin(organisation, eq(organisation.id, evaluationSite.organisationId))
    .where(eq(evaluationSite.evaluationId, evaluationId));
  return { ...found, sites };
};

/** Every episode of the sites, with what is kept about its person and where their permission stands today. */
export const findEpisodes = async ({ db, tables }: Reader, evaluationId: string, today: Day) => {
  const { evaluationSite, episode, person, permission } = tables;
  const episodes = await db
    .select({
      episodeId: episode.id,
      organisationId: episode.organisationId,
      teamId: episode.teamId,
      openedOn: episode.referredOn,
      endedOn: episode.endedOn,
      personId: person.id,
      birthYear: person.birthYear,
      ageBand: person.ageBand,
      ethnicity: person.ethnicity,
      gender: person.gender,
    })
    .from(episode)
    .innerJoin(evaluationSite, eq(evaluationSite.organisationId, episode.organisationId))
    .innerJoin(person, eq(person.id, episode.personId))
    .where(eq(evaluationSite.evaluationId, evaluationId));
  const said = await db
    .select({ personId: permission.personId, kind: permission.kind, on: permission.onDay, endsOn: permission.endsOn })
    .from(permission)
    .innerJoin(person, eq(person.id, permission.personId))
    .innerJoin(evaluationSite, eq(evaluationSite.organisationId, person.organisationId))
    .where(and(eq(evaluationSite.evaluationId, evaluationId), eq(permission.purpose, 'evaluation')))
    .orderBy(desc(permission.recordedAt), desc(permission.id));
  const newest = new Map<string, (typeof said)[number]>();
  for (const entry of said) if (!newest.has(entry.personId)) newest.set(entry.personId, entry);
  return episodes.map((each) => ({
    ...each,
    permission: permissionState(newest.get(each.personId) ?? null, today) satisfies PermissionState,
  }));
};
export type EvaluationEpisode = Awaited<ReturnType<typeof findEpisodes>>[number];

/** Of each episode: the sessions met, and the first and last day of those. */
export const countMetSessions = async (reader: Reader, evaluationId: string) => {
  const { evaluationSite, session } = reader.tables;
  const rows = await reader.db
    .select({
      episodeId: session.episodeId,
      count: countAll,
      firstOn: min(session.heldOn),
      lastOn: max(session.heldOn),
    })
    .from(session)
    .innerJoin(evaluationSite, eq(evaluationSite.organisationId, session.organisationId))
    .where(and(eq(evaluationSite.evaluationId, evaluationId), isMetSession(reader)))
    .groupBy(session.episodeId);
  return new Map(rows.map((row) => [row.episodeId, row]));
};

/** Of each episode: what the person scored on the measures of the library. An organisation's own tell which it is. */
export const findScores = async (
  { db, tables: { evaluationSite, episode, outcomeScore } }: Reader,
  evaluationId: string,
) => {
  const rows = await db
    .select({
      episodeId: outcomeScore.episodeId,
      instrument: outcomeScore.instrument,
      scale: outcomeScore.scale,
      value: sql<number>`${outcomeScore.value}`,
      takenOn: outcomeScore.takenOn,
      recordedAt: outcomeScore.recordedAt,
    })
    .from(outcomeScore)
    .innerJoin(episode, eq(episode.id, outcomeScore.episodeId))
    .innerJoin(evaluationSite, eq(evaluationSite.organisationId, episode.organisationId))
    .where(
      and(
        eq(evaluationSite.evaluationId, evaluationId),
        inArray(
          outcomeScore.instrument,
          instrumentLibrary.map(({ key }) => key),
        ),
        eq(outcomeScore.informant, 'person'),
        eq(outcomeScore.isVoided, false),
        isNotNull(outcomeScore.value),
      ),
    );
  return Map.groupBy(rows, (row) => row.episodeId);
};
export type EvaluationScore = NonNullable<ReturnType<Awaited<ReturnType<typeof findScores>>['get']>>[number];

/** Of each episode: its goals and how the person rated them. The words of a goal are not read. */
export const findGoals = async ({ db, tables }: Reader, evaluationId: string) => {
  const { evaluationSite, episode, goal, goalRating } = tables;
  const goals = await db
    .select({ episodeId: goal.episodeId, goalId: goal.id })
    .from(goal)
    .innerJoin(episode, eq(episode.id, goal.episodeId))
    .innerJoin(evaluationSite, eq(evaluationSite.organisationId, episode.organisationId))
    .where(eq(evaluationSite.evaluationId, evaluationId));
  const ratings = await db
    .select({
      episodeId: goal.episodeId,
      goalId: goalRating.goalId,
      rating: goalRating.rating,
      ratedOn: goalRating.ratedOn,
      recordedAt: goalRating.recordedAt,
    })
    .from(goalRating)
    .innerJoin(goal, eq(goal.id, goalRating.goalId))
    .innerJoin(episode, eq(episode.id, goal.episodeId))
    .innerJoin(evaluationSite, eq(evaluationSite.organisationId, episode.organisationId))
    .where(eq(evaluationSite.evaluationId, evaluationId));
  return {
    goalsOf: Map.groupBy(goals, (row) => row.episodeId),
    ratingsOf: Map.groupBy(ratings, (row) => row.episodeId),
  };
};
