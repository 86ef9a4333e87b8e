import { expect, test } from 'vitest';
import { crossReleases, tellingPairs } from './cross-releases.ts';

test('two releases that are safe each may single people out together', () => {
  const first = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
  const second = [0, 0, 0, 0, 1, 1, 1, 1, 1, 0];
  expect(crossReleases([first], 5)).toEqual({ classes: 2, smallest: 5, classesUnderK: 0, peopleUnderK: 0 });
  expect(crossReleases([first, second], 5)).toEqual({ classes: 4, smallest: 1, classesUnderK: 4, peopleUnderK: 10 });
});

test('the one who joined between two releases stands out, though each class is large enough', () => {
  const before = [0, 0, 0, 0, 0, -1];
  const after = [3, 3, 3, 3, 3, 3];
  expect(crossReleases([before, after], 5)).toMatchObject({ smallest: 1, peopleUnderK: 1 });
});

test('the same release again tells nothing more, and people in none of them do not count', () => {
  const release = [7, 7, 7, 9, 9, 9, -1, -1];
  expect(crossReleases([release, release], 3)).toMatchObject({ classes: 2, smallest: 3, classesUnderK: 0 });
  expect(crossReleases([[-1, -1]], 3)).toEqual({ classes: 0, smallest: 0, classesUnderK: 0, peopleUnderK: 0 });
  expect(crossReleases([], 3)).toMatchObject({ classes: 0 });
});

test('lists of different length are refused', () => {
  expect(() => crossReleases([[1], [1, 2]], 5)).toThrow('table_uneven');
});

const cell = (label: string, from: number, below: number) => ({
  label,
  people: new Set(Array.from({ length: below - from }, (_, at) => `per-${from + at}`)),
});

test('a cell that grew by fewer than k tells of those who joined', () => {
  expect(tellingPairs([cell('May, North', 0, 20)], [cell('June, North', 0, 21)], 5)).toEqual([
    { first: 'May, North', second: 'June, North', onlyFirst: 0, onlySecond: 1, both: 20, nested: true },
  ]);
});

test('cells that are the same, far apart, or differ by many tell nothing', () => {
  const may = [cell('May, North', 0, 20)];
  expect(tellingPairs(may, [cell('a', 0, 20), cell('b', 30, 33), cell('c', 0, 40)], 5)).toEqual([]);
});

test('one who left while another joined is told as well', () => {
  expect(tellingPairs([cell('May', 0, 20)], [cell('June', 1, 21)], 5)[0]).toMatchObject({
    onlyFirst: 1,
    onlySecond: 1,
    nested: false,
  });
});
