// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { knowAllWords, startWords } from '../../words/language.ts';
import { wordsOf } from '../../words/use-words.ts';
import { isTold, threeWords } from './figure-words.ts';

beforeAll(() => startWords('en').then(knowAllWords));

const measure = { better: 'higher', isCountedByStep: false, countedUnit: 'episode' } as const;
const said = (of: Parameters<typeof threeWords>[1]) =>
  (['better', 'same', 'worse'] as const).map((which) => threeWords(wordsOf('figure'), of, which));

test('a measure with a threshold is told as better, chance or worse; one of steps as up, the same or down', () => {
  expect(said(measure)).toEqual(['Better', 'Could be chance', 'Worse']);
  expect(said({ ...measure, isCountedByStep: true })).toEqual(['Up', 'The same', 'Down']);
  expect(said({ ...measure, isCountedByStep: true, better: 'lower' })).toEqual(['Down', 'The same', 'Up']);
  expect(said({ ...measure, countedUnit: 'goal' })).toEqual(['Nearer', 'Could be chance', 'Further off']);
});

test('changes are told apart by a threshold or by any step, and without either not at all', () => {
  expect(isTold({ threshold: null, isCountedByStep: true })).toBe(true);
  expect(isTold({ threshold: null, isCountedByStep: false })).toBe(false);
});
