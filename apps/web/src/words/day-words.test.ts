// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { clockWords, dayAndSinceWords, dayWords, instantWords, longDayWords, sinceWords } from './day-words.ts';
import { chooseLanguage, knowAllWords, startWords } from './language.ts';

describe('days as people say them', () => {
  beforeAll(() => startWords('en').then(knowAllWords));

  it.each([
    [dayWords('2026-11-19'), 'Thu 19 Nov'],
    [dayWords('2026-09-01'), 'Tue 1 Sep'],
    [dayWords('2025-11-19', '2026-11-19'), 'Wed 19 Nov 2025'],
    [longDayWords('2026-11-19'), 'Thursday 19 November'],
    [clockWords('10:30'), '10.30'],
    [instantWords('2026-11-19T10:30:00Z', 'Europe/London'), 'Thu 19 Nov, 10.30'],
    [instantWords('2026-06-30T23:30:00Z', 'Europe/London'), 'Wed 1 Jul, 00.30'],
  ])('%s', (said, expected) => {
    expect(said).toBe(expected);
  });

  it('counts from today', () => {
    expect(sinceWords('2026-11-19', '2026-11-19')).toBe('today');
    expect(sinceWords('2026-11-18', '2026-11-19')).toBe('yesterday');
    expect(dayAndSinceWords('2026-11-17', '2026-11-19')).toBe('Tue 17 Nov, 2 days ago');
    expect(sinceWords('2026-11-24', '2026-11-19')).toBe('in 5 days');
  });

  it('counts in Welsh, where two softens the word after it', async () => {
    await chooseLanguage('cy');
    expect(sinceWords('2026-11-17', '2026-11-19')).toBe('2 ddiwrnod yn ôl');
    expect(sinceWords('2026-11-14', '2026-11-19')).toBe('5 diwrnod yn ôl');
    expect(document.documentElement.lang).toBe('cy');
    await chooseLanguage('en');
  });
});
