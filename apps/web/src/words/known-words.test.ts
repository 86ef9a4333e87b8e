// @vitest-environment jsdom
import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import type { Noun, Words } from './known-words.ts';
import { knowAllWords, startWords } from './language.ts';
import { wordsOf } from './use-words.ts';

type Cover = Words<'cover'>;
/** Not `(key: Key) => string`: whether a generic function wants more than it is given is only looked at where more is given. */
type Says<Key extends string, Gaps = undefined> = (key: Key, gaps: Gaps) => string;

// What is expected of a type is checked with the types of the pages, and passes over when the tests run.
describe('words that were never written cannot be said', () => {
  test('a key is one of its noun, at any depth', () => {
    expectTypeOf<Cover>().toExtend<Says<'title'>>();
    expectTypeOf<Cover>().toExtend<Says<'kind.planned' | 'kind.sudden'>>();
    expectTypeOf<Cover>().not.toExtend<Says<'titel'>>();
    expectTypeOf<Cover>().not.toExtend<Says<'kind'>>();
    expectTypeOf<Cover>().not.toExtend<Says<'kind.gradual'>>();
    expectTypeOf<Cover>().not.toExtend<Says<string>>();
  });

  test('a key of another noun has its name before it', () => {
    expectTypeOf<Cover>().toExtend<Says<'ui:saving'>>();
    expectTypeOf<Cover>().not.toExtend<Says<'saving'>>();
    expectTypeOf<Cover>().not.toExtend<Says<'ui:planned'>>();
    expectTypeOf<Cover>().not.toExtend<Says<'nobody:saving'>>();
  });

  test('a noun has a catalogue', () => {
    expectTypeOf<'cover'>().toExtend<Noun>();
    expectTypeOf<'covers'>().not.toExtend<Noun>();
  });

  test('a gap is filled, by its name', () => {
    expectTypeOf<Cover>().toExtend<Says<'span', { from: string; to: string }>>();
    expectTypeOf<Cover>().not.toExtend<Says<'span'>>();
    expectTypeOf<Cover>().not.toExtend<Says<'span', { from: string }>>();
    expectTypeOf<Cover>().not.toExtend<Says<'span', { from: string; until: string }>>();
    expectTypeOf<Cover>().not.toExtend<Says<'span', { from: string; to: string | null }>>();
    expectTypeOf<Cover>().not.toExtend<Says<'title' | 'span'>>();
    expectTypeOf<Words<'ui'>>().not.toExtend<Says<'cover:span'>>();
    expectTypeOf<Words<'takeIn'>>().toExtend<Says<'fileChosen', { name: string; rows: number }>>();
  });

  test('what is said by number has one key and is counted', () => {
    expectTypeOf<Cover>().toExtend<Says<'people', { count: number }>>();
    expectTypeOf<Cover>().not.toExtend<Says<'people'>>();
    expectTypeOf<Cover>().not.toExtend<Says<'people', { count: string }>>();
    expectTypeOf<Cover>().not.toExtend<Says<'people_one', { count: number }>>();
  });
});

describe('words outside a component', () => {
  beforeAll(() => startWords('en').then(knowAllWords));

  test('are those of the noun, of another noun, and fit the number', () => {
    const t = wordsOf('cover');
    expect(t('span', { from: 'Mon 2 Nov', to: 'Fri 6 Nov' })).toBe('Mon 2 Nov to Fri 6 Nov');
    expect(t('people', { count: 1 })).toBe('1 person');
    expect(t('day:people', { count: 2 })).toBe('2 people');
  });
});
