import { expect, test } from 'vitest';
import { ageBandOf, ethnicities, ethnicityGroupOf } from './about-person.ts';

test('every ethnicity lies in a group, and only declined and unasked ones in those of their own', () => {
  const groups = Object.fromEntries(ethnicities.map((code) => [code, ethnicityGroupOf(code)]));
  expect(groups).toMatchObject({
    A: 'white',
    G: 'mixed',
    L: 'asian',
    P: 'black',
    R: 'other',
    Z: 'not_stated',
    99: 'not_known',
  });
});

test.each([
  [2009, '16-17'],
  [2008, '18-24'],
  [2002, '18-24'],
  [2001, '25-34'],
  [1952, '65-74'],
  [1951, '75+'],
])('someone born in %i is counted in %s in 2026', (birthYear, band) => {
  expect(ageBandOf(birthYear, 'X', 2026)).toBe(band);
});

test('without a year the band they chose stands, declined or unasked included', () => {
  expect(ageBandOf(null, '45-54', 2026)).toBe('45-54');
  expect(ageBandOf(null, 'Z', 2026)).toBe('Z');
});
