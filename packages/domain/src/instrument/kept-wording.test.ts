import { describe, expect, test } from 'vitest';
import { type KeptWording, numberAt, saysTheSame, standingWording, wordingAsked } from './kept-wording.ts';

const day = (of: number): Date => new Date(Date.UTC(2026, 10, of));
const pasted = (number: number, on: number, takenOut: number | null = null): KeptWording => ({
  number,
  words: { 1: `Sentence of wording ${number}.` },
  pastedAt: day(on),
  takenOutAt: takenOut === null ? null : day(takenOut),
});

const twice = [pasted(1, 2), pasted(2, 9)];
const takenOut = [pasted(1, 2), pasted(2, 9, 16)];

describe('wordings an organisation pasted one after the other', () => {
  test('ask people in the newest, and in none once it was taken out', () => {
    expect(standingWording([])).toBeNull();
    expect(standingWording(twice)?.number).toBe(2);
    expect(standingWording(takenOut)).toBeNull();
  });

  test.each<[string, KeptWording[], number | null, number | undefined]>([
    ['the earlier words on an earlier sheet', twice, 1, 1],
    ['the newest on a newer one', twice, 2, 2],
    ['none on a sheet that was asked without', twice, null, undefined],
    ['none of them once they were taken out', takenOut, 1, undefined],
    ['none that is not there', twice, 3, undefined],
  ])('show %s', (_what, kept, number, shown) => {
    expect(wordingAsked(kept, number)?.number).toBe(shown);
  });

  test.each<[string, Date, KeptWording[], number | null]>([
    ['before any was pasted', day(1), twice, null],
    ['in the moment of pasting', day(2), twice, 1],
    ['between the two', day(5), twice, 1],
    ['after the second', day(10), twice, 2],
    ['before it was taken out', day(15), takenOut, 2],
    ['after it was taken out', day(16), takenOut, null],
  ])('a sheet written %s was asked in that one', (_when, at, kept, number) => {
    expect(numberAt(kept, at)).toBe(number);
  });
});

test('the same words are the same wording in any order', () => {
  expect(saysTheSame({ 1: 'a', answer_0: 'b' }, { answer_0: 'b', 1: 'a' })).toBe(true);
  expect(saysTheSame({ 1: 'a' }, { 1: 'a', 2: 'b' })).toBe(false);
  expect(saysTheSame({ 1: 'a' }, { 1: 'c' })).toBe(false);
});
