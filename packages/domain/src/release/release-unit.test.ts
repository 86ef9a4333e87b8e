import { expect, test } from 'vitest';
import { describeEpisode } from './release-unit.ts';

const about = { birthYear: 1984, ageBand: 'X', ethnicity: 'N', gender: '2' } as const;

test('an episode is described in bands, with no day and no year', () => {
  const met = { count: 7, firstOn: '2026-03-02', lastOn: '2026-06-30' };
  expect(describeEpisode(about, met, '2026-11-19')).toEqual({
    ageBand: '35-44',
    gender: '2',
    ethnicityGroup: 'black',
    weeksSupported: '12-25',
    sessions: '5-9',
  });
});

test('someone not met yet has supported weeks in the lowest band', () => {
  const none = { count: 0, firstOn: null, lastOn: null };
  expect(describeEpisode({ ...about, birthYear: null }, none, '2026-11-19')).toMatchObject({
    ageBand: 'X',
    weeksSupported: '0-3',
    sessions: '0',
  });
});
