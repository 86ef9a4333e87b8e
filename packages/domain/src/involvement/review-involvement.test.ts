import { describe, expect, test } from 'vitest';
import { forOtherSites, involvementHeadings, involvementMove, RecordInvolvementInput } from './review-involvement.ts';

const id = 'inv_019a9c3e-0000-7000-8000-000000000001';
const look = (rating: number | null) => ({
  id,
  reviewedOn: '2026-11-19',
  headings: Object.fromEntries(involvementHeadings.map((heading) => [heading, { rating, evidence: ' ' }])),
});
const codes = (input: unknown) => RecordInvolvementInput.safeParse(input).error?.issues.map(({ message }) => message);

describe('a look at involvement', () => {
  test.each([0, 1, 2, 3])('takes a rating of %i', (rating) => {
    expect(RecordInvolvementInput.parse(look(rating)).headings.impact).toEqual({
      rating,
      evidence: null,
      nextStep: null,
      stepIsShared: false,
    });
  });

  test.each([-1, 4, 1.5])('refuses a rating of %d', (rating) => {
    expect(codes(look(rating))).toContain('involvement_out_of_range');
  });

  test('may leave headings out, and not all of them', () => {
    const some = { ...look(null), headings: { ...look(null).headings, purpose: { rating: 0 } } };
    expect(codes(some)).toBeUndefined();
    expect(codes(look(null))).toEqual(['involvement_nothing_rated']);
  });
});

test('other sites read where a heading stands, and a next step that was let out; never what shows it', () => {
  const heading = { rating: 2, evidence: 'Ask Wren about the board.', nextStep: 'A second seat.' };
  const headings = Object.fromEntries(
    involvementHeadings.map((each) => [each, { ...heading, stepIsShared: each === 'presence' }]),
  ) as Parameters<typeof forOtherSites>[0];
  const { stepIsShared: _old, ...fromBefore } = headings.impact;
  const seen = forOtherSites({ ...headings, impact: fromBefore });
  expect(seen.presence).toMatchObject({ rating: 2, evidence: null, nextStep: 'A second seat.' });
  expect(seen.purpose).toMatchObject({ rating: 2, evidence: null, nextStep: null });
  expect(seen.impact).toMatchObject({ rating: 2, evidence: null, nextStep: null });
});

test.each([
  [1, 3, 2],
  [3, 0, -3],
  [2, 2, 0],
  [null, 2, null],
  [2, null, null],
])('from %s to %s it moved by %s', (earlier, latest, moved) => {
  expect(involvementMove(earlier, latest)).toBe(moved);
});
