// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ScoreDrawing } from './score-drawing.tsx';
import type { ScorePoint } from './score-series.ts';

const days = ['2026-04-02', '2026-05-02', '2026-06-02', '2026-07-02', '2026-08-02'];
const pointsOf = (...values: (number | null)[]): ScorePoint[] =>
  values.map((value, at) => ({ at: days[at] ?? '', label: `day ${at}`, value }));

const drawn = (points: readonly ScorePoint[], marks: readonly string[] = []) => {
  const { container } = render(
    <ScoreDrawing series={[{ key: 'all', name: 'All', points }]} min={0} max={10} marks={marks} bands={[]} />,
  );
  return {
    lines: container.querySelectorAll('.recharts-line-curve').length,
    points: container.querySelectorAll('.recharts-line-dots path').length,
    marks: container.querySelectorAll('.recharts-reference-line').length,
  };
};

it('says what its values are called, where each has a name', () => {
  const names = new Map([
    [1, 'Hard'],
    [2, 'So-so'],
    [3, 'Good'],
  ]);
  const series = [{ key: 'all', name: 'All', points: pointsOf(1, 2) }];
  const { container } = render(<ScoreDrawing series={series} min={1} max={3} marks={[]} bands={[]} names={names} />);
  const said = [...container.querySelectorAll('.recharts-yAxis-tick-labels text')].map(
    ({ textContent }) => textContent,
  );
  expect(said).toEqual(['Hard', 'So-so', 'Good']);
  expect(container.querySelectorAll('.recharts-label-list text'), 'no figure beside the points').toHaveLength(0);
});

describe('a drawn line', () => {
  it('runs through all scores there are', () => {
    expect(drawn(pointsOf(3, 4, 5, 6, 7))).toEqual({ lines: 1, points: 5, marks: 0 });
  });

  it('stops where a score is missing and begins again after it', () => {
    expect(drawn(pointsOf(3, 4, null, 6, 7))).toEqual({ lines: 2, points: 4, marks: 0 });
  });

  it('marks each day they met at its foot', () => {
    expect(drawn(pointsOf(3, 4), ['2026-04-09', '2026-04-20']).marks).toBe(2);
  });
});
