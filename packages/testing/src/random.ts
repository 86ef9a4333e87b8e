/** Chance that repeats: the same seed gives the same world on every machine. Never for keys, links or releases. */
export interface Random {
  /** From 0 up to, never reaching, 1. */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  bytes(count: number): Uint8Array;
}

/** FNV-1a over the text, then stirred, so that seeds which differ in one letter share nothing. */
const hashOf = (text: string, salt: number): number => {
  let hash = 0x811c9dc5 ^ salt;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

export const makeRandom = (seed: string): Random => {
  // Small Fast Counter, 32 bits: passes the usual batteries and needs no library.
  let a = hashOf(seed, 1);
  let b = hashOf(seed, 2);
  let c = hashOf(seed, 3);
  let counter = 1;
  const word = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) word();

  const next = (): number => word() / 4_294_967_296;
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[whole(0, list.length - 1)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return {
    next,
    whole,
    pick,
    chance: (share) => next() < share,
    shuffled: (list) => {
      const left = [...list];
      const out: typeof left = [];
      while (left.length > 0) out.push(...left.splice(whole(0, left.length - 1), 1));
      return out;
    },
    bytes: (count) => {
      const out = new Uint8Array(count);
      for (let index = 0; index < count; index += 4) {
        const bits = word();
        for (let byte = 0; byte < 4 && index + byte < count; byte += 1)
          out[index + byte] = (bits >>> (8 * byte)) & 0xff;
      }
      return out;
    },
  };
};

/**
 * Draws without putting back, and shuffles again when empty: proportions hold exactly over each full deck, so a small
 * world has them as well as a large one.
 */
export const makeDeck = <T>(random: Random, counts: readonly (readonly [T, number])[]): (() => T) => {
  const cards = counts.flatMap(([card, count]) => Array.from({ length: count }, () => card));
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = random.shuffled(cards);
    const card = left.pop();
    if (card === undefined) throw new Error('an empty deck');
    return card;
  };
};
