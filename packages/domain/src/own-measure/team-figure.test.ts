import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CountedReading, fewestWorkers, figureFor, figureWindow, teamFigures } from './team-figure.ts';

const scale = { min: 7, max: 35 };

const people = (prefix: string, count: number, value = 20): CountedReading[] =>
  Array.from({ length: count }, (_, at) => ({ accountId: `${prefix}${at}`, value, takenOn: '2026-05-01' }));
const inTeam = (teamId: string, readings: readonly CountedReading[]) =>
  readings.map(({ accountId }) => ({ accountId, teamId }));

const shownFor = (sizes: Readonly<Record<string, number>>) => {
  const teams = Object.entries(sizes).map(([team, count]) => ({ team, readings: people(team, count) }));
  const { whole, teams: shown } = teamFigures(
    teams.flatMap(({ readings }) => readings),
    teams.flatMap(({ team, readings }) => inTeam(team, readings)),
    scale,
  );
  return { whole: whole !== null, teams: [...shown.keys()].sort() };
};

describe('ten people or nothing', () => {
  test.each([
    ['nine', { a: 9 }, { whole: false, teams: [] }],
    ['ten in one team, who are everybody', { a: 10 }, { whole: true, teams: ['a'] }],
    ['two teams of five', { a: 5, b: 5 }, { whole: true, teams: [] }],
    ['twelve and three: the three could be found by taking away', { a: 12, b: 3 }, { whole: true, teams: [] }],
    ['twelve and ten', { a: 12, b: 10 }, { whole: true, teams: ['a', 'b'] }],
    [
      'twelve, eleven and three: the smaller of the two large ones is hidden',
      { a: 12, b: 11, c: 3 },
      { whole: true, teams: ['a'] },
    ],
    ['ten, and ten in small teams', { a: 10, b: 5, c: 5 }, { whole: true, teams: ['a'] }],
  ])('%s', (_what, sizes, expected) => {
    expect(shownFor(sizes)).toEqual(expected);
  });

  test('ten readings of nine people are nine people', () => {
    const nine = people('a', 9);
    const again = { accountId: 'a0', value: 30, takenOn: '2026-06-01' };
    expect(teamFigures([...nine, again], inTeam('a', nine), scale).whole).toBeNull();
  });

  test('whoever is in two teams counts in the whole and in neither', () => {
    const ten = people('a', 10);
    const { whole, teams } = teamFigures(ten, [...inTeam('a', ten), { teamId: 'b', accountId: 'a0' }], scale);
    expect([whole !== null, teams.size]).toEqual([true, 0]);
  });

  test('whatever the teams, nothing that is shown leaves one to nine people when taken off the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 25 }), { minLength: 1, maxLength: 6 }), (counts) => {
        const sizes = Object.fromEntries(counts.map((count, at) => [`t${at}`, count]));
        const total = counts.reduce((sum, count) => sum + count, 0);
        const { whole, teams } = shownFor(sizes);
        const shown = teams.reduce((sum, team) => sum + (sizes[team] ?? 0), 0);
        expect(whole).toBe(total >= fewestWorkers);
        expect(teams.every((team) => (sizes[team] ?? 0) >= fewestWorkers)).toBe(true);
        if (whole) expect(total - shown === 0 || total - shown >= fewestWorkers).toBe(true);
      }),
    );
  });
});

describe('the figure', () => {
  test('is the mean with its interval, and how many people in fives', () => {
    // By hand: mean 21.5, standard deviation 3.0277, t(9) 2.2622, half width 2.166.
    const values = [17, 18, 19, 20, 21, 22, 23, 24, 25, 26];
    expect(figureFor(values, scale)).toEqual({ people: { from: 10, to: 14 }, mean: 21.5, low: 19, high: 24 });
  });

  test('takes the latest of each person', () => {
    const ten = people('a', 10, 20);
    const later = ten.map((reading) => ({ ...reading, value: 30, takenOn: '2026-06-01' }));
    expect(teamFigures([...later, ...ten], inTeam('a', ten), scale).whole?.mean).toBe(30);
  });

  test('never leaves the scale', () => {
    expect(figureFor([...Array.from({ length: 9 }, () => 35), 20], scale)).toMatchObject({ mean: 33.5, high: 35 });
    expect(figureFor([...Array.from({ length: 9 }, () => 7), 20], scale)).toMatchObject({ mean: 8.5, low: 7 });
  });

  test('before and after one person joined, does not tell what they answered', () => {
    const before = Array.from({ length: 10 }, () => 21.2);
    const guesses = [7, 12, 16.5].map((value) => {
      const [one, other] = [figureFor(before, scale), figureFor([...before, value], scale)];
      return (other?.mean ?? 0) * 11 - (one?.mean ?? 0) * 10;
    });
    // Whoever did that sum for an answer of 16.5 would be off by several points.
    expect(Math.abs((guesses[2] ?? 0) - 16.5)).toBeGreaterThan(2);
    expect(figureFor(before, scale)?.people).toEqual(figureFor([...before, 30], scale)?.people);
  });
});

test.each([
  ['2026-11-19', { from: '2025-10-01', to: '2026-09-30' }],
  ['2026-10-01', { from: '2025-10-01', to: '2026-09-30' }],
  ['2026-09-30', { from: '2025-07-01', to: '2026-06-30' }],
  ['2027-01-01', { from: '2026-01-01', to: '2026-12-31' }],
])('on %s it covers the twelve months up to the end of a quarter', (today, window) => {
  expect(figureWindow(today)).toEqual(window);
});
