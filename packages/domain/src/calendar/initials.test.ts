import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Maya Elder', 'M.E.'],
  ['Maya E.', 'M.E.'],
  ['Wren', 'W.'],
  ['Siân ap Rhys', 'S.R.'],
  ['élan (new)', 'É.N.'],
  ['', ''],
])('%s is %s in a calendar', (name, shown) => {
  expect(initials(name)).toBe(shown);
});
