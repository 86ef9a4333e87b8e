import type { Instrument } from '@alongside/domain/outcome/instrument.ts';
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { expect, test } from 'vitest';
import { likelyOccasion, type SoFar } from './offered.ts';

const today = '2026-11-19';
const taken = (
  occasion: 'baseline' | 'review' | 'ending',
  takenOn: string,
  voided = false,
): SoFar['readings'][number] => ({
  instrument: 'qpr_15',
  informant: 'person',
  occasion,
  takenOn,
  voided,
});
const started = [taken('baseline', '2026-05-01')];
const looked = [...started, taken('ending', '2026-11-18')];

test.each([
  ['nothing was asked yet', [], null, 'baseline'],
  ['it was asked before', started, null, 'review'],
  ['the agreed day is fifteen days ahead', started, '2026-12-04', 'review'],
  ['the agreed day is two weeks ahead', started, '2026-12-03', 'ending'],
  ['the agreed day has gone by', started, '2026-11-12', 'ending'],
  ['the ending was asked already', looked, '2026-11-27', 'review'],
  ['the ending was asked and taken back', [...started, taken('ending', '2026-11-18', true)], '2026-11-27', 'ending'],
] as const)('where %s, the form begins with the occasion that is likely', (_when, readings, agreedEndOn, occasion) => {
  const instrument = findInLibrary('qpr_15') as Instrument;
  expect(likelyOccasion(instrument, 'person', { readings, agreedEndOn, today })).toBe(occasion);
});
