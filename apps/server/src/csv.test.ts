import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test.each(['=1+1', '+44 20', '-2', '@here', '\ttab', '\rreturn', '\0nothing'])(
  'text that begins like a formula is made harmless: %j',
  (text) => {
    expect(toCsv(['words'], [{ words: text }])).toContain(`'${text}`);
  },
);

test('a number below nought stays a number, and an empty cell stays empty', () => {
  expect(toCsv(['change', 'last'], [{ change: -3, last: null }])).toBe('change,last\r\n-3,\r\n');
});

test('commas, quotes and line breaks stay inside their cell', () => {
  expect(toCsv(['words'], [{ words: 'one, "two"\nthree' }])).toBe('words\r\n"one, ""two""\nthree"\r\n');
});
