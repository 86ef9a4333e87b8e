import { expect, test } from 'vitest';
import { flatHierarchy } from './hierarchy.ts';
import type { ReleasePolicy } from './release-policy.ts';
import { solveRelease } from './solve-release.ts';
import { codedColumn, numericColumn, type Table } from './table.ts';

const policy: ReleasePolicy = { k: 2, bound: 'none', l: 1, suppressionLimit: 1, seed: 's', protectedColumns: [] };

/** Ten people: four alike, four alike, and two apart. */
const table: Table = {
  rows: 10,
  columns: [
    codedColumn({ name: 'team', role: 'quasi', hierarchy: flatHierarchy(['North', 'South', 'Hill']) }, [
      'North',
      'North',
      'North',
      'North',
      'South',
      'South',
      'South',
      'South',
      'Hill',
      'Hill',
    ]),
    numericColumn(
      {
        name: 'age',
        role: 'quasi',
        hierarchy: {
          kind: 'paths',
          paths: ['20', '30', '40', '60'].map((age) => [age, Number(age) < 50 ? 'under 50' : '50 up']),
        },
      },
      [20, 20, 20, 20, 30, 30, 30, 30, 40, 60],
    ),
    codedColumn({ name: 'outcome', role: 'sensitive' }, ['a', 'a', 'a', 'a', 'a', 'b', 'c', null, 'a', 'b']),
  ],
};

test('loss is the mean over people and columns, and the other measures go by class', () => {
  const { report } = solveRelease(table, policy, 'detail');
  // The two of Hill share their team but, forty years apart, only `*` for age.
  expect(report?.loss).toEqual({
    gcp: (0 + 0.2) / 2,
    byColumn: [
      { column: 'team', loss: 0 },
      { column: 'age', loss: 0.2 },
    ],
    discernibility: 16 + 16 + 4,
    averageClass: 10 / 3,
    suppressed: 0,
    suppressedShare: 0,
  });
});

test('risk goes by the smallest class, and says who can be told by what', () => {
  const { report } = solveRelease(table, policy, 'detail');
  expect(report?.risk).toMatchObject({
    people: 10,
    classes: 3,
    smallestClass: 2,
    highest: 0.5,
    average: 0.3,
    marketer: 0.3,
    shareAboveThreshold: 1,
    classSizes: [{ from: 2, to: 4, classes: 3, people: 10 }],
    singlingOut: [{ columns: ['age'], people: 2 }],
  });
});

test('a class where all have the same outcome is told', () => {
  const { report } = solveRelease(table, policy, 'detail');
  expect(report?.risk.homogeneity).toEqual([
    { column: 'outcome', classesAllAlike: 1, peopleAllAlike: 4, highestShare: 1, fewestValues: 1 },
  ]);
});

test('somebody left out costs every column, and everybody for each of them', () => {
  const { report } = solveRelease(table, { ...policy, k: 4, suppressionLimit: 0.2 }, 'uniform');
  expect(report?.loss).toMatchObject({ gcp: 0.2, suppressed: 2, suppressedShare: 0.2, discernibility: 16 + 16 + 20 });
  expect(report?.risk.people).toBe(8);
});

test('sets say what is in them, and ranges where they end', () => {
  const solved = solveRelease(table, { ...policy, k: 5 }, 'sets');
  const [team, age] = solved.allowed ? solved.release.columns : [];
  expect(team?.labels.map(({ text, loss }) => [text, loss])).toEqual(
    expect.arrayContaining([[expect.stringMatching(/^\{|^\*|^[A-Z]/), expect.any(Number)]]),
  );
  for (const { range, text, loss } of age?.labels ?? []) {
    if (range && range.lowest < range.highest) expect(text).toBe(`${range.lowest}-${range.highest}`);
    expect(loss).toBeCloseTo(range ? (range.highest - range.lowest) / 40 : 1);
  }
});
