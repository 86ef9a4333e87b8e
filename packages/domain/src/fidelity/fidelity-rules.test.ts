import { describe, expect, test } from 'vitest';
import { AmendScaleInput } from './fidelity-scale.ts';
import { fidelityDomains } from './fidelity-words.ts';
import { mayReopen, ratingsOnScale } from './review-fidelity.ts';
import { shippedHighest, shippedItems } from './shipped-scale.ts';
import { mayRateService } from './who-rates.ts';

const id = 'fsc_019a9c3e-0000-7000-8000-000000000001';
const scale = { highest: shippedHighest, items: shippedItems };

describe('the scale', () => {
  test('that comes with Alongside has three or four items in each domain, each with a key of its own', () => {
    for (const domain of fidelityDomains) {
      const count = shippedItems.filter((item) => item.domain === domain).length;
      expect([3, 4]).toContain(count);
    }
    expect(AmendScaleInput.safeParse({ id, number: 0, highest: shippedHighest, items: shippedItems }).success).toBe(
      true,
    );
  });

  const without = shippedItems.filter(({ domain }) => domain !== 'strengths');
  test.each([
    ['a domain without items', { items: without }, 'fidelity_domain_empty'],
    ['an item twice', { items: [...shippedItems, shippedItems[0]] }, 'fidelity_item_twice'],
    ['a highest value of one', { highest: 1 }, 'fidelity_highest_out_of_range'],
    ['a highest value of eleven', { highest: 11 }, 'fidelity_highest_out_of_range'],
    [
      'an item without words',
      { items: [{ ...shippedItems[0], words: ' ' }, ...shippedItems.slice(1)] },
      'text_missing',
    ],
  ])('refuses %s', (_what, wrong, code) => {
    const tried = AmendScaleInput.safeParse({ id, number: 0, highest: 4, items: shippedItems, ...wrong });
    expect(tried.error?.issues.map(({ message }) => message)).toContain(code);
  });
});

describe('ratings on a scale', () => {
  test('an item not named is not rated, and never 0', () => {
    const { ratings } = ratingsOnScale({ relationship_1: 0 }, scale);
    expect(ratings).toMatchObject({ relationship_1: 0, relationship_2: null });
    expect(Object.keys(ratings ?? {})).toHaveLength(shippedItems.length);
  });

  test.each([
    ['above the highest', { relationship_1: 5 }, { 'ratings.relationship_1': 'fidelity_rating_out_of_range' }],
    ['of an item the scale does not have', { kindness: 2 }, { ratings: 'not_known' }],
    ['of nothing', { relationship_1: null }, { ratings: 'fidelity_nothing_rated' }],
  ])('refuses a rating %s', (_what, given, refusal) => {
    expect(ratingsOnScale(given, scale).refusal).toEqual(refusal);
  });
});

test.each([
  [['coordinator'], false, null],
  [['supervisor'], false, null],
  [['supervisor'], true, 'own_service'],
  [['coordinator', 'supervisor'], true, 'own_service'],
  [['researcher'], false, 'not_a_rater'],
  [['peer_worker'], false, 'not_a_rater'],
] as const)('as %s, of the service: %s, rates: %s', (roles, isOfService, refusal) => {
  expect(mayRateService(roles, isOfService)).toBe(refusal);
});

test('closing can be undone for ten minutes', () => {
  const closed = new Date('2026-11-19T10:00:00Z');
  expect(mayReopen(closed, new Date('2026-11-19T10:10:00Z'))).toBe(true);
  expect(mayReopen(closed, new Date('2026-11-19T10:10:01Z'))).toBe(false);
});
