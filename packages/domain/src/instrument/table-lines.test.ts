import { expect, test } from 'vitest';
import { decimalsOf, linesFromTable, tableFromLines } from './table-lines.ts';

test.each([
  [
    'two columns of a spreadsheet',
    '7\t7.00\n8\t9.51',
    [
      [7, 7],
      [8, 9.51],
    ],
  ],
  ['a line of names on top', 'Raw score\tMetric score\n7\t7.00', [[7, 7]]],
  [
    'commas between them',
    '7, 7.00\n8,9.51',
    [
      [7, 7],
      [8, 9.51],
    ],
  ],
  [
    'commas for points',
    '7\t7,00\n8; 9,51',
    [
      [7, 7],
      [8, 9.51],
    ],
  ],
  [
    'an equals sign, blank lines and any order',
    '\n8 = 9.51\r\n\n7 = 7\n',
    [
      [7, 7],
      [8, 9.51],
    ],
  ],
  [
    'figures below nought',
    '-1 -2.5\n0 0',
    [
      [-1, -2.5],
      [0, 0],
    ],
  ],
  ['nothing', ' \n', []],
])('%s are a table', (_what, text, table) => {
  expect(tableFromLines(text)).toEqual(table);
});

test.each(['7', '7\tseven', '7\t7.0\t8', '7.5\t8', 'Raw\tMetric\n7\t7\nTotal\t8'])('%j is none', (text) => {
  expect(tableFromLines(text)).toBeNull();
});

test('a table goes into lines and comes back the same, and says how many digits it shows', () => {
  const table = [
    [7, 7],
    [8, 9.51],
    [9, 11.2],
  ] as const;
  expect(tableFromLines(linesFromTable(table))).toEqual(table);
  expect(decimalsOf(table)).toBe(2);
  expect(
    decimalsOf([
      [1, 2],
      [2, 3],
    ]),
  ).toBe(0);
});
