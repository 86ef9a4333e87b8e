import { describe, expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, isDay } from './day.ts';

describe('calendar days', () => {
  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['3/11/26', false],
    ['2026-1-1', false],
  ])('%s is a day: %s', (text, answer) => {
    expect(isDay(text)).toBe(answer);
  });

  test('a day is a day long when the clocks go back', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  test('half past eleven at night in June is tomorrow in London', () => {
    expect(dayIn('Europe/London', new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(dayIn('UTC', new Date('2026-06-30T23:30:00Z'))).toBe('2026-06-30');
  });
});
