import { expect, test } from 'vitest';
import { permissionDayRefusal, permissionState } from './give-permission.ts';

const today = '2026-11-19';

test.each([
  ['nobody asked', null, 'never_asked'],
  ['given with no end', { kind: 'given', on: '2026-01-05', endsOn: null }, 'given'],
  ['given until today', { kind: 'given', on: '2026-01-05', endsOn: '2026-11-19' }, 'given'],
  ['given until yesterday', { kind: 'given', on: '2026-01-05', endsOn: '2026-11-18' }, 'expired'],
  ['withdrawn', { kind: 'withdrawn', on: '2026-11-19', endsOn: null }, 'withdrawn'],
] as const)('a permission that was %s', (_what, latest, state) => {
  expect(permissionState(latest, today)).toBe(state);
});

test.each([
  ['tomorrow', { on: '2026-11-20' }, { on: 'day_in_future' }],
  ['to an end before it began', { on: '2026-11-19', endsOn: '2026-11-18' }, { endsOn: 'day_not_after' }],
  ['today', { on: '2026-11-19', endsOn: null }, null],
])('given %s', (_what, given, refusal) => {
  expect(permissionDayRefusal(given, today)).toEqual(refusal);
});
