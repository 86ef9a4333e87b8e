import { makeRandom } from '@alongside/testing/random.ts';
import { expect, test } from 'vitest';
import { eachScored, numberIn } from './figure-rows.ts';

test('a score is read from a text as it was written there, to the last digit', () => {
  const random = makeRandom('scores');
  const thrown = Array.from(
    { length: 2000 },
    () => random.whole(-1000, 700_000) / random.pick([1, 10, 100, 3, 10_000]),
  );
  const written = [...thrown.map(String), '0', '0.0', '23.0', '-4', '1e-7', '9007199254740993', '0.30000000000000004'];
  for (const text of written) expect(numberIn(`12 ${text} 7`, 3, 3 + text.length), text).toBe(Number(text));
});

test('of each measure are told the first score and the latest, how many, and at which points', () => {
  const found: number[][] = [];
  eachScored('0 30 1 41.5 1 36 8 7 15 19.25 12 20', (...scored) => found.push(scored));
  expect(found).toEqual([
    [0, 30, 36, 3, 0b0011],
    [2, 7, 7, 1, 0b0001],
    [3, 19.25, 20, 2, 0b1001],
  ]);
});
