import { describe, expect, test } from 'vitest';
import { teams } from '../test/invented-table.ts';
import type { Hierarchy } from './hierarchy.ts';
import { type LevelColumn, levelColumn } from './level-column.ts';
import { codedColumn, numericColumn } from './table.ts';

const text = (cells: (string | null)[], hierarchy?: Hierarchy) =>
  codedColumn({ name: 'team', role: 'quasi', ...(hierarchy && { hierarchy }) }, cells);
const numbers = (cells: (number | null)[], hierarchy?: Hierarchy) =>
  numericColumn({ name: 'age', role: 'quasi', ...(hierarchy && { hierarchy }) }, cells);

/** Label and loss of a row at each level. */
function told(column: LevelColumn, row: number): [string, number][] {
  const leaf = column.leafOf[row] ?? -1;
  return column.nodeOf.map((ofLeaf) => {
    const node = column.nodes[ofLeaf[leaf] ?? -1];
    return [node?.label ?? '', Math.round((node?.loss ?? -1) * 1000) / 1000];
  });
}

test('a value of text loses by the other values of the table that its label may mean', () => {
  const column = levelColumn(text(['North', 'Hill', 'Coast', 'South'], teams));
  expect(told(column, 0)).toEqual([
    ['North', 0],
    ['Town', 0.333],
    ['*', 1],
  ]);
  // Island is not in the table, so Country means two teams here.
  expect(told(column, 1)).toEqual([
    ['Hill', 0],
    ['Country', 0.333],
    ['*', 1],
  ]);
});

test('a number loses by the width of its band, cut to the numbers of the table', () => {
  const bands: Hierarchy = {
    kind: 'bands',
    levels: [
      [
        { from: 0, below: 20, label: 'under 20' },
        { from: 20, below: 40, label: '20 to 39' },
      ],
    ],
  };
  const column = levelColumn(numbers([17, 20, 37], bands));
  expect(told(column, 0)).toEqual([
    ['17', 0],
    ['under 20', 0.1],
    ['*', 1],
  ]);
  expect(told(column, 1)).toEqual([
    ['20', 0],
    ['20 to 39', 0.85],
    ['*', 1],
  ]);
});

test('numbers may have paths of their own, whose bands reach as far as the paths do', () => {
  const paths = Array.from({ length: 30 }, (_, at) => [String(at + 10), at < 15 ? 'low' : 'high']);
  expect(told(levelColumn(numbers([10, 39], { kind: 'paths', paths })), 0)).toEqual([
    ['10', 0],
    ['low', 0.483],
    ['*', 1],
  ]);
});

test('numbers without a hierarchy get bands that double', () => {
  const column = levelColumn(numbers([18, 37, 90]));
  expect(told(column, 1).map(([label]) => label)).toEqual(['37', '35-39', '30-39', '20-39', '0-39', '*']);
  expect(told(levelColumn(numbers([0.1, 0.25, 0.9])), 1)[1]?.[0]).toBe('0.25 to under 0.3');
});

test('missing is a value of its own up to the top', () => {
  expect(told(levelColumn(text(['North', null, 'South'], teams)), 1)).toEqual([
    ['missing', 0],
    ['missing', 0],
    ['*', 1],
  ]);
  const column = levelColumn(numbers([18, null, 90]));
  expect(told(column, 1).map(([label]) => label)).toEqual(['missing', 'missing', 'missing', 'missing', 'missing', '*']);
});

describe('refuses', () => {
  const cases: [string, () => unknown, object][] = [
    ['a column of text without a hierarchy', () => levelColumn(text(['North'])), { code: 'hierarchy_missing' }],
    ['a value that has no place', () => levelColumn(text(['Moon'], teams)), { code: 'value_without_place' }],
    [
      'paths of different length',
      () => levelColumn(text(['a'], { kind: 'paths', paths: [['a', 'x'], ['b']] })),
      { code: 'hierarchy_uneven' },
    ],
    [
      'a value with two paths',
      () =>
        levelColumn(
          text(['a'], {
            kind: 'paths',
            paths: [
              ['a', 'x'],
              ['a', 'y'],
            ],
          }),
        ),
      { code: 'hierarchy_unclear' },
    ],
    [
      'a family with two families above it',
      () =>
        levelColumn(
          text(['a', 'b'], {
            kind: 'paths',
            paths: [
              ['a', 'x', 'p'],
              ['b', 'x', 'q'],
            ],
          }),
        ),
      { code: 'hierarchy_unclear' },
    ],
    ['bands for text', () => levelColumn(text(['a'], { kind: 'bands', levels: [] })), { code: 'hierarchy_of_numbers' }],
    [
      'bands that overlap',
      () =>
        levelColumn(
          numbers([1], {
            kind: 'bands',
            levels: [
              [
                { from: 0, below: 3, label: 'a' },
                { from: 2, below: 9, label: 'b' },
              ],
            ],
          }),
        ),
      { code: 'hierarchy_unclear' },
    ],
    [
      'a number outside all bands',
      () => levelColumn(numbers([7], { kind: 'bands', levels: [[{ from: 0, below: 3, label: 'a' }]] })),
      { code: 'value_without_place' },
    ],
  ];
  test.each(cases)('%s', (_, make, error) => {
    expect(make).toThrow(expect.objectContaining(error));
  });
});

test('a refusal names the column, and never a cell', () => {
  expect(() => levelColumn(text(['Moon'], teams))).toThrow(expect.objectContaining({ details: { column: 'team' } }));
});
