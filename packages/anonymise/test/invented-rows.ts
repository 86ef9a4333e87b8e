import fc from 'fast-check';
import { anonymise } from '../src/anonymise.ts';
import { type Column, hidden, type ReleaseRow, type SourceRow } from '../src/column.ts';
import type { Policy } from '../src/policy.ts';
import { seededRandom } from '../src/random-source.ts';

export const quasiIdentifiers = ['age', 'gender', 'team', 'weeks'] as const;

export const columns: readonly Column[] = [
  { name: 'person', role: 'identifier', tellsWhoseRow: true },
  { name: 'name', role: 'identifier' },
  ...quasiIdentifiers.map((name): Column => ({ name, role: 'quasi-identifier' })),
  { name: 'recovery', role: 'sensitive' },
  { name: 'wave', role: 'plain' },
];

export const policy: Policy = { k: 5, roundTo: 5, smallNumber: 5 };

/** The same row for the same place; say only what matters to the test. */
export function buildRow(at: number, differing: Partial<SourceRow> = {}): SourceRow {
  return {
    person: `person-${at}`,
    name: `Invented Name ${at}`,
    age: '25 to 34',
    gender: 'woman',
    team: 'North',
    weeks: '12 to 25',
    recovery: 30,
    wave: 'baseline',
    ...Object.fromEntries(Object.entries(differing).map(([name, cell]) => [name, cell ?? null])),
  };
}

export function buildRows(count: number, differing: Partial<SourceRow> = {}, from = 0): SourceRow[] {
  return Array.from({ length: count }, (_, at) => buildRow(from + at, differing));
}

export function releaseOf(rows: readonly SourceRow[], seed = 'seed', k = 5) {
  return anonymise(rows, columns, { ...policy, k }, seededRandom(seed));
}

/** Any file: uneven values, missing ones, people with several rows; each row is findable by its recovery value. */
export const anyRows: fc.Arbitrary<SourceRow[]> = fc
  .array(
    fc.record({
      person: fc.nat({ max: 80 }),
      age: fc.constantFrom('18 to 24', '25 to 34', '35 to 44', null),
      gender: fc.constantFrom('woman', 'woman', 'woman', 'man', 'man', 'non-binary'),
      team: fc.constantFrom('North', 'South'),
      weeks: fc.constantFrom(1, 1, 1, 2, 3, 40),
    }),
    { maxLength: 90 },
  )
  .map((drawn) =>
    drawn.map(({ person, ...rest }, at) => buildRow(at, { ...rest, person: `person-${person}`, recovery: at })),
  );

/** Rows a reader cannot tell from the known truth: each cell is the same or hidden. */
export function candidatesFor(
  truth: SourceRow,
  released: readonly ReleaseRow[],
  known: readonly string[],
): ReleaseRow[] {
  return released.filter((row) => known.every((name) => row[name] === hidden || row[name] === truth[name]));
}
