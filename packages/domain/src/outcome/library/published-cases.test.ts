import { expect, test } from 'vitest';
import { type Answers, scoreInstrument } from '../score-instrument.ts';
import { findInLibrary } from './instrument-library.ts';

/** Answers in the order of the items; a gap is a missing one. */
const inOrder = (key: string, given: readonly (number | null)[]): Answers =>
  Object.fromEntries((findInLibrary(key)?.items ?? []).map((item, at) => [item.key, given[at] ?? null]));

const scores = (key: string, given: readonly (number | null)[] | Answers) => {
  const instrument = findInLibrary(key);
  if (!instrument) throw new Error(`no ${key}`);
  const answers = Array.isArray(given) ? inOrder(key, given) : (given as Answers);
  return Object.fromEntries(
    scoreInstrument(instrument, answers).map(({ scale, value, reason }) => [scale, value ?? reason]),
  );
};

const times = (count: number, answer: number): number[] => Array.from({ length: count }, () => answer);

// As published for the short Warwick-Edinburgh scale, one row for each raw total.
const published = `
 7  7.00 |  8  9.51 |  9 11.25 | 10 12.40 | 11 13.33 | 12 14.08 | 13 14.75 | 14 15.32 | 15 15.84 | 16 16.36
17 16.88 | 18 17.43 | 19 17.98 | 20 18.59 | 21 19.25 | 22 19.98 | 23 20.73 | 24 21.54 | 25 22.35 | 26 23.21
27 24.11 | 28 25.03 | 29 26.02 | 30 27.03 | 31 28.13 | 32 29.31 | 33 30.70 | 34 32.55 | 35 35.00`
  .split(/[|\n]/)
  .filter((cell) => cell.trim() !== '')
  .map((cell) => cell.trim().split(/\s+/).map(Number) as [number, number]);

/** Seven answers of 1 to 5 that add up to a raw total. */
const sevenOf = (raw: number): number[] =>
  Array.from({ length: 7 }, (_, at) => 1 + Math.min(4, Math.max(0, raw - 7 - at * 4)));

test('the table of SWEMWBS has 29 rows, each higher than the one before', () => {
  expect(published).toHaveLength(29);
  expect(published.every(([, value], at) => at === 0 || value > (published[at - 1]?.[1] ?? value))).toBe(true);
});

test.each(published)('SWEMWBS: a raw total of %d is %d', (raw, metric) => {
  expect(scores('swemwbs_7', sevenOf(raw))).toEqual({ raw, metric });
  expect(scores('swemwbs_7_worker', sevenOf(raw).reverse())).toEqual({ raw, metric });
});

test('SWEMWBS: one answer missing gives neither total', () => {
  expect(scores('swemwbs_7', [5, 5, 5, 5, 5, 5, null])).toEqual({
    raw: 'too_many_missing',
    metric: 'too_many_missing',
  });
});

test.each<[string, (number | null)[], Record<string, number | string>]>([
  ['qpr_15', times(15, 2), { total: 30 }],
  ['qpr_15', [null, null, null, ...times(12, 3)], { total: 45 }],
  ['qpr_15', [null, null, null, null, ...times(11, 3)], { total: 'too_many_missing' }],
  ['wemwbs_14', times(14, 3), { total: 42 }],
  ['wemwbs_14', [null, null, null, ...times(11, 4)], { total: 56 }],
  ['wemwbs_14', [null, null, null, null, ...times(10, 4)], { total: 'too_many_missing' }],
  // Items 1, 3, 6 and 9 turn round: the most often on every item is 4 items of 0 and 6 of 4.
  ['reqol_10', times(10, 4), { total: 24 }],
  ['reqol_10', times(10, 0), { total: 16 }],
  ['reqol_10', [0, 4, 0, 4, 4, 0, 4, 4, 0, 4], { total: 40 }],
  ['reqol_10', [4, 0, 4, 0, 0, 4, 0, 0, 4, 0], { total: 0 }],
  ['reqol_10', [null, 4, 0, 4, 4, 0, 4, 4, 0, 2], { total: 37.7778 }],
  ['reqol_10', [null, null, 0, 4, 4, 0, 4, 4, 0, 4], { total: 'too_many_missing' }],
  // The eleventh, on the body, is outside the total whatever it is.
  ['reqol_10', [0, 4, 0, 4, 4, 0, 4, 4, 0, 4, 0], { total: 40 }],
  // Items 3 and 6 turn round.
  ['herth_hope', times(12, 4), { total: 42 }],
  ['herth_hope', times(12, 1), { total: 18 }],
  ['herth_hope', [4, 4, 1, 4, 4, 1, 4, 4, 4, 4, null, null], { total: 48 }],
  ['herth_hope', [4, 4, 1, 4, 4, 1, 4, 4, 4, null, null, null], { total: 'too_many_missing' }],
  ['ucla_3', [1, 2, 3], { total: 6 }],
  ['ucla_3', [3, 3, null], { total: 'too_many_missing' }],
  ['phq_9', times(9, 1), { total: 9 }],
  ['phq_9', [...times(7, 2), null, null], { total: 18 }],
  ['phq_9', [...times(6, 2), null, null, null], { total: 'too_many_missing' }],
  ['gad_7', times(7, 2), { total: 14 }],
  ['gad_7', [...times(5, 1), null, null], { total: 7 }],
  ['gad_7', [...times(4, 1), null, null, null], { total: 'too_many_missing' }],
  ['mansa', [...times(10, 5), null, null, 1, 0], { mean: 5 }],
  ['mansa', [...times(9, 5), null, null, null, 1, 0], { mean: 'too_many_missing' }],
  // The fillers 3, 5, 7 and 11 do not count.
  ['adult_hope', [8, 1, 8, 8, 8, 8, 8, 8, 1, 1, 8, 1], { total: 36, pathways: 32, agency: 4 }],
  ['adult_hope', [1, 8, 1, 1, 1, 1, 1, 1, 8, 8, 1, 8], { total: 36, pathways: 4, agency: 32 }],
  ['mspss', [7, 7, 1, 1, 7, 4, 4, 1, 4, 7, 1, 4], { mean: 4, total: 48, other: 7, family: 1, friends: 4 }],
  ['ons_4', [7, 8, 6, 3], { satisfied: 7, worthwhile: 8, happy: 6, anxious: 3 }],
  ['ons_4', [0, null, 10, null], { satisfied: 0, worthwhile: 'no_answers', happy: 10, anxious: 'no_answers' }],
  ['gbo', [3, 6, 9], { mean: 6, goal_1: 3, goal_2: 6, goal_3: 9 }],
  ['gbo', [null, 6], { mean: 6, goal_1: 'no_answers', goal_2: 6, goal_3: 'no_answers' }],
  ['gbo', [null, 2, 7], { mean: 4.5, goal_1: 'no_answers', goal_2: 2, goal_3: 7 }],
  ['gbo', [4], { mean: 4, goal_1: 4, goal_2: 'no_answers', goal_3: 'no_answers' }],
  ['how_today', [2], { today: 2 }],
  ['what_changed', [], {}],
])('%s answered %o scores %o', (key, given, expected) => {
  expect(scores(key, given)).toEqual(expected);
});

test('DIALOG: life is the mean of eight, treatment of three, and 8 is no answer', () => {
  expect(scores('dialog', [1, 2, 3, 4, 5, 6, 7, 4, 7, 6, 5])).toMatchObject({ quality_of_life: 4, satisfaction: 6 });
  expect(scores('dialog', [8, 8, 4, 4, 4, 4, 5, 6, 7, 7, 8])).toMatchObject({
    quality_of_life: 4.5,
    satisfaction: 7,
    '1': 'no_answers',
    '8': 6,
  });
  expect(scores('dialog', [8, 8, 8, 4, 4, 4, 4, 4])).toMatchObject({ quality_of_life: 'too_many_missing' });
});

test.each([
  [[4, 6, 8], 5],
  [[8, 8, 2], 2],
  [[8, 8, 8], 'no_answers'],
])('DIALOG: treatment is the mean of those that were answered, of %o it is %s', (treatment, satisfaction) => {
  expect(scores('dialog', [...times(8, 4), ...treatment])).toMatchObject({ quality_of_life: 4, satisfaction });
});

test('what was completed with the first versions of DIALOG and GBO keeps the rule it was scored by', () => {
  const first = (key: string, answers: Answers) => {
    const instrument = findInLibrary(key, 1);
    return (
      instrument && scoreInstrument(instrument, answers).find(({ scale }) => ['mean', 'satisfaction'].includes(scale))
    );
  };
  expect(first('gbo', { goal_2: 6 })).toMatchObject({ value: null, reason: 'too_many_missing' });
  expect(first('dialog', { '9': 4, '10': 6 })).toMatchObject({ value: null, reason: 'too_many_missing' });
});

test('Copenhagen: each mean runs from 0 to 100, and energy left is turned round', () => {
  const spent = [...times(6, 4), ...times(6, 4), 0, ...times(6, 2)];
  expect(scores('copenhagen_burnout', spent)).toEqual({ personal: 100, work: 100, people: 50 });
  const rested = [...times(6, 0), ...times(6, 0), 4, ...times(6, 1)];
  expect(scores('copenhagen_burnout', rested)).toEqual({ personal: 0, work: 0, people: 25 });
});

test('INSPIRE: support counts only what was rated, and one rating is enough for the relationship', () => {
  expect(scores('inspire', { support_2: 4, support_9: 3, relationship_1: 1 })).toEqual({
    support: 87.5,
    relationship: 25,
  });
  expect(scores('inspire', { support_2: 4 })).toEqual({ support: 100, relationship: 'no_answers' });
});
