import type { DraftItem, DraftScale } from './measure-draft.ts';

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The ends of a scale, as its method makes them from the items that count. Of a scale without any: 0 and 0. */
export const scaleRange = (
  { items: keys, method }: Pick<DraftScale, 'items' | 'method'>,
  items: readonly DraftItem[],
): { min: number; max: number } => {
  const counted = items.filter(({ key, kind }) => kind === 'number' && keys.includes(key));
  const [first] = counted;
  if (!first) return { min: 0, max: 0 };
  if (method === 'to_100') return { min: 0, max: 100 };
  if (method === 'add_up')
    return { min: total(counted.map(({ min }) => min)), max: total(counted.map(({ max }) => max)) };
  return { min: first.min, max: first.max };
};
