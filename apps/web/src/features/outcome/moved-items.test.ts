import type { Item } from '@alongside/domain/outcome/instrument.ts';
import { expect, test } from 'vitest';
import { movedItems } from './moved-items.ts';

const item = (key: string, more: Partial<Item> = {}): Item => ({ key, kind: 'number', min: 0, max: 4, ...more });

test('questions whose answer moved most come first, whichever way it went, measured by their own range', () => {
  const items = [item('1'), item('2'), item('3', { max: 10 }), item('words', { kind: 'words' })];
  const moved = movedItems(items, { '1': 2, '2': 0, '3': 5 }, { '1': 3, '2': 3, '3': 4 });
  expect(moved.map(({ item: { key } }) => key)).toEqual(['2', '1', '3']);
});

test('a question without an answer on either side has not moved', () => {
  const items = [item('1'), item('2', { notAnAnswer: [4] })];
  const moved = movedItems(items, { '1': null, '2': 4 }, { '1': 0, '2': 0 });
  expect(moved.map(({ moved: share, now }) => [share, now])).toEqual([
    [0, null],
    [0, null],
  ]);
});
