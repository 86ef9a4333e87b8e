import { expect, test } from 'vitest';
import { splitPasted } from './paste-wording.ts';

test.each([
  ['1. I slept.\n2. I ate.', ['I slept.', 'I ate.']],
  ['1) I slept.\r\n\n 2) I ate.  ', ['I slept.', 'I ate.']],
  ['Q1: I slept.\nQ2: I ate.', ['I slept.', 'I ate.']],
  ['• I slept.\n– I ate.', ['I slept.', 'I ate.']],
  ['1 I slept.\n2 I ate.', ['I slept.', 'I ate.']],
  ['24 hours is too long.', ['24 hours is too long.']],
  ['I slept 8 hours.\nI ate.', ['I slept 8 hours.', 'I ate.']],
  ['   \n', []],
])('%j is shared out over the boxes', (pasted, lines) => {
  expect(splitPasted(pasted)).toEqual(lines);
});
