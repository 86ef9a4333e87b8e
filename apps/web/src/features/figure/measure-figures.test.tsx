// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test } from 'vitest';
import { Voice } from '../../shell/voice.tsx';
import { knowAllWords, startWords } from '../../words/language.ts';
import type { GoalsRead, Measured } from './figure-words.ts';
import { GoalFigures } from './goal-figures.tsx';
import { MeasureFigures } from './measure-figures.tsx';

beforeAll(() => startWords('en').then(knowAllWords));

const counts = { comparable: 40, pairs: 30, mean: 1.2, low: 0.4, high: 2, better: 20, same: 10, worse: 5 };
const missing = {
  ...{ all: 10, firstOnly: 5, noScore: 5, beganWithLater: 4, beganWithoutLater: 3 },
  effect: { share: 75, betterAtLeast: 50, betterAtMost: 75, meanIfUnchanged: 0.9 },
};
const point = { point: 'baseline', taken: 30, due: 40, share: 75 };
const star = {
  ...{ instrument: 'recovery_star', name: 'Recovery Star', shortName: 'Recovery Star', isOneOfSeveral: true },
  ...{ scale: 'area_1', scaleName: 'Area 1', min: 1, max: 10, decimals: 0, better: 'higher' },
  ...{ threshold: null, thresholdIsReliable: false, isCountedByStep: true, countedUnit: 'episode' },
  all: { ...counts, missing, points: [point] },
  groups: { unit: [], age: [], gender: [], ethnicity: [] },
} as unknown as Measured;
const goals = {
  ...star,
  ...{ instrument: 'goals', min: 0, threshold: { points: 3 }, isCountedByStep: false, countedUnit: 'goal' },
  all: {
    ...{ ...counts, better: 35 },
    missing: { ...missing, effect: { ...missing.effect, betterAtLeast: null, betterAtMost: null } },
    points: [],
  },
} as unknown as GoalsRead['goals'];

const shown = (figures: ReactNode) =>
  render(
    <MemoryRouter>
      <Voice>{figures}</Voice>
    </MemoryRouter>,
  );
const textOf = (heading: string): string =>
  screen.getByRole('heading', { name: heading }).closest('section')?.textContent ?? '';

test('of a measure where any step counts, it is told how many went up, stayed and went down', () => {
  shown(<MeasureFigures measure={star} unitIs="unit" />);
  expect(textOf('One by one')).toMatch(/Up.*about 20.*The same.*about 10.*Down.*about 5.*Any step counts here/);
  expect(screen.queryByText(/Could be chance/)).toBeNull();
  expect(textOf('Completed at each point')).toContain('75%');
});

test('goals are told goal by goal, at no point, and nobody’s missing goals are called better or worse', () => {
  shown(<GoalFigures goals={goals} unitIs="unit" />);
  const card = screen.getByRole('region', { name: 'Goals in their own words' });
  expect(within(card).queryByRole('heading', { name: 'Completed at each point' })).toBeNull();
  expect(textOf('Goal by goal')).toMatch(/Nearer.*about 35.*Could be chance.*about 10.*Further off.*about 5/);
  expect(textOf('Goal by goal')).toContain('3 or more on one goal');
  expect(textOf('Who is missing')).toContain('the mean would be +0.9');
  expect(textOf('Who is missing')).not.toContain('got better');
});

test('before anyone has rated a goal, it says where a goal is set', () => {
  shown(<GoalFigures goals={null} unitIs="unit" />);
  expect(screen.getByText(/^Nobody has rated a goal yet/)).toBeDefined();
});
