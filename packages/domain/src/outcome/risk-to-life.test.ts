import { expect, test } from 'vitest';
import type { Item } from './instrument.ts';
import { phq9 } from './library/phq-9.ts';
import { reqol10 } from './library/reqol-10.ts';
import { itemsOnRisk } from './risk-to-life.ts';

test.each([
  [0, []],
  [1, ['9']],
  [3, ['9']],
])('PHQ-9 item 9 answered %i', (answer, keys) => {
  expect(itemsOnRisk(phq9, { '1': 3, '9': answer })).toEqual(keys);
});

test('an item that says nothing of risk asks for nothing, however it is answered', () => {
  expect(itemsOnRisk(phq9, { '1': 3 })).toEqual([]);
  expect(itemsOnRisk(reqol10, { '5': 4 })).toEqual([]);
});

test('a turned item is read as it was chosen, before it is turned round', () => {
  expect(itemsOnRisk(reqol10, { '6': 4 })).toEqual(['6']);
  expect(itemsOnRisk(reqol10, { '6': 0 })).toEqual([]);
});

test('a gap, no answers at all and an answer that counts as none ask for nothing', () => {
  const item: Item = { key: 'a', kind: 'number', min: 0, max: 4, notAnAnswer: [9] };
  const items = [{ ...item, riskToLife: { from: 1, side: 'and_above' as const } }];
  expect(itemsOnRisk({ items }, { a: null })).toEqual([]);
  expect(itemsOnRisk({ items }, {})).toEqual([]);
  expect(itemsOnRisk({ items }, null)).toEqual([]);
  expect(itemsOnRisk({ items }, { a: 9 })).toEqual([]);
});

test('a limit may lie below: the low end is then the one to ask about', () => {
  const items: Item[] = [{ key: 'safe', kind: 'number', min: 0, max: 4, riskToLife: { from: 1, side: 'and_below' } }];
  expect([0, 1, 2].map((safe) => itemsOnRisk({ items }, { safe }).length)).toEqual([1, 1, 0]);
});
