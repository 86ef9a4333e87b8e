import { expect, test } from 'vitest';
import { supervisionDue } from './supervision-due.ts';

const today = '2026-11-19';

test.each([
  ['agreed for next week', { heldOn: '2026-10-28', nextOn: '2026-11-26' }, '2026-11-26', -7, 'ahead'],
  ['agreed for today', { heldOn: '2026-10-28', nextOn: '2026-11-19' }, '2026-11-19', 0, 'due'],
  ['a week past', { heldOn: '2026-10-01', nextOn: '2026-11-12' }, '2026-11-12', 7, 'late'],
  ['three weeks past', { heldOn: '2026-10-01', nextOn: null }, '2026-10-29', 21, 'very_late'],
] as const)('supervision %s', (_what, last, dueOn, daysPast, mark) => {
  expect(supervisionDue(last, '2025-01-01', 28, today)).toEqual({ dueOn, daysPast, mark });
});

test('before the first supervision the rhythm counts from the start in the role', () => {
  expect(supervisionDue(null, '2026-11-02', 28, today)).toMatchObject({ dueOn: '2026-11-30', mark: 'ahead' });
});

test('for someone with no start and no supervision nothing is due', () => {
  expect(supervisionDue(null, null, 28, today)).toBeNull();
});

test('a day that is planned already is the day, whatever was agreed before', () => {
  const last = { heldOn: '2026-10-28', nextOn: '2026-11-12' };
  expect(supervisionDue(last, null, 28, today, '2026-11-26')).toMatchObject({ dueOn: '2026-11-26', mark: 'ahead' });
  expect(supervisionDue(last, null, 28, today, '2026-10-20')?.dueOn, 'a plan left behind').toBe('2026-11-12');
});
