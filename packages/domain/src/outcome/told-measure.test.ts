import { expect, test } from 'vitest';
import type { Instrument } from './instrument.ts';
import { howToday } from './library/how-today.ts';
import { ons4 } from './library/ons-4.ts';
import { qpr15 } from './library/qpr-15.ts';
import { hasOccasions, valueName } from './told-measure.ts';

const nameOf = (instrument: Instrument, value: number) => {
  const [scale] = instrument.scales;
  return scale ? valueName(instrument, scale, value) : null;
};

test('a face is told by its name, and a figure stays a figure', () => {
  expect([1, 2, 3].map((value) => nameOf(howToday, value))).toEqual(['Hard', 'So-so', 'Good']);
  expect(nameOf(ons4, 10)).toBeNull();
  expect(nameOf(qpr15, 4)).toBeNull();
});

test('what is asked after any meeting has no point in time of its own', () => {
  expect([hasOccasions(howToday), hasOccasions(qpr15)]).toEqual([false, true]);
});
