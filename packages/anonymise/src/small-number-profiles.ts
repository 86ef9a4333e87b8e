import type { CountRule } from './suppress-count.ts';

/**
 * How others show small numbers; an organisation may set its own rule instead.
 * - mhsds: Mental Health Services Data Set, below national level: under 5 hidden, the rest to the nearest 5.
 * - hes: Hospital Episode Statistics, below national level: 1 to 7 hidden, the rest to the nearest 5.
 * - ons: the 10-5 rule of the Office for National Statistics: under 10 hidden, the rest to the nearest 5.
 */
export const smallNumberProfiles = {
  mhsds: { under: 5, roundTo: 5 },
  hes: { under: 8, roundTo: 5 },
  ons: { under: 10, roundTo: 5 },
} as const satisfies Record<string, CountRule>;
