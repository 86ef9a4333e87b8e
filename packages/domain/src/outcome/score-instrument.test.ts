import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DomainError } from '../shared/domain-error.ts';
import type { Instrument, Item, Scale, ScoreMethod } from './instrument.ts';
import { type Answers, scoreInstrument } from './score-instrument.ts';

const source = { source: 'Invented for the test' };
const numberItem = (key: string, more: Partial<Item> = {}): Item => ({ key, kind: 'number', min: 0, max: 4, ...more });

const measure = (items: readonly Item[], method: ScoreMethod, more: Partial<Scale> = {}): Instrument => ({
  key: 'invented',
  version: 1,
  name: 'Invented',
  shortName: 'Invented',
  about: 'Nothing.',
  items,
  scales: [
    {
      key: 'total',
      name: 'Total',
      items: items.map(({ key }) => key),
      method,
      missingAtMost: 0,
      min: 0,
      max: 100,
      decimals: 0,
      better: 'higher',
      ...more,
    },
  ],
  mainScale: 'total',
  completedBy: ['person'],
  licence: { kind: 'score_only', terms: 'None.', ...source },
  timing: { baselineByMeeting: null, reviewEveryDays: null, atEnding: false, followUpAfterDays: null },
});

const four = ['1', '2', '3', '4'].map((key) => numberItem(key));
const twoMissing: Answers = { '1': 4, '2': 3 };
const all: Answers = { '1': 4, '2': 3, '3': 0, '4': 1 };

const scored = (instrument: Instrument, answers: Answers) => scoreInstrument(instrument, answers)[0];
const refusal = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError ? error.details.fields : error;
  }
  return 'not refused';
};

const table = [...Array(17).keys()].map((raw) => [raw, raw * raw] as const);

test.each<[ScoreMethod, number]>([
  [{ kind: 'sum' }, 8],
  [{ kind: 'mean' }, 2],
  [{ kind: 'prorated_sum' }, 8],
  [{ kind: 'mean_to_100' }, 50],
  [{ kind: 'table', table }, 64],
])('all answers in: %o gives %d', (method, value) => {
  expect(scored(measure(four, method), all)).toEqual({ scale: 'total', value, reason: null, missing: 0 });
});

test.each<[ScoreMethod, number]>([
  [{ kind: 'mean' }, 3.5],
  [{ kind: 'prorated_sum' }, 14],
  [{ kind: 'mean_to_100' }, 87.5],
])('as many missing as may be: %o gives %d', (method, value) => {
  const atLimit = measure(four, method, { missingAtMost: 2 });
  expect(scored(atLimit, twoMissing)).toEqual({ scale: 'total', value, reason: null, missing: 2 });
});

test.each<ScoreMethod['kind']>(['mean', 'prorated_sum', 'mean_to_100'])(
  'one more missing than may be gives no %s, and says why',
  (kind) => {
    const overLimit = measure(four, { kind } as ScoreMethod, { missingAtMost: 1 });
    expect(scored(overLimit, twoMissing)).toEqual({
      scale: 'total',
      value: null,
      reason: 'too_many_missing',
      missing: 2,
    });
  },
);

test.each<ScoreMethod>([{ kind: 'sum' }, { kind: 'table', table }])(
  'a sum with a gap is no sum, whatever the definition allows: %o',
  (method) => {
    const careless = measure(four, method, { missingAtMost: 4 });
    expect(scored(careless, twoMissing)).toMatchObject({ value: null, reason: 'too_many_missing' });
    const optional = measure([...four.slice(0, 3), numberItem('4', { isOptional: true })], method);
    expect(scored(optional, { ...all, '4': null })).toMatchObject({ value: null, reason: 'too_many_missing' });
  },
);

test('no answers at all give no score, and 0 is an answer', () => {
  const nothing = { value: null, reason: 'no_answers', missing: 4 };
  expect(scored(measure(four, { kind: 'sum' }), {})).toMatchObject(nothing);
  expect(scored(measure(four, { kind: 'mean' }, { missingAtMost: 4 }), { '1': null })).toMatchObject(nothing);
  expect(scored(measure(four, { kind: 'sum' }), { '1': 0, '2': 0, '3': 0, '4': 0 })).toMatchObject({ value: 0 });
});

test('a reversed item is turned round within its own range before it counts', () => {
  const turned = [numberItem('1', { isReversed: true, min: 1, max: 5 }), numberItem('2')];
  expect(scored(measure(turned, { kind: 'sum' }), { '1': 5, '2': 0 })?.value).toBe(1);
  expect(scored(measure(turned, { kind: 'sum' }), { '1': 1, '2': 4 })?.value).toBe(9);
  expect(scored(measure(turned, { kind: 'mean_to_100' }), { '1': 1, '2': 2 })?.value).toBe(75);
});

test('an item that stands alone is read as it was given', () => {
  const alone = measure([numberItem('1', { isReversed: true })], { kind: 'item' });
  expect(scored(alone, { '1': 3 })?.value).toBe(3);
  expect(scored(alone, { '1': null })).toEqual({ scale: 'total', value: null, reason: 'no_answers', missing: 1 });
});

test('an optional item left out is not missing', () => {
  const withOptional = measure([...four.slice(0, 3), numberItem('4', { isOptional: true })], { kind: 'mean' });
  expect(scored(withOptional, { '1': 1, '2': 2, '3': 3 })).toMatchObject({ value: 2, missing: 0 });
  expect(scored(withOptional, { '1': 1, '2': 2, '3': 3, '4': 4 })).toMatchObject({ value: 2.5, missing: 0 });
});

test('"does not apply" may be chosen, and counts as missing', () => {
  const withNone = [numberItem('1', { notAnAnswer: [8] }), numberItem('2'), numberItem('3')];
  const mean = measure(withNone, { kind: 'mean' }, { missingAtMost: 1 });
  expect(scored(mean, { '1': 8, '2': 2, '3': 4 })).toMatchObject({ value: 3, missing: 1 });
  expect(scored(measure(withNone, { kind: 'sum' }), { '1': 8, '2': 2, '3': 4 })?.value).toBeNull();
});

test('an item outside the scale does not count in it', () => {
  const extra = [...four, numberItem('body')];
  const ofFour = measure(extra, { kind: 'sum' }, { items: four.map(({ key }) => key) });
  expect(scored(ofFour, { ...all, body: 4 })?.value).toBe(8);
});

test('a score that is only ever entered is not computed', () => {
  expect(scored(measure(four, { kind: 'entered' }, { items: [] }), all)).toMatchObject({
    value: null,
    reason: 'not_entered',
  });
});

test.each([
  [{ '1': 5 }, 'answer_out_of_range'],
  [{ '1': -1 }, 'answer_out_of_range'],
  [{ '1': 2.5 }, 'answer_not_whole'],
  [{ '1': Number.NaN }, 'answer_not_whole'],
  [{ '1': Number.POSITIVE_INFINITY }, 'answer_not_whole'],
])('refuses %o', (answers, code) => {
  expect(refusal(() => scoreInstrument(measure(four, { kind: 'sum' }), answers))).toEqual({ 'answers.1': code });
});

test('refuses an answer to what was never asked, and a number where words were', () => {
  const withWords = measure([numberItem('1'), numberItem('own', { kind: 'words', min: 0, max: 0 })], { kind: 'mean' });
  expect(refusal(() => scoreInstrument(withWords, { '9': 1, own: 0, '1': null }))).toEqual({
    'answers.9': 'answer_not_asked',
    'answers.own': 'answer_in_words',
  });
});

const kinds = fc.constantFrom<ScoreMethod>(
  { kind: 'sum' },
  { kind: 'mean' },
  { kind: 'prorated_sum' },
  { kind: 'mean_to_100' },
  { kind: 'table', table },
);
const answer = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
const answerSet = fc.tuple(answer, answer, answer, answer);
const turnedSet = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean());

const toAnswers = (given: readonly (number | null)[]): Answers =>
  Object.fromEntries(given.map((value, index) => [String(index + 1), value]));

test('the order of the answers makes no difference', () => {
  fc.assert(
    fc.property(kinds, answerSet, (method, given) => {
      const instrument = measure(four, method, { missingAtMost: 3 });
      const backwards = Object.fromEntries(Object.entries(toAnswers(given)).reverse());
      const shuffledItems = measure([...four].reverse(), method, { missingAtMost: 3 });
      expect(scoreInstrument(instrument, backwards)).toEqual(scoreInstrument(instrument, toAnswers(given)));
      expect(scoreInstrument(shuffledItems, backwards)).toEqual(scoreInstrument(instrument, toAnswers(given)));
    }),
  );
});

test('a better answer never makes a score worse', () => {
  fc.assert(
    fc.property(kinds, answerSet, turnedSet, fc.nat(3), (method, given, turned, at) => {
      const items = four.map((item, index) => (turned[index] ? { ...item, isReversed: true as const } : item));
      const instrument = measure(items, method, { missingAtMost: 3 });
      const before = given[at] ?? null;
      const after = turned[at] ? 0 : 4;
      fc.pre(before !== null);
      const improved = given.map((value, index) => (index === at ? after : value));
      const was = scored(instrument, toAnswers(given))?.value ?? null;
      const is = scored(instrument, toAnswers(improved))?.value ?? null;
      expect(is === null).toBe(was === null);
      if (was !== null && is !== null) expect(is).toBeGreaterThanOrEqual(was);
    }),
  );
});

test('a missing answer never scores as 0 would', () => {
  fc.assert(
    fc.property(kinds, fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 4 }))), (method, given) => {
      const instrument = measure(four, method, { missingAtMost: 3 });
      const missing = scored(instrument, toAnswers([...given, null]))?.value ?? null;
      const nought = scored(instrument, toAnswers([...given, 0]))?.value;
      expect(missing).not.toBe(nought);
    }),
  );
});

test('whatever is outside its range is refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.integer({ max: -1 }),
        fc.integer({ min: 5 }),
        fc.double().filter((value) => !Number.isInteger(value)),
      ),
      (odd) => {
        expect(refusal(() => scoreInstrument(measure(four, { kind: 'mean' }), { '1': odd }))).toHaveProperty([
          'answers.1',
        ]);
      },
    ),
  );
});
