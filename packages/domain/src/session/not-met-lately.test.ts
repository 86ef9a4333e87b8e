import { expect, test } from 'vitest';
import { notMetLately } from './not-met-lately.ts';

const today = '2026-11-19';

test.each([
  ['21 days without an attempt is worth talking about', { lastAttemptOn: '2026-10-29' }, true],
  ['20 days is not yet', { lastAttemptOn: '2026-10-30' }, false],
  ['with no attempt at all, the days count from the start', { lastAttemptOn: null, since: '2026-10-01' }, true],
  ['someone new is left time to begin', { lastAttemptOn: null, since: '2026-11-10' }, false],
  ['someone who paused is left in peace', { state: 'paused' as const, lastAttemptOn: '2026-08-01' }, false],
])('%s', (_what, walk, expected) => {
  expect(notMetLately({ state: 'active', since: '2026-03-09', ...walk }, 21, today)).toBe(expected);
});
