import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { expect, test } from 'vitest';
import { definitionAsked } from './definition-asked.ts';

const qpr = findInLibrary('qpr_15');
const ons = findInLibrary('ons_4');
if (!qpr || !ons) throw new Error('The library has lost a measure.');

const worded = (words: string, wordingNumber: number) => ({
  ...qpr,
  wordingNumber,
  items: qpr.items.map((item) => ({ ...item, words })),
});
const known = [worded('Earlier words.', 1), worded('Newer words.', 2), ons];
const sheet = (wordingNumber: number | null) => ({ instrument: 'qpr_15', instrumentVersion: 1, wordingNumber });

test.each([
  ['the words it was asked in', 1, 'Earlier words.'],
  ['those of a later one', 2, 'Newer words.'],
  ['no words where its own are not here', 3, undefined],
  ['no words where it was asked without', null, undefined],
])('a sheet shows %s', (_what, number, words) => {
  expect(definitionAsked(known, sheet(number))?.items[0]?.words).toBe(words);
});

test('a measure whose words ship shows them, and one that is not here shows nothing', () => {
  const ours = { instrument: 'ons_4', instrumentVersion: 1, wordingNumber: null };
  expect(definitionAsked(known, ours)?.items[0]?.words).toBe(ons.items[0]?.words);
  expect(definitionAsked(known, { ...ours, instrumentVersion: 9 })).toBeUndefined();
});
