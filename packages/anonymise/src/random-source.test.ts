import fc from 'fast-check';
import { expect, test } from 'vitest';
import { below, seededRandom, shuffle } from './random-source.ts';

test('a seed always gives the same numbers, another seed gives others', () => {
  const draw = (seed: string) => Array.from({ length: 8 }, seededRandom(seed));
  expect(draw('autumn')).toEqual(draw('autumn'));
  expect(new Set(['', 'a', 'b', 'autumn', 'autumm'].map((seed) => draw(seed).join())).size).toBe(5);
});

test('numbers spread evenly over the whole range', () => {
  const random = seededRandom('even');
  const tenths = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 20_000; draw++) {
    const tenth = Math.floor((random() / 2 ** 32) * 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});

test('shuffling keeps every item, once, and leaves the list handed in alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items];
      const shuffled = shuffle(items, seededRandom(seed));
      expect(items).toEqual(before);
      expect(shuffled.toSorted()).toEqual(items.toSorted());
    }),
  );
});

test('all six orders of three items are about as likely', () => {
  const random = seededRandom('orders');
  const seen = new Map<string, number>();
  for (let round = 0; round < 6_000; round++) {
    const order = shuffle(['a', 'b', 'c'], random).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  for (const count of seen.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});

test.each([0.5, -1, 2 ** 32, Number.NaN])('refuses a source that gives %s', (drawn) => {
  expect(() => below(6, () => drawn)).toThrow('random_out_of_range');
});
