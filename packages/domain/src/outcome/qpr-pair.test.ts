import { expect, test } from 'vitest';
import { type QprTaken, qprPair } from './qpr-pair.ts';

const taken = (occasion: QprTaken['occasion'], score: number, takenOn: string): QprTaken => ({
  occasion,
  score,
  takenOn,
  recordedAt: new Date(`${takenOn}T12:00:00Z`),
});

test('the first baseline is compared with the latest review or ending', () => {
  const scores = [
    taken('ending', 41, '2026-11-02'),
    taken('baseline', 30, '2026-04-01'),
    taken('review', 36, '2026-08-01'),
    taken('baseline', 33, '2026-04-20'),
  ];
  expect(qprPair(scores)).toEqual({ baseline: 30, last: 41, change: 11 });
});

test('a missing score is missing, not 0', () => {
  expect(qprPair([taken('baseline', 30, '2026-04-01')])).toEqual({ baseline: 30, last: null, change: null });
  expect(qprPair([taken('review', 0, '2026-04-01')])).toEqual({ baseline: null, last: 0, change: null });
});
