import { AnonymiseError } from './anonymise-error.ts';

/**
 * Gives whole numbers from 0 to 2^32 - 1, evenly. For a release pass the operating system's source
 * (`() => crypto.getRandomValues(new Uint32Array(1))[0]`) or a secret seed of 128 bits: whoever can
 * guess the source can undo the shuffle.
 */
export type RandomSource = () => number;

const numbersIn32Bits = 2 ** 32;

/**
 * The same numbers for the same seed. Four FNV-1a hashes of the seed, each with its own start, fill the
 * 128-bit state of sfc32 (Doty-Humphrey, PractRand). Even, and fast; not a cipher.
 */
export function seededRandom(seed: string): RandomSource {
  let [a = 0, b = 0, c = 0, d = 1] = [1, 2, 3, 4].map((lane) => {
    let hash = Math.imul(2166136261, lane * 2 + 1);
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 16777619);
    return hash | 0;
  });
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first numbers still look like the seed.
  for (let round = 0; round < 20; round++) next();
  return next;
}

/** A whole number from 0 up to, not including, `limit`. Throws random_out_of_range. */
export function below(limit: number, random: RandomSource): number {
  // Numbers past the last full run of `limit` would favour the low ones.
  const fair = numbersIn32Bits - (numbersIn32Bits % limit);
  for (;;) {
    const drawn = random();
    if (!Number.isInteger(drawn) || drawn < 0 || drawn >= numbersIn32Bits) {
      throw new AnonymiseError('random_out_of_range');
    }
    if (drawn < fair) return drawn % limit;
  }
}

/** A shuffled copy (Fisher and Yates): every order is as likely as every other. */
export function shuffle<T>(items: readonly T[], random: RandomSource): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const chosen = below(last + 1, random);
    const kept = shuffled[last] as T;
    shuffled[last] = shuffled[chosen] as T;
    shuffled[chosen] = kept;
  }
  return shuffled;
}
