import type { Item } from '@alongside/domain/outcome/instrument.ts';
import { expect, test } from 'vitest';
import { isNamed, optionOfKey, optionsOf } from './answer-options.ts';

const mood: Item = { key: '1', kind: 'number', min: 1, max: 3, answerNames: { 1: 'Never', 2: 'At times', 3: 'Often' } };
const tenth: Item = { key: '2', kind: 'number', min: 0, max: 10, answerNames: { 0: 'Not at all', 10: 'Completely' } };

test('every answer of the range may be chosen, both ends included', () => {
  expect(optionsOf(tenth).map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('an answer that is none stands last, also where its number lies within the range', () => {
  const asked: Item = { ...mood, max: 4, notAnAnswer: [1], answerNames: { ...mood.answerNames, 4: 'Always' } };
  expect(optionsOf(asked).map(({ value }) => value)).toEqual([2, 3, 4, 1]);
  expect(optionsOf({ ...mood, notAnAnswer: [9] }).at(-1)).toEqual({ value: 9, name: null, isNoAnswer: true });
});

test('a number key chooses a named answer by its place and a number by itself', () => {
  expect(optionOfKey(optionsOf(mood), '1')?.name).toBe('Never');
  expect(optionOfKey(optionsOf(mood), '4')).toBeUndefined();
  expect(optionOfKey(optionsOf(tenth), '1')?.value).toBe(1);
  expect(optionOfKey(optionsOf(tenth), '0')?.value).toBe(0);
  expect(optionOfKey(optionsOf(mood), 'Enter')).toBeUndefined();
  expect(isNamed(optionsOf(tenth))).toBe(false);
});
