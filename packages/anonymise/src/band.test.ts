import { expect, test } from 'vitest';
import { band, bandsFrom } from './band.ts';

const ages = bandsFrom([18, 25, 65]);

test.each([
  [17, 'under 18'],
  [18, '18 to 24'],
  [24, '18 to 24'],
  [25, '25 to 64'],
  [65, '65 or more'],
  [103, '65 or more'],
  [-1, 'under 18'],
  [null, null],
])('age %s falls in the band %s', (age, label) => {
  expect(band(age, ages)).toBe(label);
});

test('a band of one number is called by that number', () => {
  expect(bandsFrom([0, 1, 2]).labels).toEqual(['under 0', '0', '1', '2 or more']);
});

test('bands can have words of their own', () => {
  expect(band(30, bandsFrom([26], ['up to half a year', 'longer']))).toBe('longer');
});

test.each<[number[], string[] | undefined]>([
  [[], undefined],
  [[5, 5], undefined],
  [[9, 3], undefined],
  [[Number.NaN], undefined],
  [[10], ['only one']],
])('refuses edges %o with labels %o', (edges, labels) => {
  expect(() => bandsFrom(edges, labels)).toThrow('bands_out_of_order');
});

test('refuses to band what is not a number', () => {
  expect(() => band(Number.NaN, ages)).toThrow('cell_type_unknown');
});
