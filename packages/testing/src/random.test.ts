import { expect, test } from 'vitest';
import { makeDeck, makeRandom } from './random.ts';

test('the same seed gives the same chances on every machine', () => {
  // Written down once: another answer means that every pinned world has moved.
  expect(Buffer.from(makeRandom('lantern').bytes(8)).toString('hex')).toBe('355455bacd84005b');
});

test('numbers spread evenly, ends included', () => {
  const random = makeRandom('spread');
  const counts = new Array<number>(10).fill(0);
  for (let draw = 0; draw < 100_000; draw += 1) {
    const number = random.whole(0, 9);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(9500);
  expect(Math.max(...counts)).toBeLessThan(10_500);
});

test('a shuffled list holds what it held', () => {
  expect(makeRandom('cards').shuffled([1, 2, 3, 4, 5]).toSorted()).toEqual([1, 2, 3, 4, 5]);
});

test('a deck gives its proportions exactly, each time through', () => {
  const draw = makeDeck(makeRandom('deck'), [
    ['met', 39],
    ['no word', 4],
  ]);
  for (let round = 0; round < 3; round += 1) {
    const drawn = Array.from({ length: 43 }, draw);
    expect(drawn.filter((card) => card === 'no word')).toHaveLength(4);
  }
});
