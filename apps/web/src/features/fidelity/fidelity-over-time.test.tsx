// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { Voice } from '../../shell/voice.tsx';
import { knowAllWords, startWords } from '../../words/language.ts';
import { FidelityOverTime } from './fidelity-over-time.tsx';
import type { FidelityRead, Figures } from './fidelity-read.ts';

beforeAll(async () => {
  await startWords('en');
  await knowAllWords();
  await import('../../ui/score-drawing.tsx');
});

const worker = (mean: number) => ({ informant: 'worker', n: 2, mean, reason: null });
const people = (n: number, mean: number | null) => ({
  informant: 'person',
  n,
  mean,
  reason: mean === null ? 'too_few_people' : null,
});

const looks = [
  ['2025-03-03', worker(3), people(4, 2)],
  ['2025-09-03', worker(3.2), people(4, 2.2)],
  ['2026-03-03', worker(3.1), people(1, null)],
  ['2026-06-03', worker(3.4), people(3, 2.8)],
  ['2026-09-03', worker(3.6), people(5, 3)],
] as const;

const figures = looks.map(([openedOn, ...byInformant], at) => ({
  ...{ reviewId: `look ${at}`, openedOn, highest: 4, number: 1 },
  domains: [{ domain: 'relationship', byInformant, gaps: [] }],
})) as unknown as Figures[];

it('a mean that may not be shown stops the line, and is told as none', async () => {
  const review = { id: 'look 4', figures, scale: { highest: 4 }, today: '2026-11-19' } as unknown as FidelityRead;
  const { container } = render(
    <MemoryRouter>
      <FidelityOverTime review={review} />
    </MemoryRouter>,
    { wrapper: Voice },
  );
  expect(screen.getByRole('img').getAttribute('aria-label')).toContain('2, 2.2, no mean, 2.8, 3');
  expect(screen.getByText('not shown: 1 person only')).toBeDefined();
  // One for those who work there, and two for the people they support.
  await waitFor(() => expect(container.querySelectorAll('.recharts-line-curve')).toHaveLength(3));
});
