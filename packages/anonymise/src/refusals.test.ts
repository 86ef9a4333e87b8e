import { expect, test } from 'vitest';
import { buildRow, buildRows, columns, policy } from '../test/invented-rows.ts';
import { anonymise } from './anonymise.ts';
import { AnonymiseError } from './anonymise-error.ts';
import type { Cell, Column, SourceRow } from './column.ts';
import { assertEveryGroupSafe, groupFinished } from './measure-groups.ts';
import { seededRandom } from './random-source.ts';

function refusalOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof AnonymiseError ? error.code : error;
  }
  return 'accepted';
}

const random = seededRandom('refusals');
const rows = buildRows(6);

test.each([4, 0, -5, 5.5, Number.NaN, Number.POSITIVE_INFINITY])('groups of %s are refused: five is the floor', (k) => {
  expect(refusalOf(() => anonymise(rows, columns, { ...policy, k }, random))).toBe('k_too_small');
});

test.each([{ roundTo: 0 }, { roundTo: 2.5 }, { smallNumber: 0 }, { smallNumber: -1 }])(
  'the policy %o is refused',
  (part) => {
    expect(refusalOf(() => anonymise(rows, columns, { ...policy, ...part }, random))).toBe('policy_out_of_range');
  },
);

const tenMore = Array.from({ length: 10 }, (_, at): Column => ({ name: `extra ${at}`, role: 'quasi-identifier' }));

test.each<[string, Column[], string]>([
  ['a column listed twice', [{ name: 'age', role: 'plain' }], 'column_listed_twice'],
  [
    'two columns that say whose row it is',
    [{ name: 'code', role: 'identifier', tellsWhoseRow: true }],
    'person_column_unclear',
  ],
  ['more quasi-identifiers than it can try', tenMore, 'too_many_quasi_identifiers'],
  ['a column that rows lack', [{ name: 'region', role: 'plain' }], 'cell_missing'],
])('refuses %s', (_, extra, code) => {
  expect(refusalOf(() => anonymise(rows, [...columns, ...extra], policy, random))).toBe(code);
});

test('refuses to let a column that leaves say whose row it is', () => {
  const open: Column[] = [{ name: 'wave', role: 'plain', tellsWhoseRow: true }];
  expect(refusalOf(() => anonymise(rows, open, policy, random))).toBe('person_column_unclear');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, new Date(0), {}])('refuses a cell holding %s', (cell) => {
  const odd: SourceRow = { ...buildRow(6), recovery: cell as Cell };
  expect(refusalOf(() => anonymise([...rows, odd], columns, policy, random))).toBe('cell_type_unknown');
});

test.each([0.5, -1, 2 ** 32, Number.NaN])('refuses a random source that gives %s', (drawn) => {
  expect(refusalOf(() => anonymise(rows, columns, policy, () => drawn))).toBe('random_out_of_range');
});

test('a refusal holds no cell', () => {
  const odd = { ...buildRow(6), name: 'Wren Adeyemi', recovery: Number.NaN };
  try {
    anonymise([odd], columns, policy, random);
    expect.unreachable();
  } catch (error) {
    expect(JSON.stringify(error)).not.toContain('Wren');
  }
});

test('the last check stops a group that is too small, whoever made it', () => {
  const owned = rows.map((row, person) => ({ row, person: person % 4 }));
  const groups = groupFinished(owned, ['age', 'team']);
  expect(refusalOf(() => assertEveryGroupSafe(groups, 5))).toBe('guarantee_broken');
  expect(refusalOf(() => assertEveryGroupSafe(groups, 4))).toBe('accepted');
});

test('rows handed in are left as they were', () => {
  const before = JSON.stringify(rows);
  anonymise(Object.freeze([...rows]), columns, policy, random);
  expect(JSON.stringify(rows)).toBe(before);
});
