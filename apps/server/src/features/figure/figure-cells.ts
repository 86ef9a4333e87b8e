import { type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
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
import type { FigureScope } from './figure-scope.ts';
import type { Stages } from './figure-stages.ts';

/*
 * Where an episode belongs in the big table, as one whole number that the engine works out. In words it was a text for each
 * of a hundred thousand, which cost more to put together, to hand over and to look up than everything that is counted. What
 * the numbers stand for is asked of the domain here, once for each code and each age.
 */

const saids = ['given', 'withdrawn', 'expired', 'never_asked'] as const;

export interface CellKey {
  said: (typeof saids)[number];
  age: AgeBand;
  gender: Gender;
  ethnicity: EthnicityGroup;
}

const raw = (number: number): SQL => sql.raw(String(number));

/** Written out, as it is one of our own: what is bound takes longer to compare. */
const word = (code: string): SQL => sql.raw(`'${code}'`);

/** A number for each code; one that nobody knows is `other`. */
const numbered = (column: SQL, codes: readonly (readonly [code: SQL, number: number])[], other: number): SQL =>
  codes.length === 0
    ? raw(other)
    : sql`case ${column} ${sql.join(
        codes.map(([code, number]) => sql`when ${code} then ${raw(number)}`),
        sql` `,
      )} else ${raw(other)} end`;

/** The birth years are cut where the domain says that another band begins. */
const ageNumber = (today: Day): SQL => {
  const year = Number(today.slice(0, 4));
  const bandAt = (age: number): number => ageBands.indexOf(ageBandOf(year - age, 'X', year));
  const cuts = Array.from({ length: 130 }, (_, age) => age).filter((age) => bandAt(age) !== bandAt(age + 1));
  const known = cuts.map((age) => `when p.birth_year >= ${year - age} then ${bandAt(age)}`).join(' ');
  const bands = numbered(
    sql`p.age_band`,
    ageBands.map((band, at) => [word(band), at]),
    ageBands.indexOf('X'),
  );
  return sql`case when p.birth_year is null then ${bands} ${sql.raw(known)} else ${raw(bandAt(130))} end`;
};

/** Of someone's newest word about it: as `saids`. */
const saidNumber = ({ tables: { permission } }: Reader, { permittedFor }: FigureScope, today: Day): SQL =>
  permittedFor
    ? sql`coalesce((select case when g.kind = 'withdrawn' then 1 when g.ends_on < ${today} then 2 else 0 end
        from ${permission} g where g.person_id = e.person_id and g.purpose = ${permittedFor}
        order by g.recorded_at desc, g.id desc limit 1), 3)`
    : sql`0`;

/** Cells below this are those of people whose permission stands, or of everyone where none is asked for. */
export const givenBelow = ageBands.length * genders.length * ethnicityGroups.length;
export const cellsOfUnit = saids.length * givenBelow;

/** Of an episode `e` and its person `p`. */
export const whereNumber = (reader: Reader, scope: FigureScope, { today, number }: Stages): SQL => {
  const unit = numbered(
    scope.kind === 'evaluation' ? sql`e.organisation_id` : sql`e.team_id`,
    scope.units.map(({ id }, at) => [sql`${id}`, at]),
    scope.units.length,
  );
  const gender = numbered(
    sql`p.gender`,
    genders.map((code, at) => [word(code), at]),
    genders.indexOf('X'),
  );
  const ethnicity = numbered(
    sql`p.ethnicity`,
    ethnicities.map((code) => [word(code), ethnicityGroups.indexOf(ethnicityGroupOf(code))]),
    ethnicityGroups.indexOf('not_known'),
  );
  const person = sql`(${saidNumber(reader, scope, today)} * ${raw(ageBands.length)} + ${ageNumber(today)})`;
  const cell = sql`(${person} * ${raw(genders.length)} + ${gender}) * ${raw(ethnicityGroups.length)} + ${ethnicity}`;
  return sql`(${number} * ${raw(scope.units.length + 1)} + ${unit}) * ${raw(cellsOfUnit)} + ${cell}`;
};

/** The number of a cell, read back. */
export const readCell = (cell: number): CellKey => {
  const gender = Math.floor(cell / ethnicityGroups.length);
  const age = Math.floor(gender / genders.length);
  return {
    said: saids[Math.floor(age / ageBands.length)] ?? 'never_asked',
    age: ageBands[age % ageBands.length] ?? 'X',
    gender: genders[gender % genders.length] ?? 'X',
    ethnicity: ethnicityGroups[cell % ethnicityGroups.length] ?? 'not_known',
  };
};
