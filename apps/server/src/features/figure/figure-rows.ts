import { and, eq, isNotNull, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import { isMetSession } from '../../reach/met-session.ts';
import { whereNumber } from './figure-cells.ts';
import type { FigureMeasure } from './figure-measures.ts';
import type { FigureScope } from './figure-scope.ts';
import type { Stages } from './figure-stages.ts';

/*
 * One row an episode, with everything that is counted of it: what belongs together is put together by the engine, or hundreds
 * of thousands of ids would have to come over and be looked up here.
 */

/** `again` is the person where they may have several; `readings` as `eachScored` or `goalsIn` takes them apart, null where there are none. */
export type EpisodeRow = [where: number, met: number, again: string | null, readings: string | null];

/** How many numbers a measure takes up: one for each point. */
const points = outcomeOccasions.length;

/** Of each reading: the number of its measure and point, and the score. None for what is no figure. */
const readingText = ({ tables: { outcomeScore: score } }: Reader, measures: readonly FigureMeasure[]): SQL => {
  const scored = Map.groupBy([...measures.entries()], ([, { instrument }]) => instrument.key);
  const measure = [...scored].map(([key, scales]) => {
    const places = scales.map(([place, { scale }]) => sql`when ${scale.key} then ${sql.raw(String(place * points))}`);
    return sql`when ${key} then case ${score.scale} ${sql.join(places, sql` `)} end`;
  });
  const point = sql.raw(outcomeOccasions.map((occasion, at) => `when '${occasion}' then ${at}`).join(' '));
  return sql`(case ${score.instrument} ${sql.join(measure, sql` `)} end + case ${score.occasion} ${point} end)
    || ' ' || ${score.value}`;
};

/** What is read of the episodes besides: as one text, of the episode `e` or of all with its id before it. */
export interface Readings {
  ofOne: SQL;
  ofAll: SQL;
}

/** As a person gave them and nobody took back, in the order of time within each measure, as the index has them. */
const readingsOf = (reader: Reader, measures: readonly FigureMeasure[], episodeId?: SQL): SQL => {
  const { outcomeScore: score } = reader.tables;
  const isValid = and(eq(score.isVoided, false), eq(score.informant, 'person'), isNotNull(score.value));
  return sql`select ${score.episodeId} as episode_id, ${readingText(reader, measures)} as reading from ${score}
    where ${isValid} ${episodeId ? sql`and ${score.episodeId} = ${episodeId}` : sql``}
    order by ${score.episodeId}, ${score.instrument}, ${score.scale}, ${score.takenOn}, ${score.recordedAt}`;
};

/** Null where there are none to read. */
export const measureReadings = (reader: Reader, measures: readonly FigureMeasure[]): Readings | null => {
  if (measures.length === 0) return null;
  return {
    ofOne: sql`(select string_agg(reading, ' ') from (${readingsOf(reader, measures, sql`e.id`)}) r)`,
    ofAll: sql`select episode_id, string_agg(reading, ' ') from (${readingsOf(reader, measures)}) r group by episode_id`,
  };
};

const from = ({ tables: { episode, person } }: Reader, inScope: SQL): SQL =>
  sql`from (select * from ${episode} where ${inScope}) e inner join ${person} p on p.id = e.person_id`;

/** One look for each episode into sessions and readings: in this process the quickest way, and for few episodes everywhere. */
const lookedUp = (reader: Reader, scope: FigureScope, readings: Readings | null, stages: Stages): SQL => {
  const { episode, session } = reader.tables;
  // Few of all the people of an evaluation come back: the others need not be told apart, nor their ids come over.
  const isWide = scope.kind === 'evaluation';
  const again = sql`left join (select person_id from ${episode} group by person_id having count(*) > 1) again
    on again.person_id = e.person_id`;
  return sql`select ${whereNumber(reader, scope, stages)},
    (select cast(count(*) as integer) from ${session} where ${session.episodeId} = e.id and ${isMetSession(reader)}),
    ${isWide ? sql`again` : sql`e`}.person_id, ${readings ? readings.ofOne : sql`null`}
    ${from(reader, scope.inScope(reader))} ${isWide ? again : sql``}`;
};

/** Without readings, and with the id at the end. */
const grouped = (reader: Reader, scope: FigureScope, stages: Stages): SQL => {
  const { session } = reader.tables;
  return sql`select ${whereNumber(reader, scope, stages)}, coalesce(s.met, 0), e.person_id, e.id
    ${from(reader, scope.inScope(reader))}
    left join (select ${session.episodeId} as episode_id, cast(count(*) as integer) as met from ${session}
      where ${isMetSession(reader)} group by ${session.episodeId}) s on s.episode_id = e.id`;
};

/**
 * Hands over every episode in scope. Where many are looked at over a wire, what is looked up for each takes longer than what
 * is read in order: PostgreSQL then reads the episodes on one connection and all readings on another, at the same time.
 */
export const eachEpisode = async (
  reader: Reader,
  scope: FigureScope,
  readings: Readings | null,
  stages: Stages,
  take: (row: EpisodeRow) => void,
): Promise<void> => {
  if (reader.engine === 'sqlite' || scope.kind !== 'evaluation' || !readings)
    return reader.eachRow(lookedUp(reader, scope, readings, stages), (row) => take(row as EpisodeRow));
  const found = new Map<unknown, string | null>();
  const episodes: unknown[][] = [];
  await Promise.all([
    reader.eachRow(grouped(reader, scope, stages), (row) => episodes.push(row)),
    reader.eachRow(readings.ofAll, (row) => found.set(row[0], row[1] as string | null)),
  ]);
  for (const [where, met, personId, id] of episodes) take([where, met, personId, found.get(id) ?? null] as EpisodeRow);
};

/** One measure in one episode: first and latest score, how many, and at which points (a bit each). */
type TakeScored = (measure: number, first: number, last: number, count: number, taken: number) => void;

const [nought, nine, dot] = ['0', '9', '.'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/**
 * The number written from one place to another. By hand, for there are hundreds of thousands, and cutting each out to read it
 * takes several times as long; long ones, and those with a sign, are cut out.
 */
export const numberIn = (text: string, from: number, to: number): number => {
  let [digits, parts] = [0, 0];
  if (to - from > 15) return Number(text.slice(from, to));
  for (let at = from; at < to; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign >= nought && sign <= nine) {
      digits = digits * 10 + sign - nought;
      parts *= 10;
    } else if (sign === dot) parts = 1;
    else return Number(text.slice(from, to));
  }
  return parts > 1 ? digits / parts : digits;
};

/** Takes apart what `episodeRows` puts together. */
export const eachScored = (readings: string, take: TakeScored): void => {
  let measure = -1;
  let [first, last, count, taken] = [0, 0, 0, 0];
  for (let at = 0; at < readings.length; ) {
    const middle = readings.indexOf(' ', at);
    const next = readings.indexOf(' ', middle + 1);
    const end = next === -1 ? readings.length : next;
    const number = numberIn(readings, at, middle);
    const value = numberIn(readings, middle + 1, end);
    const point = number % points;
    if (number - point !== measure) {
      if (count > 0) take(measure / points, first, last, count, taken);
      measure = number - point;
      first = value;
      count = 0;
      taken = 0;
    }
    last = value;
    count += 1;
    taken |= 1 << point;
    at = end + 1;
  }
  if (count > 0) take(measure / points, first, last, count, taken);
};
