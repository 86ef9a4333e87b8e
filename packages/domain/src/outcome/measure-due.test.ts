import { describe, expect, test } from 'vitest';
import { type MeasureSoFar, measureDue } from './measure-due.ts';

const today = '2026-11-19';
const begun: MeasureSoFar = {
  timing: { baselineByMeeting: 2, reviewEveryDays: 182, atEnding: true, followUpAfterDays: 90 },
  state: 'active',
  metSessions: 2,
  lastMetOn: '2026-11-12',
  agreedEndOn: null,
  endedOn: null,
  lastOn: {},
};
const due = (given: Partial<MeasureSoFar>) => measureDue({ ...begun, ...given }, today);

describe('at the start', () => {
  test.each([
    [1, null],
    [2, { occasion: 'baseline', since: '2026-11-12' }],
    [9, { occasion: 'baseline', since: '2026-11-12' }],
  ])('after %i meetings', (metSessions, expected) => {
    expect(due({ metSessions })).toEqual(expected);
  });

  test('a measure that is not asked at the start is not due', () => {
    expect(due({ timing: { ...begun.timing, baselineByMeeting: null } })).toBeNull();
  });
});

describe('a review', () => {
  test.each([
    ['a day before half a year', '2026-05-22', null],
    ['half a year after', '2026-05-21', { occasion: 'review', since: '2026-11-19' }],
    ['a year after', '2025-11-19', { occasion: 'review', since: '2026-05-20' }],
  ])('%s the last one', (_when, baseline, expected) => {
    expect(due({ lastOn: { baseline } })).toEqual(expected);
  });

  test('is counted from whichever was last', () => {
    expect(due({ lastOn: { baseline: '2025-11-19', review: '2026-10-01' } })).toBeNull();
  });

  test.each(['paused', 'waiting', 'matching'] as const)('someone %s is left in peace', (state) => {
    expect(due({ state, lastOn: { baseline: '2025-01-01' } })).toBeNull();
  });
});

describe('when the day of the ending is agreed', () => {
  const asked = { occasion: 'ending', since: '2026-11-19' };
  test.each([
    ['fifteen days ahead', '2026-12-04', null],
    ['fourteen days ahead', '2026-12-03', asked],
    ['today', '2026-11-19', { occasion: 'ending', since: '2026-11-05' }],
    ['gone by, and they still walk together', '2026-11-12', { occasion: 'ending', since: '2026-10-29' }],
  ])('%s', (_when, agreedEndOn, expected) => {
    expect(due({ agreedEndOn, lastOn: { baseline: '2026-10-01' } })).toEqual(expected);
  });

  test('the ending is asked before a review, and where nothing was asked at the start', () => {
    expect(due({ agreedEndOn: '2026-12-03', lastOn: { baseline: '2025-11-19' } })).toEqual(asked);
    expect(due({ agreedEndOn: '2026-12-03' })).toEqual(asked);
  });

  test('it is asked once, however often the day is moved, and not again after the ending', () => {
    const lastOn = { baseline: '2026-05-01', ending: '2026-11-10' };
    expect(due({ agreedEndOn: '2026-11-24', lastOn })).toBeNull();
    expect(due({ agreedEndOn: '2026-11-18', state: 'ended', endedOn: '2026-11-18', lastOn })).toBeNull();
  });

  test('a measure that looks back on it all is asked then, and one that is never asked at the ending is not', () => {
    const never = { baselineByMeeting: null, reviewEveryDays: null, followUpAfterDays: null };
    expect(due({ agreedEndOn: '2026-12-03', timing: { ...never, atEnding: true } })).toEqual(asked);
    expect(due({ agreedEndOn: '2026-12-03', timing: { ...never, atEnding: false } })).toBeNull();
  });

  test('someone who pauses is left in peace', () => {
    expect(due({ agreedEndOn: '2026-12-03', state: 'paused' })).toBeNull();
  });
});

describe('after the ending', () => {
  const ended = (endedOn: string, lastOn: MeasureSoFar['lastOn'] = {}) => due({ state: 'ended', endedOn, lastOn });
  test.each([
    ['on its day', '2026-11-19', { occasion: 'ending', since: '2026-11-19' }],
    ['30 days later', '2026-10-20', { occasion: 'ending', since: '2026-10-20' }],
    ['31 days later', '2026-10-19', null],
    ['90 days later', '2026-08-21', { occasion: 'follow_up', since: '2026-11-19' }],
    ['180 days later', '2026-05-23', { occasion: 'follow_up', since: '2026-08-21' }],
    ['181 days later', '2026-05-22', null],
  ])('%s', (_when, endedOn, expected) => {
    expect(ended(endedOn)).toEqual(expected);
  });

  test('what was answered is not asked again', () => {
    expect(ended('2026-11-10', { ending: '2026-11-10' })).toBeNull();
    expect(ended('2026-08-01', { follow_up: '2026-11-01' })).toBeNull();
  });
});
