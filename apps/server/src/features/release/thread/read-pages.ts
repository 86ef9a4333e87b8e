import { createHash } from 'node:crypto';
import { and, eq, gt, inArray, isNotNull, lte, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { goalsAsScores } from '@alongside/domain/goal/goals-change.ts';
import { goalsVariable, type MeasureVariable } from '@alongside/domain/release/variables/measure-variable.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { isMetSession } from '../../../reach/met-session.ts';

/*
 * The record read by organisation, or page by page in the order of its ids, so that no more than a part of it is held as rows. No
 * name, note or word of anyone's is read here.
 */

const pageSize = 10_000;

/** One page, in the engine's own values. */
export const bareRows = async <R extends unknown[]>(reader: Reader, query: SQL): Promise<R[]> => {
  const rows: R[] = [];
  await reader.eachRow(query, (row) => rows.push(row as R));
  return rows;
};

/** Every page after the one before, by the id in the first column of its last row. */
async function* pages<R extends unknown[]>(reader: Reader, after: (id: string) => SQL): AsyncGenerator<R[]> {
  for (let last = ''; ; ) {
    const rows = await bareRows<R>(reader, after(last));
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    last = String(rows.at(-1)?.[0]);
  }
}

const instantOf = (value: unknown): number => (value instanceof Date ? value.getTime() : Number(value));

export interface PermissionNow {
  id: string;
  kind: 'given' | 'withdrawn';
  on: Day;
  endsOn: Day | null;
  wording: number;
  recordedAt: number;
}

type PermissionRow = [
  id: string,
  personId: string,
  kind: 'given' | 'withdrawn',
  on: Day,
  endsOn: Day | null,
  words: string | null,
  at: unknown,
];

/** Of each person, the newest thing said about evaluation: it alone speaks. */
export const readPermissions = async (reader: Reader, organisationIds: readonly string[]) => {
  const { permission, person } = reader.tables;
  const newest = new Map<string, PermissionNow>();
  const wordings = new Map<string, number>();
  const wordingOf = (words: string): number => {
    const known = wordings.get(words) ?? wordings.size;
    wordings.set(words, known);
    return known;
  };
  const take = ([id, personId, kind, on, endsOn, words, at]: PermissionRow): void => {
    const recordedAt = instantOf(at);
    const known = newest.get(personId);
    // As everywhere: the last one written, and of two written at once the one with the later id.
    if (known && (known.recordedAt > recordedAt || (known.recordedAt === recordedAt && known.id > id))) return;
    newest.set(personId, { id, kind, on, endsOn, wording: wordingOf(words ?? ''), recordedAt });
  };
  // Not page by page: these rows are found by their people, so that an engine puts all of them in order anew for each page.
  for (const organisationId of organisationIds)
    await reader.eachRow(
      sql`select ${permission.id}, ${permission.personId}, ${permission.kind}, ${permission.onDay}, ${permission.endsOn},
        ${permission.wordsShown}, ${permission.recordedAt}
        from ${person} join ${permission} on ${permission.personId} = ${person.id}
        where ${and(eq(permission.purpose, 'evaluation'), eq(person.organisationId, organisationId))}`,
      (row) => take(row as PermissionRow),
    );
  return {
    newest,
    wordings: [...wordings.keys()].map((words) => createHash('sha256').update(words).digest('hex')),
  };
};

export type EpisodeRow = [
  id: string,
  personId: string,
  teamId: string,
  referredOn: Day,
  startedOn: Day | null,
  endedOn: Day | null,
  referral: string,
  birthYear: number | null,
  ageBand: string,
  ethnicity: string,
  gender: string,
];

/** In the order of their ids, whichever organisation they are of. */
export const readEpisodes = async (reader: Reader, organisationIds: readonly string[]): Promise<EpisodeRow[]> => {
  const { episode, person } = reader.tables;
  const rows: EpisodeRow[] = [];
  for (const organisationId of organisationIds)
    await reader.eachRow(
      sql`select ${episode.id}, ${episode.personId}, ${episode.teamId}, ${episode.referredOn}, ${episode.startedOn},
        ${episode.endedOn}, ${episode.referralSource}, ${person.birthYear}, ${person.ageBand}, ${person.ethnicity},
        ${person.gender}
        from ${episode} join ${person} on ${person.id} = ${episode.personId}
        where ${eq(episode.organisationId, organisationId)} order by ${episode.id}`,
      (row) => rows.push(row as EpisodeRow),
    );
  return rows.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
};

export type MetRow = [episodeId: string, count: unknown, firstOn: Day, lastOn: Day];

/** Of each episode: the sessions met up to a day, and the first and last of them. */
export const metPages = (reader: Reader, organisationIds: readonly string[], until: Day): AsyncGenerator<MetRow[]> => {
  const { session } = reader.tables;
  return pages<MetRow>(
    reader,
    (last) =>
      sql`select ${session.episodeId}, count(*), min(${session.heldOn}), max(${session.heldOn}) from ${session}
        where ${and(
          gt(session.episodeId, last),
          isMetSession(reader),
          lte(session.heldOn, until),
          inArray(session.organisationId, [...organisationIds]),
        )}
        group by ${session.episodeId} order by ${session.episodeId} limit ${pageSize}`,
  );
};

export type ScoreRow = [episodeId: string, value: number, takenOn: Day];

/** Every page of rows that begin with their episode, by episode. A page never cuts an episode in two. */
async function* wholeEpisodes<R extends [episodeId: string, ...unknown[]]>(
  reader: Reader,
  after: (id: string, size: number) => SQL,
): AsyncGenerator<R[]> {
  const size = 2 * pageSize;
  for (let last = ''; ; ) {
    const rows = await bareRows<R>(reader, after(last, size));
    const cut = rows.at(-1)?.[0];
    const isLast = rows.length < size;
    const whole = isLast ? rows : rows.filter(([episodeId]) => episodeId !== cut);
    if (whole.length > 0) yield whole;
    if (isLast || whole.length === 0) return;
    last = String(whole.at(-1)?.[0]);
  }
}

/** Goals as scores, first and latest of each episode. Their words are not read. */
async function* goalPages(reader: Reader, until: Day): AsyncGenerator<ScoreRow[]> {
  const { goal, goalRating } = reader.tables;
  const pagesOfRatings = wholeEpisodes<[episodeId: string, goalId: string, rating: number, ratedOn: Day]>(
    reader,
    (last, size) =>
      sql`select ${goal.episodeId}, ${goal.id}, ${goalRating.rating}, ${goalRating.ratedOn} from ${goal}
        join ${goalRating} on ${goalRating.goalId} = ${goal.id}
        where ${and(gt(goal.episodeId, last), lte(goalRating.ratedOn, until))}
        order by ${goal.episodeId}, ${goal.id}, ${goalRating.ratedOn}, ${goalRating.recordedAt} limit ${size}`,
  );
  for await (const rows of pagesOfRatings)
    yield [...Map.groupBy(rows, ([episodeId]) => episodeId)].flatMap(([episodeId, own]) => {
      const goals = [...Map.groupBy(own, ([, goalId]) => goalId).values()];
      const rated = goals.map((ratings) => ratings.map(([, , value, takenOn]) => ({ value, takenOn })));
      return goalsAsScores(rated).map(({ value, takenOn }): ScoreRow => [episodeId, value, takenOn]);
    });
}

/** Scores of one scale as people gave them, by episode and then by time. */
export const scorePages = (reader: Reader, variable: MeasureVariable, until: Day): AsyncGenerator<ScoreRow[]> => {
  if (variable === goalsVariable) return goalPages(reader, until);
  const { instrument, scale } = variable;
  const { outcomeScore: score } = reader.tables;
  return wholeEpisodes<ScoreRow>(
    reader,
    (last, size) =>
      sql`select ${score.episodeId}, ${score.value}, ${score.takenOn} from ${score} where ${and(
        eq(score.instrument, instrument.key),
        eq(score.scale, scale.key),
        eq(score.informant, 'person'),
        eq(score.isVoided, false),
        isNotNull(score.value),
        gt(score.episodeId, last),
        lte(score.takenOn, until),
      )} order by ${score.episodeId}, ${score.takenOn}, ${score.recordedAt} limit ${size}`,
  );
};
