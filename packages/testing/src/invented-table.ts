import { makeRandom, type Random } from './random.ts';

/** A table of invented people with the hierarchy of each column that has one: the shape of a service, not of a textbook. */
export interface InventedTable {
  columns: string[];
  rows: string[][];
  /** Columns that together could point at somebody. */
  quasi: string[];
  sensitive: string[];
  /** One line a value: the value, then ever broader names for it. Columns of numbers may have none. */
  hierarchies: Map<string, string[][]>;
}

export interface InventedTableOptions {
  rows: number;
  /** How many quasi-identifiers, up to 12. */
  quasi: number;
  seed: string;
  /** Share of cells left empty in the columns where people do not always answer. */
  missing?: number;
}

const groupsOfEthnicity: [group: string, names: string[]][] = [
  ['White', ['White, British', 'White, Irish', 'White, any other']],
  ['Mixed', ['Mixed, White and Caribbean', 'Mixed, White and African', 'Mixed, White and Asian', 'Mixed, any other']],
  ['Asian', ['Asian, Indian', 'Asian, Pakistani', 'Asian, Bangladeshi', 'Asian, Chinese', 'Asian, any other']],
  ['Black', ['Black, African', 'Black, Caribbean', 'Black, any other']],
  ['Any other', ['Arab', 'Any other ethnic group']],
];

const sites = ['Alder', 'Beech', 'Cedar', 'Damson', 'Elm', 'Fig', 'Gorse', 'Hazel', 'Ivy', 'Juniper', 'Laurel', 'Maple']
  .flatMap((tree) => [`${tree} House`, `${tree} Lane`])
  .map((site, at) => [site, `Area ${Math.floor(at / 4) + 1}`, at < 12 ? 'North' : 'South', '*']);

const grouped = (groups: readonly (readonly [string, readonly string[]])[]): string[][] =>
  groups.flatMap(([group, names]) => names.map((name) => [name, group, '*']));

const flat = (names: readonly string[]): string[][] => names.map((name) => [name, '*']);

const ageBands = (): string[][] =>
  Array.from({ length: 80 }, (_, at) => {
    const age = at + 16;
    const band = (years: number) => `${age - (age % years)}-${age - (age % years) + years - 1}`;
    return [String(age), band(5), band(10), band(20), '*'];
  });

const numbered = (word: string, count: number, each: number): string[][] =>
  Array.from({ length: count }, (_, at) => [`${word} ${at + 1}`, `${word} group ${Math.floor(at / each) + 1}`, '*']);

/** Low places are common and high ones rare, the more so the higher the power. */
const skewed = (random: Random, count: number, power: number): number => Math.floor(random.next() ** power * count);

interface Maker {
  name: string;
  lines?: string[][];
  /** People do not always answer this. */
  mayBeMissing?: boolean;
  draw(random: Random): string;
}

const fromLines = (name: string, lines: string[][], power: number, mayBeMissing = false): Maker => ({
  name,
  lines,
  mayBeMissing,
  draw: (random) => lines[skewed(random, lines.length, power)]?.[0] ?? '',
});

const makers: Maker[] = [
  {
    name: 'age',
    lines: ageBands(),
    // Two draws: many in the middle, a thin end on either side.
    draw: (random) => String(16 + Math.floor(((random.next() + random.next()) / 2) * 79)),
  },
  fromLines('gender', flat(['Woman', 'Man', 'Non-binary', 'Another way']), 2.2, true),
  fromLines('ethnicity', grouped(groupsOfEthnicity), 3, true),
  fromLines('site', sites, 2),
  { name: 'weeks', draw: (random) => String(skewed(random, 105, 1.5)) },
  fromLines(
    'work',
    grouped([
      ['In work', ['Full time', 'Part time', 'Self-employed']],
      ['Not in work', ['Looking', 'Studying', 'Caring', 'Not able to', 'Retired']],
    ]),
    1.3,
    true,
  ),
  fromLines('district', numbered('District', 60, 6), 2),
  fromLines('home', flat(['Renting', 'Owning', 'With family', 'Supported', 'No home']), 1.6),
  fromLines('language', numbered('Language', 20, 5), 4, true),
  { name: 'sessions', draw: (random) => String(1 + skewed(random, 60, 3)) },
  fromLines('came by', numbered('Way', 9, 3), 1.5),
  fromLines(
    'religion',
    flat(['None', 'Christian', 'Muslim', 'Hindu', 'Sikh', 'Jewish', 'Buddhist', 'Another']),
    2,
    true,
  ),
];

export const mostQuasi = makers.length;

/** The same seed makes the same table. `ref` is on one row only; `better` is what nobody should learn about somebody. */
export const makeInventedTable = ({ rows, quasi, seed, missing = 0.02 }: InventedTableOptions): InventedTable => {
  const random = makeRandom(seed);
  const chosen = makers.slice(0, quasi);
  const withEmpty = missing > 0 ? chosen.filter(({ lines, mayBeMissing }) => lines && mayBeMissing) : [];
  const hierarchies = new Map<string, string[][]>();
  for (const maker of chosen) {
    if (!maker.lines) continue;
    const empty = ['', ...Array.from({ length: (maker.lines[0]?.length ?? 2) - 2 }, () => 'Not known'), '*'];
    hierarchies.set(maker.name, withEmpty.includes(maker) ? [...maker.lines, empty] : maker.lines);
  }
  return {
    columns: ['ref', ...chosen.map(({ name }) => name), 'better', 'score'],
    rows: Array.from({ length: rows }, (_, at) => [
      `P${String(at + 1).padStart(6, '0')}`,
      ...chosen.map((maker) => (withEmpty.includes(maker) && random.chance(missing) ? '' : maker.draw(random))),
      random.chance(0.6) ? 'better' : random.chance(0.7) ? 'about the same' : 'not better',
      String(random.whole(0, 40)),
    ]),
    quasi: chosen.map(({ name }) => name),
    sensitive: ['better'],
    hierarchies,
  };
};
