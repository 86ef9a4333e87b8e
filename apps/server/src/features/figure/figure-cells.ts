import type { Reader } from '@alongside/db/store.ts';
import { openSinceAtLatest } from '@alongside/domain/figure/pair.ts';
import { endedByDeath, followUpSinceAtLatest } from '@alongside/domain/figure/point.ts';
import {
  type AgeBand,
  ageBandOf,
  ageBands,
  type Ethnicity,
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
 * Every episode in scope, with the cell of the big table it belongs to. The text below means the same to both engines; what
 * someone's age, gender and ethnicity stand for is read here, by the domain's own rules.
 */

/** Open, open for 180 days, ended, ended 90 days ago, ended by a death. */
const stage = (today: Day): SQL =>
  sql`case when e.ended_on is null then case when e.referred_on <= ${openSinceAtLatest(today)} then 1 else 0 end
    when e.ending_reason = ${endedByDeath} then 4
    when e.ended_on <= ${followUpSinceAtLatest(today)} then 3 else 2 end`;

/**
 * One row an episode, as `EpisodeRow` has it; `met` counts the sessions met in it. Where it belongs comes as one text: of a hundred
 * thousand rows few differ in it, and each column less is a tenth of the time they take to arrive.
 */
export const episodeRows = (reader: Reader, scope: FigureScope, today: Day): SQL => {
  const { episode, person, permission, session } = reader.tables;
  const newest = sql`left join ${permission} g on g.person_id = e.person_id and g.purpose = ${scope.permittedFor}
    and not exists (select 1 from ${permission} q where q.person_id = g.person_id and q.purpose = g.purpose
      and (q.recorded_at > g.recorded_at or (q.recorded_at = g.recorded_at and q.id > g.id)))`;
  const unit = scope.kind === 'evaluation' ? sql`e.organisation_id` : sql`e.team_id`;
  const said = scope.permittedFor ? sql`coalesce(g.kind, '') || '|' || coalesce(g.ends_on, '')` : sql`'given|'`;
  return sql`select e.id, e.person_id, ${unit} || '|' || ${stage(today)} || '|' || coalesce(p.birth_year, 0) || '|' || p.age_band
      || '|' || p.gender || '|' || p.ethnicity || '|' || ${said},
    (select count(*) from ${session} where ${session.episodeId} = e.id and ${isMetSession(reader)})
    from (select * from ${episode} where ${scope.inScope(reader)}) e
    inner join ${person} p on p.id = e.person_id ${scope.permittedFor ? newest : sql``}`;
};

export type EpisodeRow = [id: string, personId: string, belongs: string, met: number];

/** What is said where an episode belongs, read back. */
interface Belongs {
  unit: string;
  stage: number;
  birthYear: number | null;
  ageBand: AgeBand;
  gender: Gender;
  ethnicity: Ethnicity;
  said: 'given' | 'withdrawn' | null;
  endsOn: Day | null;
}

export const readBelongs = (belongs: string): Belongs => {
  const [unit = '', at = '', year = '', ageBand, gender, ethnicity, said, endsOn] = belongs.split('|');
  return {
    unit,
    stage: Number(at),
    birthYear: Number(year) || null,
    ageBand: ageBand as AgeBand,
    gender: gender as Gender,
    ethnicity: ethnicity as Ethnicity,
    said: (said as 'given' | 'withdrawn') || null,
    endsOn: (endsOn as Day) || null,
  };
};

export const saids = ['given', 'withdrawn', 'expired', 'never_asked'] as const;

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

const ethnicityPlaces = new Map(
  ethnicities.map((code) => [code, ethnicityGroups.indexOf(ethnicityGroupOf(code))] as const),
);

/** The number of the cell an episode belongs to, and the reverse of `readCell`. Each age is worked out once. */
export const cellsOn = (today: Day) => {
  const year = Number(today.slice(0, 4));
  const ages = new Map<number | AgeBand, number>();
  const ageOf = (birthYear: number | null, band: AgeBand): number => {
    const known = ages.get(birthYear ?? band);
    if (known !== undefined) return known;
    const place = ageBands.indexOf(ageBandOf(birthYear, band, year));
    ages.set(birthYear ?? band, place);
    return place;
  };
  const saidOf = ({ said: kind, endsOn }: Belongs): number => {
    if (kind === null) return 3;
    if (kind === 'withdrawn') return 1;
    return endsOn !== null && endsOn < today ? 2 : 0;
  };
  return (found: Belongs): number => {
    const upToAge = saidOf(found) * 100 + ageOf(found.birthYear, found.ageBand);
    const ethnicity = ethnicityPlaces.get(found.ethnicity) ?? ethnicityGroups.length - 1;
    return (upToAge * 10 + genders.indexOf(found.gender)) * 10 + ethnicity;
  };
};
