import { expect, test } from 'vitest';
import { DomainError } from '../shared/domain-error.ts';
import type { Instrument, Scale } from './instrument.ts';
import { type EnteredScores, scoresFromEntered } from './scores-from-entered.ts';

const scale = (key: string, more: Partial<Scale>): Scale => ({
  key,
  name: key,
  items: ['1', '2'],
  method: { kind: 'sum' },
  missingAtMost: 0,
  min: 2,
  max: 10,
  decimals: 0,
  better: 'higher',
  ...more,
});

const measure: Instrument = {
  key: 'invented',
  version: 1,
  name: 'Invented',
  shortName: 'Invented',
  about: 'Nothing.',
  items: ['1', '2'].map((key) => ({ key, kind: 'number', min: 1, max: 5 })),
  scales: [
    scale('raw', {}),
    scale('metric', {
      method: {
        kind: 'table',
        table: [
          [2, 7],
          [3, 9.51],
          [10, 35],
        ],
      },
      min: 7,
      max: 35,
      decimals: 2,
    }),
    scale('level', { method: { kind: 'entered' }, items: [], min: 1, max: 4 }),
  ],
  mainScale: 'metric',
  completedBy: ['person'],
  licence: { kind: 'score_only', terms: 'None.', source: 'Invented for the test' },
  timing: { baselineByMeeting: null, reviewEveryDays: null, atEnding: false, followUpAfterDays: null },
};

const entered = (scores: EnteredScores) =>
  Object.fromEntries(scoresFromEntered(measure, scores).map(({ scale: key, value, reason }) => [key, value ?? reason]));

const refusedFields = (scores: EnteredScores): unknown => {
  try {
    scoresFromEntered(measure, scores);
  } catch (error) {
    return error instanceof DomainError ? error.details.fields : error;
  }
  return 'not refused';
};

test('both ends of a range may be entered, and what was left out says so', () => {
  expect(entered({ level: 1 })).toEqual({ raw: 'not_entered', metric: 'not_entered', level: 1 });
  expect(entered({ level: 4, raw: null })).toEqual({ raw: 'not_entered', metric: 'not_entered', level: 4 });
});

test('a raw total from paper brings its value in the table with it', () => {
  expect(entered({ raw: 3 })).toEqual({ raw: 3, metric: 9.51, level: 'not_entered' });
  expect(entered({ raw: 3, metric: 9.51 })).toMatchObject({ raw: 3, metric: 9.51 });
});

test.each<[EnteredScores, Record<string, string>]>([
  [{ level: 0 }, { 'scores.level': 'score_out_of_range' }],
  [{ level: 5 }, { 'scores.level': 'score_out_of_range' }],
  [{ level: Number.NaN }, { 'scores.level': 'score_out_of_range' }],
  [{ level: 2.5 }, { 'scores.level': 'score_too_exact' }],
  [{ metric: 9.5 }, { 'scores.metric': 'score_not_in_table' }],
  [{ raw: 2, metric: 35 }, { 'scores.metric': 'scores_disagree' }],
  [{ other: 2, level: 1 }, { 'scores.other': 'score_not_asked' }],
  [{}, { scores: 'scores_missing' }],
  [{ level: null }, { scores: 'scores_missing' }],
])('refuses %o', (scores, fields) => {
  expect(refusedFields(scores)).toEqual(fields);
});
