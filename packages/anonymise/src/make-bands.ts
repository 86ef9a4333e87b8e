import type { Band } from './hierarchy.ts';

/**
 * Bands for numbers that came without a hierarchy: about thirty of a round width (1, 2 or 5 times a power of ten),
 * doubled level by level until one band would hold them all. Widths, not counts, are even, since the loss of a range is
 * its width. The ends lie on multiples of the width, so each band falls inside one of the level above.
 */
export function makeBands(numbers: Iterable<number>): Band[][] {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let whole = true;
  for (const number of numbers) {
    if (Number.isNaN(number)) continue;
    lowest = Math.min(lowest, number);
    highest = Math.max(highest, number);
    whole &&= Number.isInteger(number);
  }
  const span = highest - lowest;
  if (!(span > 0)) return [];
  const levels: Band[][] = [];
  for (let width = roundUp(span / 32, whole); width < span; width *= 2) {
    const first = Math.floor(lowest / width);
    const last = Math.floor(highest / width);
    if (first === last) break;
    levels.push(
      Array.from({ length: last - first + 1 }, (_, at) => {
        const from = tidy((first + at) * width);
        const below = tidy((first + at + 1) * width);
        return { from, below, label: whole ? `${from}-${below - 1}` : `${from} to under ${below}` };
      }),
    );
  }
  return levels;
}

function roundUp(width: number, whole: boolean): number {
  const atLeast = whole ? Math.max(width, 2) : width;
  const power = 10 ** Math.floor(Math.log10(atLeast));
  const times = [1, 2, 5, 10].find((step) => step * power >= atLeast) ?? 10;
  return tidy(times * power);
}

/** Takes off the dust that adding tenths leaves. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}
