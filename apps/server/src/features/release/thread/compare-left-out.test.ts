import { expect, test } from 'vitest';
import { compareLeftOut } from './compare-left-out.ts';

const ethnicity = [...Array.from({ length: 95 }, () => 'A'), ...Array.from({ length: 8 }, () => 'N'), 'J', 'R', 'S'];
const everybody = [...ethnicity.keys()];
const without = (places: readonly number[]): Int32Array =>
  Int32Array.from(everybody, (place) => (places.includes(place) ? -1 : 0));
const compared = (left: readonly number[], couldStay = everybody) =>
  compareLeftOut({ values: new Map([['ethnicity', ethnicity]]) }, ['ethnicity'], couldStay, without(left), 5);

test('a group that is nearly emptied out refuses a file that does not even tell of groups', () => {
  const { refusals, groups } = compared([95, 96, 97, 98, 99, 100]);
  expect(refusals).toEqual([
    {
      code: 'group_loses_too_much',
      details: { column: 'ethnicity', group: 'N', of: 'people', limit: 4, times: 13.3 },
    },
  ]);
  expect(groups.find(({ group }) => group === 'N')).toMatchObject({ people: 10, leftOut: 5, verdict: 'too_uneven' });
});

test('people left out of every group alike refuse nothing, and groups of a few are told of together', () => {
  const { refusals, warnings, groups } = compared([1, 20, 40, 60, 80, 95]);
  expect([refusals, warnings]).toEqual([[], []]);
  expect(groups.map(({ group, people }) => [group, people])).toEqual([
    ['A', 95],
    ['N', 10],
    ['few', null],
  ]);
});

test('whoever could not have been in it is not counted as left out', () => {
  const couldStay = everybody.filter((place) => place < 95);
  expect(compared([95, 96, 97, 98, 99, 100], couldStay).refusals).toEqual([]);
});
