import { expect, test } from 'vitest';
import { talkDayRefusal, WriteViewInput } from './review-competence.ts';

test('what was left open in the form is left out, and said nothing about', () => {
  const typed = {
    reviewId: 'cre_019a9c3e-1234-7000-8000-00000000cafe',
    levels: { values: undefined, relating: 'confident', self_care: null, judgement: '' },
    words: { values: '  ', relating: 'I wait longer.', optional: undefined },
    version: null,
  };
  const read = WriteViewInput.parse(typed);
  expect([read.levels, read.words]).toEqual([{ relating: 'confident' }, { relating: 'I wait longer.' }]);
});

test('there is no level but the three, and no tenth domain', () => {
  const view = { reviewId: 'cre_019a9c3e-1234-7000-8000-00000000cafe', words: {}, version: null };
  expect(WriteViewInput.safeParse({ ...view, levels: { values: 3 } }).success).toBe(false);
  expect(WriteViewInput.safeParse({ ...view, levels: { total: 'confident' } }).success).toBe(false);
});

test.each([
  ['on a day to come', '2026-11-20', null, { talkedOn: 'day_in_future' }],
  ['with the next on the same day', '2026-11-19', '2026-11-19', { nextOn: 'day_not_after' }],
  ['with the next a year on', '2026-11-19', '2027-11-19', null],
])('talked over %s', (_what, talkedOn, nextOn, refusal) => {
  expect(talkDayRefusal({ talkedOn, nextOn }, '2026-11-19')).toEqual(refusal);
});
