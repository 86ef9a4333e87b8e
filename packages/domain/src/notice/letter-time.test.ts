import { describe, expect, test } from 'vitest';
import { ChooseNoticesInput } from './choose-notices.ts';
import { isQuiet, type LetterWish, letterDueAt } from './letter-time.ts';
import { channelsOf, noticeKey } from './notice-words.ts';

const open: LetterWish = { digestAt: null, quietFrom: null, quietTo: null, timeZone: 'Europe/London' };
const due = (wish: Partial<LetterWish>, now: string): string =>
  letterDueAt({ ...open, ...wish }, new Date(now)).toISOString();
const night = { quietFrom: '20:00', quietTo: '08:00' };

describe('when a letter is due', () => {
  test.each([
    ['with the next minute, so that what comes together goes together', {}, '2026-11-19T10:00:20Z', '10:01:00'],
    ['a full minute later where it comes on the minute', {}, '2026-11-19T10:00:00Z', '10:01:00'],
    ['with the letter of the day, later today', { digestAt: '16:30' }, '2026-11-19T10:00:20Z', '16:30:00'],
    ['by day as quickly as ever, where the night is quiet', night, '2026-11-19T19:58:30Z', '19:59:00'],
  ])('is %s', (_what, wish, now, clock) => {
    expect(due(wish, now)).toBe(`2026-11-19T${clock}.000Z`);
  });

  test.each([
    ['the letter of the day has gone: tomorrow’s', { digestAt: '08:30' }, '2026-11-19T10:00:20Z', '2026-11-20T08:30'],
    ['the quiet hours have begun: after them', night, '2026-11-19T19:59:30Z', '2026-11-20T08:00'],
    ['the night is far gone: the same morning', night, '2026-11-19T03:10:00Z', '2026-11-19T08:00'],
    ['the quiet is over noon', { quietFrom: '12:00', quietTo: '13:30' }, '2026-11-19T12:40:00Z', '2026-11-19T13:30'],
    [
      'the day’s letter falls into the quiet',
      { ...night, digestAt: '06:00' },
      '2026-11-19T10:00:00Z',
      '2026-11-20T08:00',
    ],
    ['another clock is chosen', { ...night, timeZone: 'America/New_York' }, '2026-11-20T02:00:00Z', '2026-11-20T13:00'],
    ['in summer the clocks stand otherwise', night, '2026-07-01T22:00:00Z', '2026-07-02T07:00'],
    ['the clocks go forward in the night', night, '2026-03-29T00:30:00Z', '2026-03-29T07:00'],
    ['the clocks go back in the night', night, '2026-10-24T21:30:00Z', '2026-10-25T08:00'],
  ])('when %s', (_what, wish, now, at) => {
    expect(due(wish, now)).toBe(`${at}:00.000Z`);
  });

  test('the first minute after the quiet is not quiet, its last is', () => {
    expect([isQuiet('07:59', night), isQuiet('08:00', night), isQuiet('20:00', night)]).toEqual([true, false, true]);
    expect(isQuiet('08:00', { quietFrom: '08:00', quietTo: '08:00' })).toBe(false);
  });
});

describe('what one chooses', () => {
  const chosen = { choices: {}, digestAt: null, quietFrom: null, quietTo: null, timeZone: null };
  const refusals = (given: object) =>
    ChooseNoticesInput.safeParse({ ...chosen, ...given }).error?.issues.map(({ path, message }) => [path[0], message]);

  test('is in Alongside only until something else is said, and nothing at all where every way is off', () => {
    expect(channelsOf({}, 'action_given')).toEqual(['app']);
    expect(channelsOf({ action_given: [] }, 'action_given')).toEqual([]);
  });

  test('asks for both ends of the quiet hours, and for a clock that exists', () => {
    expect(refusals({})).toBeUndefined();
    expect(refusals({ quietFrom: '20:00' })).toEqual([['quietTo', 'time_not_understood']]);
    expect(refusals({ timeZone: 'Wales/Bala' })).toEqual([['timeZone', 'time_zone_unknown']]);
  });

  test('the same matter has the same key, in whatever order its ids are named', () => {
    expect(noticeKey({ sessionId: 'ses_1', questionId: 'que_1' })).toBe(
      noticeKey({ questionId: 'que_1', sessionId: 'ses_1' }),
    );
  });
});
