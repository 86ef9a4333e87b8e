import fc from 'fast-check';
import { flatHierarchy, type Hierarchy } from '../src/hierarchy.ts';
import type { ReleasePolicy } from '../src/release-policy.ts';
import type { Release } from '../src/release-report.ts';
import { codedColumn, numericColumn, type Table } from '../src/table.ts';

export const teams: Hierarchy = {
  kind: 'paths',
  paths: [
    ['North', 'Town'],
    ['South', 'Town'],
    ['Hill', 'Country'],
    ['Coast', 'Country'],
    ['Island', 'Country'],
  ],
};

export const openPolicy: ReleasePolicy = {
  k: 5,
  bound: 'none',
  l: 1,
  suppressionLimit: 1,
  seed: 'seed',
  protectedColumns: [],
};

export type InventedPerson = {
  readonly team: string | null;
  readonly gender: string;
  readonly age: number | null;
  readonly sessions: number;
  readonly outcome: string | null;
};

/** A table of five columns; `score` is the place of the person in the list, so that a row can be found again. */
export function buildTable(people: readonly InventedPerson[]): Table {
  return {
    rows: people.length,
    columns: [
      codedColumn(
        { name: 'id', role: 'identifier', onePerRow: true },
        people.map((_, at) => `per-${at}`),
      ),
      codedColumn(
        { name: 'team', role: 'quasi', hierarchy: teams },
        people.map(({ team }) => team),
      ),
      codedColumn(
        { name: 'gender', role: 'quasi', hierarchy: flatHierarchy(['woman', 'man', 'non-binary']) },
        people.map(({ gender }) => gender),
      ),
      numericColumn(
        { name: 'age', role: 'quasi' },
        people.map(({ age }) => age),
      ),
      numericColumn(
        {
          name: 'sessions',
          role: 'shape',
          hierarchy: {
            kind: 'bands',
            levels: [
              [
                { from: 0, below: 5, label: 'under 5' },
                { from: 5, below: 100, label: '5 or more' },
              ],
            ],
          },
        },
        people.map(({ sessions }) => sessions),
      ),
      codedColumn(
        { name: 'outcome', role: 'sensitive' },
        people.map(({ outcome }) => outcome),
      ),
      numericColumn(
        { name: 'score', role: 'plain' },
        people.map((_, at) => at),
      ),
    ],
  };
}

/** Uneven on purpose: common and rare values, missing ones, people who are alike. */
export const anyPeople: fc.Arbitrary<InventedPerson[]> = fc.array(
  fc.record({
    team: fc.constantFrom('North', 'North', 'North', 'South', 'Hill', 'Coast', 'Island', null),
    gender: fc.constantFrom('woman', 'woman', 'man', 'man', 'non-binary'),
    age: fc.oneof(fc.integer({ min: 18, max: 90 }), fc.constantFrom(30, 31, null)),
    sessions: fc.constantFrom(1, 1, 2, 4, 5, 6, 40),
    outcome: fc.constantFrom('better', 'better', 'better', 'same', 'worse', null),
  }),
  { minLength: 0, maxLength: 120 },
);

/** Written apart from the package: the rows behind each combination of labels that a reader finds. */
export function classesAsRead(release: Release): number[][] {
  const classes = new Map<string, number[]>();
  for (const [place, row] of release.rows.entries()) {
    const seen = JSON.stringify(release.columns.map(({ codes, labels }) => labels[codes[place] ?? -1]?.text));
    classes.set(seen, [...(classes.get(seen) ?? []), row]);
  }
  return [...classes.values()];
}
