import type { Reader } from '@alongside/db/store.ts';
import { openSinceAtLatest } from '@alongside/domain/figure/pair.ts';
import { endedByDeath, followUpSinceAtLatest } from '@alongside/domain/figure/point.ts';
import {
  type AgeBand,
  ageBandOf,
  ageBands,
  type EthnicityGroup,
  ethnicities,
  ethnicityGroupOf,
  ethnicityGroups,
  type Gender,
  genders,
} from '@alongside/domain/person/about-person.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { type SQL, sql } from 'drizzle-orm';
import { isMetSession } from '../../reach/met-session.ts';
import type { FigureScope } from './figure-scope.ts';

/*
 * Every episode in scope, with the cell of the big table it belongs to. The text below means the same to both engines.
 */

/** Words of the domain, never of a caller. */
const word = (text: string | number): SQL => sql.raw(typeof text === 'number' ? String(text) : `'${text}'`);
const cases = (pairs: readonly (readonly [SQL, number])[], otherwise: SQL): SQL =>
  sql`case ${sql.join(
    pairs.map(([when, place]) => sql`when ${when} then ${word(place)}`),
    sql` `,
  )} else ${otherwise} end`;

const placeIn = (column: SQL, words: readonly string[]): SQL =>
  cases(
    words.map((each, place) => [sql`${column} = ${word(each)}`, place] as const),
    word(words.length),
  );

/** The same bands as `ageBandOf`, asked of it year by year. */
const agePlace = (year: number): SQL => {
  const firstYears = new Map<AgeBand, number>();
  for (let age = 0; age < 120; age += 1) firstYears.set(ageBandOf(year - age, 'X', year), year - age);
  const oldest = [...firstYears.keys()].at(-1) ?? '75+';
  const byYear = [...firstYears]
    .filter(([band]) => band !== oldest)
    .map(([band, from]) => [sql`p.birth_year >= ${word(from)}`, ageBands.indexOf(band)] as const);
  const known = cases(byYear, word(ageBands.indexOf(oldest)));
  return sql`case when p.birth_year is null then ${placeIn(sql`p.age_band`, ageBands)} else ${known} end`;
};

const ethnicityPlace: SQL = cases(
  ethnicities.map(
    (code) => [sql`p.ethnicity = ${word(code)}`, ethnicityGroups.indexOf(ethnicityGroupOf(code))] as const,
  ),
  word(ethnicityGroups.length - 1),
);

export const saids = ['given', 'withdrawn', 'expired', 'never_asked'] as const;
/** What was said about the purpose in the end: as `permissionState` reads it. */
const saidPlace = (today: Day): SQL =>
  sql`case when g.kind is null then 3 when g.kind = 'withdrawn' then 1 when g.ends_on < ${today} then 2 else 0 end`;

/** Open, open for 180 days, ended, ended 90 days ago, ended by a death. */
const stage = (today: Day): SQL =>
  sql`case when e.ended_on is null then case when e.referred_on <= ${openSinceAtLatest(today)} then 1 else 0 end
    when e.ending_reason = ${endedByDeath} then 4
    when e.ended_on <= ${followUpSinceAtLatest(today)} then 3 else 2 end`;

/** One row an episode: `id`, `person_id`, `unit`, `cell`, `stage` and `met`, the sessions met in it. */
export const cellRows = (reader: Reader, scope: FigureScope, today: Day): SQL => {
  const { episode, person, permission, session } = reader.tables;
  const newest = sql`left join ${permission} g on g.person_id = e.person_id and g.purpose = ${scope.permittedFor}
    and not exists (select 1 from ${permission} q where q.person_id = g.person_id and q.purpose = g.purpose
      and (q.recorded_at > g.recorded_at or (q.recorded_at = g.recorded_at and q.id > g.id)))`;
  const unit = scope.kind === 'evaluation' ? sql`e.organisation_id` : sql`e.team_id`;
  const said = scope.permittedFor ? saidPlace(today) : sql`0`;
  return sql`select e.id as id, e.person_id as person_id, ${unit} as unit, ${stage(today)} as stage,
    (((${said}) * 100 + (${agePlace(Number(today.slice(0, 4)))})) * 10 + (${placeIn(sql`p.gender`, genders)})) * 10 + (${ethnicityPlace}) as cell,
    (select count(*) from ${session} where ${session.episodeId} = e.id and ${isMetSession(reader)}) as met
    from (select * from ${episode} where ${scope.inScope(reader)}) e
    inner join ${person} p on p.id = e.person_id ${scope.permittedFor ? newest : sql``}`;
};

export interface CellKey {
  said: (typeof saids)[number];
  age: AgeBand;
  gender: Gender;
  ethnicity: EthnicityGroup;
}

/** The number of a cell, read back. */
export const readCell = (cell: number): CellKey => ({
  said: saids[Math.floor(cell / 10_000)] ?? 'never_asked',
  age: ageBands[Math.floor(cell / 100) % 100] ?? 'X',
  gender: genders[Math.floor(cell / 10) % 10] ?? 'X',
  ethnicity: ethnicityGroups[cell % 10] ?? 'not_known',
});
