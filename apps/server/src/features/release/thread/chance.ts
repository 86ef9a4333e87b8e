import { type RandomSource, seededRandom } from '@alongside/anonymise/random-source.ts';

/** A source of chance of its own for each use of one seed: what one draws says nothing of another. */
export const chanceFor = (seed: string, use: string): RandomSource => seededRandom(`${seed} ${use}`);

/** 0 up to, not including, `count`, in an order of chance (Fisher and Yates). */
export const shuffledPlaces = (count: number, random: RandomSource): Uint32Array => {
  const order = Uint32Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last -= 1) {
    // The bias of a remainder of 2^32 by fewer than a million is under one in four thousand, and tells nothing.
    const chosen = random() % (last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[chosen] ?? 0;
    order[chosen] = kept;
  }
  return order;
};

/** Consonants only: a mark never spells a name or looks like a year. */
const consonants = 'BCDFGHJKMNPQRSTVWXZ';

/** So many that two releases of 100,000 people come by one mark by chance once in 80 million times. */
const markLength = 14;

/**
 * As many different marks, drawn for one release and kept nowhere but in it. Whoever holds the seed of the register draws the same ones
 * again: so a later release can be held against them.
 */
export const drawMarks = (seed: string, releaseId: string, count: number): string[] => {
  const random = chanceFor(`${seed} ${releaseId}`, 'marks');
  const marks = new Set<string>();
  while (marks.size < count) {
    let mark = '';
    for (let at = 0; at < markLength; at += 1) mark += consonants[random() % consonants.length];
    marks.add(mark);
  }
  return [...marks];
};
