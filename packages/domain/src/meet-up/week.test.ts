import { describe, expect, test } from 'vitest';
import { mondayOf } from './week.ts';

describe('the week of a day', () => {
  test.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2025-12-31', '2025-12-29'],
    ['2027-01-01', '2026-12-28'],
  ])('%s lies in the week that begins on Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});
