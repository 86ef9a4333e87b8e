import { expect, test } from 'vitest';
import { type CoverGap, coverGap, type Handed, leftOf } from './cover-gap.ts';

const leave = { startsOn: '2026-11-23', endsOn: '2026-12-04' };
const handed = (startsOn: string, endsOn: string, agreement: Handed['agreement'] = 'agreed'): Handed => ({
  startsOn,
  endsOn,
  agreement,
});

test.each<[string, Handed[], CoverGap | null]>([
  ['nobody was asked to cover', [], 'nobody'],
  ['one colleague covers all of it', [handed('2026-11-23', '2026-12-04')], null],
  ['two colleagues share it', [handed('2026-11-28', '2026-12-04'), handed('2026-11-23', '2026-11-27')], null],
  [
    'a day lies between two colleagues',
    [handed('2026-11-23', '2026-11-26'), handed('2026-11-28', '2026-12-04')],
    'partly',
  ],
  ['it starts late', [handed('2026-11-25', '2026-12-04')], 'partly'],
  ['it ends early', [handed('2026-11-23', '2026-12-03')], 'partly'],
  ['the person has not been asked', [handed('2026-11-23', '2026-12-04', 'not_asked')], 'not_asked'],
  ['the person said no', [handed('2026-11-23', '2026-12-04', 'said_no')], null],
  [
    'the person said no after some days',
    [handed('2026-11-23', '2026-11-25'), handed('2026-11-26', '2026-12-04', 'said_no')],
    null,
  ],
  [
    'the person said no to some days, and the others are open',
    [handed('2026-11-26', '2026-11-27', 'said_no')],
    'nobody',
  ],
  [
    'the person said no to some days, and a colleague covers some of the others',
    [handed('2026-11-23', '2026-11-25'), handed('2026-11-26', '2026-11-27', 'said_no')],
    'partly',
  ],
  [
    'the person said no to some days, and has not been asked about the others',
    [handed('2026-11-23', '2026-11-25', 'said_no'), handed('2026-11-26', '2026-12-04', 'not_asked')],
    'not_asked',
  ],
])('before a leave: %s', (_what, rows, gap) => {
  expect(coverGap(leave, rows, '2026-11-19')).toBe(gap);
});

test('days that have gone are no gap any more', () => {
  const rows = [handed('2026-11-27', '2026-12-04')];
  expect(coverGap(leave, rows, '2026-11-26')).toBe('partly');
  expect(coverGap(leave, rows, '2026-11-27')).toBeNull();
});

test('a no for days that have gone says nothing of those to come', () => {
  const rows = [handed('2026-11-23', '2026-11-25', 'said_no')];
  expect(coverGap(leave, rows, '2026-11-26')).toBe('nobody');
});

test('a cover that is over leaves the rest to nobody', () => {
  expect(coverGap(leave, [handed('2026-11-23', '2026-11-25')], '2026-11-26')).toBe('nobody');
});

test('after the leave nothing is missing', () => {
  expect(coverGap(leave, [], '2026-12-05')).toBeNull();
});

test('days on which the colleague is away as well are no cover', () => {
  const span = handed('2026-11-23', '2026-12-04');
  const left = (startsOn: string, endsOn: string) =>
    leftOf(span, [{ startsOn, endsOn }]).map((each) => `${each.startsOn} ${each.endsOn}`);
  expect(left('2026-11-26', '2026-11-27')).toEqual(['2026-11-23 2026-11-25', '2026-11-28 2026-12-04']);
  expect(left('2026-11-20', '2026-11-24')).toEqual(['2026-11-25 2026-12-04']);
  expect(left('2026-11-20', '2026-12-24')).toEqual([]);
  expect(left('2026-12-05', '2026-12-24')).toEqual(['2026-11-23 2026-12-04']);
  expect(coverGap(leave, leftOf(span, [{ startsOn: '2026-11-26', endsOn: '2026-11-27' }]), '2026-11-19')).toBe(
    'partly',
  );
});
