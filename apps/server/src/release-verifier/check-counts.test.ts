import { expect, test } from 'vitest';
import { toCsv } from '../csv.ts';
import { checkCounts, type ExpectedTables } from './check-counts.ts';

const values = (length: number): number[] => Array.from({ length }, (_, at) => 20 + (at % 7));
const meanOf = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;
const of = (list: readonly number[]) => ({ qpr_mean_first: { values: list, from: 0, step: 0.5 } });

const expected: ExpectedTables = {
  total: 'All',
  smallNumbers: { under: 8, roundTo: 5 },
  leastForMean: 10,
  lines: [
    { about: 'Gender', group: 'Man', people: 22, means: of(values(22)) },
    { about: 'Gender', group: 'Woman', people: 41, means: of(values(41)) },
    { about: 'Gender', group: 'Non-binary', people: 3, means: of(values(3)) },
    { about: 'Gender', group: 'Another way', people: 4, means: of([20, 20, 20, 20]) },
  ],
};

const good = [
  { about: 'Gender', group: 'Man', people: '20', qpr_mean_first: '23' },
  { about: 'Gender', group: 'Woman', people: '40', qpr_mean_first: '23' },
  { about: 'Gender', group: 'Non-binary', people: 'withheld', qpr_mean_first: 'withheld' },
  { about: 'Gender', group: 'Another way', people: 'withheld', qpr_mean_first: 'withheld' },
  { about: 'Gender', group: 'All', people: '60', qpr_mean_first: 'withheld' },
];

const reasonsOf = (lines: readonly Record<string, string>[], told: ExpectedTables = expected): unknown[] =>
  checkCounts('tables.csv', Buffer.from(toCsv(Object.keys(lines[0] ?? {}), lines)), told).map(
    ({ details }) => details.reason,
  );
const changed = (at: number, cells: Record<string, string>) =>
  good.map((line, place) => (place === at ? { ...line, ...cells } : line));

test('tables that keep to the rule pass', () => {
  expect(Math.abs(meanOf(values(22)) - 23)).toBeLessThan(0.25);
  expect(reasonsOf(good)).toEqual([]);
});

test.each([
  ['a small count', changed(2, { people: '5' }), 'small_count'],
  ['a count that is not rounded', changed(0, { people: '22' }), 'not_rounded'],
  ['a count of other people', changed(0, { people: '30' }), 'not_the_count'],
  ['the true total', changed(4, { people: '70' }), 'total_of_what_is_hidden'],
  ['a mean of everybody, from which those shown could be taken', changed(4, { qpr_mean_first: '23' }), 'mean_of_all'],
  ['a mean of a few', changed(2, { people: '5', qpr_mean_first: '21' }), 'mean_of_few'],
  ['a mean beside a count that is withheld', changed(2, { qpr_mean_first: '21' }), 'mean_of_withheld'],
  ['a mean that is another', changed(0, { qpr_mean_first: '25' }), 'not_the_mean'],
  ['a group nobody approved', changed(0, { group: 'Ffion' }), 'not_approved'],
  ['a line said twice', [...good, ...good.slice(0, 1)], 'said_twice'],
  ['a column nobody approved', good.map((line) => ({ ...line, oldest: '91' })), 'column_not_approved'],
  ['words in place of a count', changed(0, { people: 'all of them' }), 'not_a_count'],
])('%s is caught', (_, lines, reason) => {
  expect(reasonsOf(lines)).toContain(reason);
});

test('one count alone is not withheld: it is the rest of a total that somebody knows', () => {
  expect(reasonsOf(good.filter(({ group }) => group !== 'Another way'))).toEqual(['one_withheld']);
});

test.each([
  ['all alike', Array.from({ length: 22 }, () => 23), 'mean_of_all_alike'],
  ['all of one person', [506, ...Array.from({ length: 21 }, () => 0)], 'mean_of_one'],
])('a mean of values that are %s is caught', (_, list, reason) => {
  const lines = expected.lines.map((line) => (line.group === 'Man' ? { ...line, means: of(list) } : line));
  expect(reasonsOf(good, { ...expected, lines })).toEqual([reason]);
});

test('what cannot be read does not leave', () => {
  expect(checkCounts('tables.csv', Buffer.from([0xff, 0xfe, 0x00]), expected)).toMatchObject([{ gate: 'files' }]);
});
