import type { Item, ScoreMethod } from './instrument.ts';

type Range = Pick<Item, 'min' | 'max'>;

/** Least and greatest value that a scale can take from these items; null for one that is entered by hand. */
export const rangeOf = (items: readonly Range[], method: ScoreMethod): Range | null => {
  const [first] = items;
  if (!first || method.kind === 'entered') return null;
  if (method.kind === 'mean_to_100') return { min: 0, max: 100 };
  if (method.kind === 'table') {
    const values = method.table.map(([, value]) => value);
    return values.length === 0 ? null : { min: Math.min(...values), max: Math.max(...values) };
  }
  if (method.kind === 'mean' || method.kind === 'item') return { min: first.min, max: first.max };
  return sumRangeOf(items);
};

export const sumRangeOf = (items: readonly Range[]): Range => ({
  min: items.reduce((sum, { min }) => sum + min, 0),
  max: items.reduce((sum, { max }) => sum + max, 0),
});
