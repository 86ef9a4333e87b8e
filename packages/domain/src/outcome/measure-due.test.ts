import { describe, expect, test } from 'vitest';
import { type MeasureSoFar, measureDue } from './measure-due.ts';

const today = '2026-11-19';
const begun: MeasureSoFar = {
  timing: { baselineByMeeting: 2, reviewEveryDays: 182, atEnding: true, followUpAfterDays: 90 },
  state: 'active',
  metSessions: 2,
  lastMetOn: '2026-11-12',
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
