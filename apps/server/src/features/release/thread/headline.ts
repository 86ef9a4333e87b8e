import { summariseChange } from '@alongside/domain/figure/change-summary.ts';
import { roundChange } from '@alongside/domain/figure/shown-step.ts';
import type { Scale } from '@alongside/domain/outcome/instrument.ts';
import type { HeadlineEffect, MeanWithInterval } from '@alongside/domain/release/release-report.ts';
import type { Material } from './material.ts';

const summed = (scale: Scale, values: Iterable<number>): MeanWithInterval => {
  let pairs = 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    pairs += 1;
    sum += value;
    sumOfSquares += value ** 2;
  }
  const found = summariseChange({ pairs, sum, sumOfSquares, better: 0, worse: 0 });
  // As in every figure: in steps, so that a mean and a count do not tell a score.
  return { people: Math.round(pairs / 5) * 5, ...roundChange(scale, found) };
};

const few = (result: MeanWithInterval, k: number): MeanWithInterval =>
  result.people < k ? { people: 0, mean: null, low: null, high: null } : result;

/** The mean change of each measure as the record has it, and as somebody would find it in the file. */
export const headlineOf = (
  material: Material,
  inFile: (measure: number) => Iterable<number>,
  k: number,
): HeadlineEffect[] =>
  material.measures.map(({ name, scale }, measure) => {
    const { length } = material.measures;
    const before = material.personIds.map((_, place) => material.change[place * length + measure] ?? Number.NaN);
    return {
      variable: name,
      before: few(summed(scale, before), k),
      after: few(summed(scale, inFile(measure)), k),
    };
  });
