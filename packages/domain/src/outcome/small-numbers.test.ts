import { expect, test } from 'vitest';
import { countRuleOf, type SmallNumbers, SmallNumbersInput } from './small-numbers.ts';

const mhsds: SmallNumbers = { profile: 'mhsds' };
const hes: SmallNumbers = { profile: 'hes' };
const own: SmallNumbers = { profile: 'own', under: 10, roundTo: 10 };

test.each<[string, SmallNumbers | null, { withheld: number; shown: number; roundTo: number }]>([
  ['MHSDS', mhsds, { withheld: 4, shown: 5, roundTo: 5 }],
  ['no choice at all', null, { withheld: 4, shown: 5, roundTo: 5 }],
  ['hospital statistics', hes, { withheld: 7, shown: 8, roundTo: 5 }],
  ['a rule of one’s own', own, { withheld: 9, shown: 10, roundTo: 10 }],
])('%s withholds up to a number and shows the next, rounded', (_, smallNumbers, { withheld, shown, roundTo }) => {
  const rule = countRuleOf(smallNumbers);
  expect([withheld < rule.under, shown < rule.under]).toEqual([true, false]);
  expect(rule.roundTo).toBe(roundTo);
});

test('a rule laxer than 5 that got into the store anyway is read as 5', () => {
  expect(countRuleOf({ profile: 'own', under: 1, roundTo: 1 })).toEqual({ under: 5, roundTo: 5 });
});

test.each([
  [{ profile: 'own', under: 4, roundTo: 5 }, 'small_numbers_too_lax'],
  [{ profile: 'own', under: 5, roundTo: 4 }, 'small_numbers_too_lax'],
  [{ profile: 'own', under: 101, roundTo: 5 }, 'small_numbers_too_strict'],
  [{ profile: 'own', under: 7.5, roundTo: 5 }, 'number_not_whole'],
  [{ profile: 'own' }, 'number_missing'],
  [{ profile: 'none' }, 'choice_missing'],
])('refuses %o', (typed, code) => {
  expect(SmallNumbersInput.safeParse(typed).error?.issues[0]?.message).toBe(code);
});

test.each([mhsds, hes, own, { profile: 'own', under: 5, roundTo: 5 }])('takes %o', (typed) => {
  expect(SmallNumbersInput.parse(typed)).toEqual(typed);
});
