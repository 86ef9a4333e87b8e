// @vitest-environment jsdom
import { render, screen, waitFor } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { Voice } from '../../shell/voice.tsx';
import { knowAllWords, startWords } from '../../words/language.ts';
import { OwnCharts } from './own-charts.tsx';
import type { Own } from './own-measure-words.ts';

beforeAll(async () => {
  await startWords('en');
  await knowAllWords();
  await import('../../ui/score-drawing.tsx');
});

const scale = { key: 'whole', name: 'All of it', min: 0, max: 40, better: 'higher', decimals: 0 };
const measure = { key: 'how', version: 1, name: 'How I am', mainScale: 'whole', scales: [scale] };

/** Newest first, as they come. */
const own = (...scores: (number | null)[]): Own => {
  const readings = scores.map((whole, at) => ({
    ...{ id: `reading ${at}`, instrument: 'how', instrumentVersion: 1 },
    ...{ takenOn: `2026-0${9 - at}-02`, scores: { whole } },
  }));
  return { measures: [measure], readings, today: '2026-11-19' } as unknown as Own;
};

it('a time without a score stops the line, and is told as none', async () => {
  const { container } = render(<OwnCharts own={own(30, 28, null, 20, 22)} />, { wrapper: Voice });
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
    /22 \(.+\), 20 \(.+\), no score: too many questions left out \(.+\), 28 \(.+\), 30 \(/,
  );
  expect(screen.getByRole('cell', { name: 'no score: too many questions left out' })).toBeDefined();
  await waitFor(() => expect(container.querySelectorAll('.recharts-line-curve')).toHaveLength(2));
});

it('one score beside a time without one is no line', () => {
  const { container } = render(<OwnCharts own={own(30, null)} />, { wrapper: Voice });
  expect(container.textContent).toBe('');
});
