import { describe, expect, test } from 'vitest';
import { oneLine, optionalText, tidyText } from './text.ts';

describe('text that someone typed', () => {
  test.each([
    ['line breaks of every system become one kind', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['what cannot be seen is taken out', 'a\u0000b\u200bc\ufeff', 'abc'],
    ['tabs stay', 'a\tb', 'a\tb'],
    ['an accent made of two signs becomes one', 'Sia\u0302n', 'Siân'],
  ])('%s', (_what, typed, kept) => {
    expect(tidyText(typed)).toBe(kept);
  });

  test('left empty means nothing was said', () => {
    expect(optionalText(10).parse('  \n ')).toBeNull();
    expect(optionalText(10).parse(undefined)).toBeNull();
  });

  test('a name of spaces is no name', () => {
    expect(oneLine(10).safeParse('   ').error?.issues[0]?.message).toBe('text_missing');
  });
});
