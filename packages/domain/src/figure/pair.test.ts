import { describe, expect, test } from 'vitest';
import { countsInPairs, pairOf, type Reading } from './pair.ts';

const reading = (value: number, takenOn: string, hour = 12): Reading => ({
  value,
  takenOn,
  recordedAt: new Date(`${takenOn}T${String(hour).padStart(2, '0')}:00:00Z`),
});

describe('the pair that is compared', () => {
  test('is the first score and the latest, in whatever order they were written down', () => {
    const readings = [reading(41, '2026-11-02'), reading(30, '2026-04-01'), reading(36, '2026-08-01')];
    expect(pairOf(readings)).toEqual({ first: 30, last: 41, change: 11 });
  });

  test('goes by when it was recorded where two were taken on one day', () => {
    const readings = [reading(33, '2026-04-01', 15), reading(30, '2026-04-01', 9)];
    expect(pairOf(readings)).toEqual({ first: 30, last: 33, change: 3 });
  });

  test('is no pair with one score: a missing one is missing, not 0', () => {
    expect(pairOf([reading(0, '2026-04-01')])).toEqual({ first: 0, last: null, change: null });
    expect(pairOf([])).toEqual({ first: null, last: null, change: null });
  });
});

describe('an episode counts', () => {
  const today = '2026-11-19';
  test.each([
    ['open for 180 days with two contacts', '2026-05-23', null, 2, true],
    ['open for 179 days', '2026-05-24', null, 2, false],
    ['open for 180 days with one contact', '2026-05-23', null, 1, false],
    ['ended after a week with two contacts', '2026-11-01', '2026-11-08', 2, true],
    ['ended with one contact', '2026-01-01', '2026-11-08', 1, false],
  ])('%s: %s to %s with %i', (_, openedOn, endedOn, metContacts, counts) => {
    expect(countsInPairs({ openedOn, endedOn, metContacts }, today)).toBe(counts);
  });
});
