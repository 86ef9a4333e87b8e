import { expect, test } from 'vitest';
import { ownMeasureDue } from './own-measure-due.ts';

const today = '2026-11-19';

test.each([
  ['began today', '2026-11-19', [], { occasion: 'start', since: '2026-11-19' }],
  ['began two months ago less a day', '2026-09-21', [], { occasion: 'start', since: '2026-09-21' }],
  ['began, and has looked already', '2026-11-01', ['2026-11-03'], null],
  [
    'a look before they began is another time',
    '2026-11-01',
    ['2026-10-30'],
    { occasion: 'start', since: '2026-11-01' },
  ],
  ['between the start and month 3 nothing is offered', '2026-09-01', [], null],
  ['month 3', '2026-08-19', [], { occasion: 'month_3_to_5', since: '2026-11-19' }],
  ['month 5', '2026-05-20', [], { occasion: 'month_3_to_5', since: '2026-08-20' }],
  [
    'the look at the start does not stand for month 4',
    '2026-07-10',
    ['2026-07-20'],
    { occasion: 'month_3_to_5', since: '2026-10-10' },
  ],
  ['month 4, and has looked since month 3 began', '2026-07-10', ['2026-10-12'], null],
  ['month 6 is past: nothing is owed', '2026-05-19', [], null],
  ['a year to the day', '2025-11-19', [], { occasion: 'yearly', since: '2026-11-19' }],
  ['six weeks after the second year', '2024-10-08', [], { occasion: 'yearly', since: '2026-10-08' }],
  ['two months after the year it goes away by itself', '2025-09-20', [], null],
  ['looked a month before the year was up', '2025-11-10', ['2026-10-15'], null],
  ['looked half a year before', '2025-11-10', ['2026-05-15'], { occasion: 'yearly', since: '2026-11-10' }],
  ['began on a leap day', '2024-02-29', [], null],
  ['does not know when they began', null, [], null],
  ['begins next week', '2026-11-26', [], null],
] as const)('%s', (_what, startedOn, taken, due) => {
  expect(ownMeasureDue(startedOn, taken, today)).toEqual(due);
});

test('a year from a leap day is the last day of February', () => {
  expect(ownMeasureDue('2024-02-29', [], '2025-02-28')).toEqual({ occasion: 'yearly', since: '2025-02-28' });
});
