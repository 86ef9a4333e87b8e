import { expect, test } from 'vitest';
import { fidelityDue } from './fidelity-due.ts';

const today = '2026-11-19';
const closed = (openedOn: string) => ({ openedOn, isClosed: true });

test.each([
  ['never looked at: nothing to count from', [], null],
  ['looked at in spring', [closed('2026-04-01')], { dueOn: '2027-04-01', isDue: false }],
  ['a year ago to the day', [closed('2025-11-19')], { dueOn: '2026-11-19', isDue: true }],
  ['a year ago tomorrow', [closed('2025-11-20')], { dueOn: '2026-11-20', isDue: false }],
  [
    'the last look counts, whatever the order',
    [closed('2024-01-01'), closed('2026-04-01')],
    { dueOn: '2027-04-01', isDue: false },
  ],
  ['one is under way', [closed('2024-01-01'), { openedOn: '2026-11-01', isClosed: false }], null],
])('another look at a service: %s', (_what, reviews, due) => {
  expect(fidelityDue(reviews, today)).toEqual(due);
});
