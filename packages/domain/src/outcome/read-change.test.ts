import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scale } from './instrument.ts';
import { findInLibrary } from './library/instrument-library.ts';
import {
  bandOf,
  changeReadings,
  changeThreshold,
  countedAs,
  cutOffCrossed,
  readChange,
  shownScore,
} from './read-change.ts';

const instrument = (key: string) => {
  const found = findInLibrary(key);
  if (!found) throw new Error(`no ${key}`);
  return found;
};
const scaleOf = (key: string, scale: string): Scale => {
  const found = instrument(key).scales.find((each) => each.key === scale);
  if (!found) throw new Error(`no ${scale} in ${key}`);
  return found;
};

test.each([
  ['qpr_15', 'total', 30, 35, 'reliably_better'],
  ['qpr_15', 'total', 30, 34, 'could_be_chance'],
  ['qpr_15', 'total', 30, 30, 'could_be_chance'],
  ['qpr_15', 'total', 30, 26, 'could_be_chance'],
  ['qpr_15', 'total', 30, 25, 'reliably_worse'],
  ['reqol_10', 'total', 20, 25, 'reliably_better'],
  ['reqol_10', 'total', 20, 24, 'could_be_chance'],
  ['reqol_20', 'total', 40, 50, 'reliably_better'],
  ['reqol_20', 'total', 40, 49, 'could_be_chance'],
  ['wemwbs_14', 'total', 40, 49, 'reliably_better'],
  ['wemwbs_14', 'total', 40, 48, 'could_be_chance'],
  ['wemwbs_14', 'total', 40, 31, 'reliably_worse'],
  ['swemwbs_7', 'metric', 17.98, 20.98, 'reliably_better'],
  ['swemwbs_7', 'metric', 17.98, 20.73, 'could_be_chance'],
  ['swemwbs_7', 'raw', 7, 35, 'no_threshold'],
  ['dialog', '1', 4, 5, 'reliably_better'],
  ['dialog', '8', 4, 3, 'reliably_worse'],
  ['dialog', '9', 1, 7, 'no_threshold'],
  ['dialog', '11', 1, 7, 'no_threshold'],
  ['gbo', 'goal_1', 2, 5, 'reliably_better'],
  ['gbo', 'goal_1', 2, 4, 'could_be_chance'],
  ['gbo', 'mean', 2, 4.45, 'reliably_better'],
  ['gbo', 'mean', 2, 4.44, 'could_be_chance'],
  ['phq_9', 'total', 16, 10, 'reliably_better'],
  ['phq_9', 'total', 16, 11, 'could_be_chance'],
  ['phq_9', 'total', 10, 16, 'reliably_worse'],
  ['gad_7', 'total', 12, 8, 'reliably_better'],
  ['gad_7', 'total', 12, 9, 'could_be_chance'],
  ['pam_13', 'score', 50, 54, 'reliably_better'],
  ['pam_13', 'score', 50, 53.9, 'could_be_chance'],
  ['ons_4', 'anxious', 9, 1, 'no_threshold'],
  ['ucla_3', 'total', 9, 3, 'no_threshold'],
  ['recovery_star', 'area_3', 4, 5, 'a_step_better'],
  ['recovery_star', 'area_3', 4, 4, 'no_step'],
  ['recovery_star', 'area_3', 5, 4, 'a_step_worse'],
])('%s %s from %d to %d reads as %s', (key, scale, from, to, reading) => {
  expect(readChange(scaleOf(key, scale), from, to)).toBe(reading);
});

test('where any step counts, a threshold says nothing, and down is better where lower is', () => {
  const total = scaleOf('phq_9', 'total');
  const byStep = { ...total, isCountedByStep: true } as const;
  expect(readChange(byStep, 16, 15)).toBe('a_step_better');
  expect(readChange(byStep, 15, 16)).toBe('a_step_worse');
  expect(changeThreshold(byStep)).toBeNull();
  expect(readChange({ ...byStep, better: 'neither' }, 15, 16)).toBe('no_threshold');
});

test('a change is in one of the three counts, and where nobody can read it in none', () => {
  expect(changeReadings.map((reading) => [reading, countedAs(reading)])).toEqual([
    ['reliably_better', 'better'],
    ['reliably_worse', 'worse'],
    ['could_be_chance', 'same'],
    ['a_step_better', 'better'],
    ['a_step_worse', 'worse'],
    ['no_step', 'same'],
    ['no_threshold', null],
  ]);
});

test('a threshold of its own noise goes before the least change people notice', () => {
  expect(changeThreshold(scaleOf('wemwbs_14', 'total'))?.points).toBe(9);
  expect(changeThreshold(scaleOf('qpr_15', 'total'))?.source).toContain('Psychosis 2021');
  expect(changeThreshold(scaleOf('ucla_3', 'total'))).toBeNull();
});

test('fractions do not push a change off its threshold', () => {
  expect(readChange({ ...scaleOf('dialog', '1'), reliableChange: { points: 0.3, source: 'x' } }, 1.1, 1.4)).toBe(
    'reliably_better',
  );
});

test('a scale that is neither good nor bad is not read', () => {
  expect(readChange({ ...scaleOf('qpr_15', 'total'), better: 'neither' }, 0, 60)).toBe('no_threshold');
});

test.each([
  ['reqol_10', 24, 25, 'out'],
  ['reqol_10', 25, 24, 'into'],
  ['reqol_10', 25, 40, null],
  ['reqol_10', 0, 24, null],
  ['phq_9', 10, 9, 'out'],
  ['phq_9', 9, 10, 'into'],
  ['phq_9', 27, 10, null],
  ['gad_7', 8, 7, 'out'],
  ['ucla_3', 5, 6, 'into'],
  ['qpr_15', 0, 60, null],
])('%s from %d to %d crosses its cut-off: %s', (key, from, to, crossed) => {
  expect(cutOffCrossed(scaleOf(key, 'total'), from, to)).toBe(crossed);
});

test.each([
  ['swemwbs_7', 'metric', 7, 'low'],
  ['swemwbs_7', 'metric', 19.25, 'low'],
  ['swemwbs_7', 'metric', 19.98, 'middle'],
  ['swemwbs_7', 'metric', 27.03, 'middle'],
  ['swemwbs_7', 'metric', 28.13, 'high'],
  ['swemwbs_7', 'metric', 35, 'high'],
  ['wemwbs_14', 'total', 40, 'very_low'],
  ['wemwbs_14', 'total', 41, 'low'],
  ['wemwbs_14', 'total', 44, 'low'],
  ['wemwbs_14', 'total', 45, null],
  ['ons_4', 'satisfied', 4, 'low'],
  ['ons_4', 'satisfied', 5, 'medium'],
  ['ons_4', 'satisfied', 7, 'high'],
  ['ons_4', 'satisfied', 9, 'very_high'],
  ['ons_4', 'anxious', 1, 'very_low'],
  ['ons_4', 'anxious', 3, 'low'],
  ['ons_4', 'anxious', 5, 'medium'],
  ['ons_4', 'anxious', 6, 'high'],
  ['phq_9', 'total', 4, 'least'],
  ['phq_9', 'total', 5, 'mild'],
  ['phq_9', 'total', 9.4, 'mild'],
  ['phq_9', 'total', 9.5, 'moderate'],
  ['phq_9', 'total', 14, 'moderate'],
  ['phq_9', 'total', 15, 'moderately_severe'],
  ['phq_9', 'total', 20, 'severe'],
  ['gad_7', 'total', 4, 'least'],
  ['gad_7', 'total', 10, 'moderate'],
  ['gad_7', 'total', 15, 'severe'],
  ['mspss', 'mean', 3, 'low'],
  ['mspss', 'mean', 3.0833, 'moderate'],
  ['mspss', 'mean', 5, 'moderate'],
  ['mspss', 'mean', 5.0833, 'high'],
  ['pam_13', 'score', 47, 'level_1'],
  ['pam_13', 'score', 55.1, 'level_2'],
  ['pam_13', 'score', 72.4, 'level_3'],
  ['pam_13', 'score', 72.5, 'level_4'],
  ['qpr_15', 'total', 30, null],
])('%s %s of %d is in the band %s', (key, scale, value, band) => {
  expect(bandOf(scaleOf(key, scale), value)?.key ?? null).toBe(band);
});

test('halves are shown rounded up, whatever the machine makes of the fraction', () => {
  expect(shownScore(scaleOf('mspss', 'mean'), 3.05)).toBe(3.1);
  expect(shownScore(scaleOf('qpr_15', 'total'), 41.25)).toBe(41);
  expect(shownScore(scaleOf('swemwbs_7', 'metric'), 19.255)).toBe(19.26);
});

test('read backwards, better is worse and chance stays chance', () => {
  const mirrored = { reliably_better: 'reliably_worse', reliably_worse: 'reliably_better' } as const;
  const value = fc.integer({ min: 0, max: 27 });
  fc.assert(
    fc.property(fc.constantFrom(scaleOf('phq_9', 'total'), scaleOf('qpr_15', 'total')), value, value, (scale, a, b) => {
      const reading = readChange(scale, a, b);
      expect(readChange(scale, b, a)).toBe(reading in mirrored ? mirrored[reading as 'reliably_better'] : reading);
    }),
  );
});
