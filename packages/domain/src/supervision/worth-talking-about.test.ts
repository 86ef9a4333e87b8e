import { expect, test } from 'vitest';
import { missedTwiceInARow, type WalkSeen, worthTalkingAbout } from './worth-talking-about.ts';

const today = '2026-11-19';
const well: WalkSeen = {
  state: 'active',
  since: '2026-08-03',
  lastAttemptOn: '2026-11-17',
  lastMetOn: '2026-11-17',
  lately: ['met'],
  lastReviewOn: null,
  hasNext: true,
};

test.each<[string, Partial<WalkSeen>, ReturnType<typeof worthTalkingAbout>]>([
  ['nothing to say about a walk that goes on', {}, null],
  [
    'no attempt for 24 days',
    { lastAttemptOn: '2026-10-26', lastMetOn: '2026-10-26' },
    { reason: 'no_attempt', days: 24 },
  ],
  [
    'tried, and still not met',
    { lastMetOn: '2026-10-26', lately: ['tried', 'tried', 'met'] },
    { reason: 'not_met', days: 24 },
  ],
  [
    'two misses and nothing planned',
    { lately: ['no_word', 'tried', 'let_us_know', 'met'], lastMetOn: '2026-11-03', hasNext: false },
    { reason: 'two_misses', days: 16 },
  ],
  [
    'two misses with a next meet-up planned can wait',
    { lately: ['no_word', 'let_us_know'], lastMetOn: '2026-11-03' },
    null,
  ],
  ['six months with no review', { since: '2026-05-01' }, { reason: 'no_review', days: 202 }],
  ['a review in that time settles it', { since: '2026-05-01', lastReviewOn: '2026-10-01' }, null],
  ['someone who paused is left in peace', { state: 'paused', lastAttemptOn: null, lastMetOn: null }, null],
])('%s', (_what, walk, expected) => {
  expect(worthTalkingAbout({ ...well, ...walk }, 21, today)).toEqual(expected);
});

test('our own cancelling is not their miss', () => {
  expect(missedTwiceInARow(['we_cancelled', 'no_word', 'met'])).toBe(false);
});
