import { z } from 'zod';

/** How counts of few people are shown: the rule of a national set, or the organisation's own, which is never laxer than 5. */
export type SmallNumbers =
  | { profile: 'mhsds' }
  | { profile: 'hes' }
  | { profile: 'own'; under: number; roundTo: number };

export interface SmallNumbersRule {
  /** Counts from 1 up to, not including, this are withheld. */
  under: number;
  /** The others are shown to the nearest multiple of this. */
  roundTo: number;
}

const leastOwn = 5;
const mostOwn = 100;

const own = z
  .number('number_missing')
  .int('number_not_whole')
  .min(leastOwn, 'small_numbers_too_lax')
  .max(mostOwn, 'small_numbers_too_strict');

export const SmallNumbersInput = z.discriminatedUnion(
  'profile',
  [
    z.object({ profile: z.literal('mhsds') }),
    z.object({ profile: z.literal('hes') }),
    z.object({ profile: z.literal('own'), under: own, roundTo: own }),
  ],
  'choice_missing',
);

/**
 * Below national level the Mental Health Services Data Set withholds counts under 5, hospital episode statistics withhold 1
 * to 7, and both round to 5 (NHSDigital/mental-health-monthly-statistics; HES and ECDS disclosure control, Sept 2018).
 * Without a choice: the first.
 */
export const countRuleOf = (smallNumbers: SmallNumbers | null): SmallNumbersRule => {
  if (smallNumbers?.profile === 'own')
    return { under: Math.max(smallNumbers.under, leastOwn), roundTo: Math.max(smallNumbers.roundTo, leastOwn) };
  return { under: smallNumbers?.profile === 'hes' ? 8 : 5, roundTo: 5 };
};
