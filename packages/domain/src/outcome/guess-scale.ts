import type { BroughtIn, NotUnderstoodCode } from './brought-in.ts';
import type { Item, Scale } from './instrument.ts';
import { sumRangeOf } from './scale-range.ts';

/** Where a file says nothing about scoring: the sum of all that has to be answered, with no direction until somebody says one. */
export const guessScale = (
  items: readonly Item[],
): { scales: Scale[]; codes: readonly NotUnderstoodCode[] } & Pick<BroughtIn['definition'], 'mainScale'> => {
  const counting = items.filter(({ kind, isOptional }) => kind === 'number' && !isOptional);
  const [first] = counting;
  if (!first) return { scales: [], mainScale: null, codes: [] };
  const scale: Scale = {
    key: 'total',
    name: 'Total',
    items: counting.map(({ key }) => key),
    method: { kind: counting.length === 1 ? 'item' : 'sum' },
    missingAtMost: 0,
    ...sumRangeOf(counting),
    decimals: 0,
    better: 'neither',
  };
  return { scales: [scale], mainScale: 'total', codes: ['scoring_guessed', 'direction_not_known'] };
};
