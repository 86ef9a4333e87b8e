import type { Reader } from '@alongside/db/store.ts';
import { contactsToCount } from '@alongside/domain/figure/pair.ts';
import { outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import { changeThreshold } from '@alongside/domain/outcome/read-change.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type CellKey, cellRows, readCell } from './figure-cells.ts';
import type { FigureMeasure } from './figure-measures.ts';
import type { FigureScope } from './figure-scope.ts';

/*
 * One query counts everything: each episode's first and latest score of each scale, added up by unit, age, gender and
 * ethnicity. Only totals leave the database, so its length does not depend on the number of people.
 */

/** Beside the scales stands one row for every episode, whether anything was completed in it or not. */
const everyEpisode = -1;
/** So many measures of one kind in one episode at one point are never reached. */
const pointBase = 1000;

const whole = (text: SQL): SQL<number> => sql<number>`cast(${text} as integer)`;
const howMany = (condition: SQL): SQL<number> => whole(sql`sum(case when ${condition} then 1 else 0 end)`);
const sumOf = (value: SQL, condition: SQL): SQL<number> =>
  sql<number>`sum(case when ${condition} then ${value} else 0 end)`;

/** First and latest score of one scale in each episode, as `pairOf` has them, and at which points it was completed. */
const readingsOf = (reader: Reader, { instrument, scale }: FigureMeasure, place: number, onlyCells: boolean): SQL => {
  const { outcomeScore: score } = reader.tables;
  const threshold = changeThreshold(scale);
  const direction = scale.better === 'lower' ? -1 : 1;
  const gain = sql.raw(`${direction} * (last_value - first_value)`);
  // `readChange` rounds to four digits before it compares.
  const least = threshold && scale.better !== 'neither' ? threshold.points - 0.000_05 : null;
  const counted = (sign: 1 | -1): SQL =>
    least === null
      ? sql`0`
      : sql`case when n > 1 and ${sql.raw(String(sign))} * (${gain}) >= ${sql.raw(String(least))} then 1 else 0 end`;
  const atPoint = sql.raw(
    outcomeOccasions.map((occasion, at) => `when '${occasion}' then ${pointBase ** at}`).join(' '),
  );
  return sql`select ${sql.raw(String(place))} as scale, episode_id, first_value, last_value, n, at_points,
      ${counted(1)} as better, ${counted(-1)} as worse
    from (select distinct ${score.episodeId} as episode_id, first_value(${score.value}) over readings as first_value,
        last_value(${score.value}) over readings as last_value, count(*) over readings as n,
        sum(case ${score.occasion} ${atPoint} else 0 end) over readings as at_points
      from ${score}
      where ${and(
        eq(score.instrument, instrument.key),
        eq(score.scale, scale.key),
        eq(score.informant, 'person'),
        eq(score.isVoided, false),
        isNotNull(score.value),
        onlyCells ? sql`${score.episodeId} in (select id from cells)` : undefined,
      )}
      window readings as (partition by ${score.episodeId} order by ${score.takenOn}, ${score.recordedAt}
        rows between unbounded preceding and unbounded following)) taken`;
};

const lookedFor = sql`c.met >= ${sql.raw(String(contactsToCount))}`;
const comparable = sql`${lookedFor} and c.stage > 0`;
const isPair = sql`${comparable} and r.n > 1`;
const isFirstOnly = sql`${comparable} and r.n = 1`;
const change = sql`(r.last_value - r.first_value)`;
/** As `pointsLookedFor` has them, in the order of the occasions. */
const due: readonly SQL[] = [
  lookedFor,
  sql`${lookedFor} and c.stage = 1`,
  sql`${lookedFor} and c.stage in (2, 3)`,
  sql`${lookedFor} and c.stage = 3`,
];
const taken = outcomeOccasions.map(
  (_, at): SQL => sql`(r.at_points / ${sql.raw(String(pointBase ** at))}) % ${sql.raw(String(pointBase))} > 0`,
);

const perPoint = () => {
  const at = (place: number) => ({
    taken: howMany(taken[place] ?? sql`1 = 0`),
    due: howMany(sql`${due[place] ?? sql`1 = 0`} and (r.scale = ${sql.raw(String(everyEpisode))} or ${taken[place]})`),
  });
  const [one, two, three, four] = [at(0), at(1), at(2), at(3)];
  return {
    taken0: one.taken,
    taken1: two.taken,
    taken2: three.taken,
    taken3: four.taken,
    due0: one.due,
    due1: two.due,
    due2: three.due,
    due3: four.due,
  };
};

/** One cell of the big table: its totals, and `measure` null where every episode is counted. */
export type CountedCell = Awaited<ReturnType<typeof countFigures>>[number];

export const countFigures = async (
  reader: Reader,
  scope: FigureScope,
  measures: readonly FigureMeasure[],
  today: Day,
) => {
  const readings = sql.join(
    [
      sql`select ${sql.raw(String(everyEpisode))} as scale, id as episode_id, 0 as first_value, 0 as last_value, 0 as n,
        0 as at_points, 0 as better, 0 as worse from cells`,
      ...measures.map((measure, place) => readingsOf(reader, measure, place, scope.kind === 'teams')),
    ],
    sql` union all `,
  );
  // A cross join keeps SQLite from walking every reading anew for each episode: the order is as it is written.
  const counted = sql`(with cells as materialized (${cellRows(reader, scope, today)})
    select r.scale as scale, c.unit as unit, c.cell as cell, ${sql.join(
      Object.entries(totals()).map(([name, total]) => sql`${total} as ${sql.raw(name.toLowerCase())}`),
      sql`, `,
    )}
    from (${readings}) r cross join cells c
    where c.id = r.episode_id and (r.scale = ${sql.raw(String(everyEpisode))} or c.cell < 10000)
    group by c.cell, r.scale, c.unit) counted`;
  const named = Object.fromEntries(
    Object.keys(totals()).map((name) => [name, sql<number>`${sql.raw(name.toLowerCase())}`]),
  ) as ReturnType<typeof totals>;
  const rows = await reader.db
    .select({
      scale: sql<number>`scale`,
      unit: sql<string>`unit`,
      cell: sql<number>`cell`,
      ...named,
    })
    .from(counted);
  const keys = new Map<number, CellKey>();
  const keyOf = (cell: number): CellKey => {
    const known = keys.get(cell) ?? readCell(cell);
    keys.set(cell, known);
    return known;
  };
  return rows.map(({ scale, cell, ...row }) => ({
    ...row,
    ...keyOf(cell),
    measure: scale === everyEpisode ? null : scale,
  }));
};

const totals = () => ({
  episodes: whole(sql`count(*)`),
  people: whole(sql`count(distinct case when r.scale = ${sql.raw(String(everyEpisode))} then c.person_id end)`),
  sessions: whole(sql`sum(c.met)`),
  comparable: howMany(comparable),
  pairs: howMany(isPair),
  firstOnly: howMany(isFirstOnly),
  sum: sumOf(change, isPair),
  sumOfSquares: sumOf(sql`${change} * ${change}`, isPair),
  better: howMany(sql`${isPair} and r.better = 1`),
  worse: howMany(sql`${isPair} and r.worse = 1`),
  firstOfPairs: sumOf(sql`r.first_value`, isPair),
  firstOfFirstOnly: sumOf(sql`r.first_value`, isFirstOnly),
  ...perPoint(),
});
