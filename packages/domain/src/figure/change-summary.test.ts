import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summariseChange } from './change-summary.ts';
import { effectOfMissing } from './missing.ts';
import { t975 } from './t-quantile.ts';

/** The share of Student's t below a point, by adding up its density: nothing of the table is in it. */
const shareBelow = (point: number, degrees: number): number => {
  const steps = 20_000;
  const width = point / steps;
  const density = (x: number) => (1 + (x * x) / degrees) ** (-(degrees + 1) / 2);
  let gamma = degrees % 2 === 0 ? 1 / 2 : 1 / Math.PI;
  for (let at = degrees % 2 === 0 ? 2 : 1; at < degrees; at += 2) gamma *= (at + 1) / at;
  let area = density(0) + density(point);
  for (let at = 1; at < steps; at += 1) area += density(at * width) * (at % 2 === 1 ? 4 : 2);
  return 0.5 + (gamma * area * width) / (3 * Math.sqrt(degrees));
};

const totalsOf = (changes: readonly number[]) => ({
  pairs: changes.length,
  sum: changes.reduce((sum, change) => sum + change, 0),
  sumOfSquares: changes.reduce((sum, change) => sum + change * change, 0),
  better: changes.filter((change) => change >= 5).length,
  worse: changes.filter((change) => change <= -5).length,
});

describe('the interval', () => {
  test.each([1, 2, 3, 5, 10, 20, 29, 30, 31, 40, 60, 120, 500])(
    'leaves 2.5 in 100 above it with %i degrees',
    (degrees) => {
      expect(shareBelow(t975(degrees) ?? 0, degrees)).toBeCloseTo(0.975, 4);
    },
  );

  test('is the textbook one: five changes of 1 to 5', () => {
    const { mean, low, high } = summariseChange(totalsOf([1, 2, 3, 4, 5]));
    expect(mean).toBe(3);
    expect(low).toBeCloseTo(1.0368, 3);
    expect(high).toBeCloseTo(4.9632, 3);
  });

  test('is not to be had from one pair, and without any there is no mean', () => {
    expect(summariseChange(totalsOf([4]))).toMatchObject({ mean: 4, low: null, high: null });
    expect(summariseChange(totalsOf([]))).toMatchObject({ mean: null, low: null, high: null });
  });

  test('is as narrow as can be where everyone changed alike', () => {
    expect(summariseChange(totalsOf([0.1, 0.1, 0.1]))).toMatchObject({
      low: expect.closeTo(0.1),
      high: expect.closeTo(0.1),
    });
  });

  test('holds the mean, and every pair is in one of the three counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 2 }), (changes) => {
        const { mean, low, high, better, same, worse } = summariseChange(totalsOf(changes));
        expect(low ?? 1).toBeLessThanOrEqual((mean ?? 0) + 1e-9);
        expect(high ?? -1).toBeGreaterThanOrEqual((mean ?? 0) - 1e-9);
        expect(better + same + worse).toBe(changes.length);
      }),
    );
  });
});

describe('what the missing could change', () => {
  test('is said as a least and a most, and as a mean if none of them changed', () => {
    expect(effectOfMissing({ comparable: 100, pairs: 60, better: 30, mean: 4 })).toEqual({
      share: 60,
      betterAtLeast: 30,
      betterAtMost: 70,
      meanIfUnchanged: 2.4,
    });
  });

  test('is nothing where everyone has two scores', () => {
    expect(effectOfMissing({ comparable: 60, pairs: 60, better: 30, mean: 4 })).toMatchObject({
      betterAtLeast: 50,
      betterAtMost: 50,
      meanIfUnchanged: 4,
    });
  });

  test('is not told from counts that are withheld', () => {
    expect(effectOfMissing({ comparable: null, pairs: 60, better: 30, mean: 4 })).toBeNull();
    expect(effectOfMissing({ comparable: 80, pairs: 60, better: null, mean: 4 })).toMatchObject({
      betterAtLeast: null,
    });
  });
});
