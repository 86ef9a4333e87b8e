import { describe, expect, test } from 'vitest';
import { RecordOutcomeInput, readQprChange } from './record-outcome.ts';

const uuid = '019a9c00-0000-7000-8000-000000000001';
const total = { id: `out_${uuid}`, personId: `per_${uuid}`, occasion: 'review', takenOn: '2026-11-18', score: 31 };
const measure = {
  id: total.id,
  personId: total.personId,
  instrument: 'ons_4',
  instrumentVersion: 1,
  occasion: 'review',
  takenOn: '2026-11-18',
  way: 'together',
  informant: 'person',
  answers: { satisfied: 7, anxious: null },
};
const refusedWith = (input: object) => {
  const { error } = RecordOutcomeInput.safeParse(input);
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
};

test.each([
  [5, 'more_than_chance_up'],
  [4, 'can_be_chance'],
  [0, 'can_be_chance'],
  [-4, 'can_be_chance'],
  [-5, 'more_than_chance_down'],
])('a change of %i points reads as %s', (change, reading) => {
  expect(readQprChange(change)).toBe(reading);
});

test.each([-1, 61, 30.5, Number.NaN])('%d is no QPR total', (score) => {
  expect(refusedWith({ ...total, score })).toEqual({ score: 'qpr_out_of_range' });
});

describe('a QPR total in the shape that still waits on phones', () => {
  test.each([0, 60])('is a score only, of the first version: %d', (score) => {
    expect(RecordOutcomeInput.parse({ ...total, score })).toEqual({
      id: total.id,
      personId: total.personId,
      instrument: 'qpr_15',
      instrumentVersion: 1,
      occasion: 'review',
      takenOn: '2026-11-18',
      way: 'score_only',
      informant: 'person',
      answers: null,
      words: null,
      scores: { total: score },
    });
  });

  test('is read again as what it was read as', () => {
    const read = RecordOutcomeInput.parse(total);
    expect(RecordOutcomeInput.parse(read)).toEqual(read);
  });
});

describe('a completed measure', () => {
  test('brings answers, of which one may be missing', () => {
    expect(RecordOutcomeInput.parse(measure)).toMatchObject({ answers: { satisfied: 7, anxious: null }, scores: null });
  });

  test('may be in words alone; what was left empty is not there', () => {
    const words = { changed: ' I sleep. ', else: '  ' };
    expect(RecordOutcomeInput.parse({ ...measure, answers: null, words }).words).toEqual({ changed: 'I sleep.' });
  });

  test.each([
    ['nothing at all', { answers: {} }, { answers: 'answers_missing' }],
    ['only gaps', { answers: { satisfied: null } }, { answers: 'answers_missing' }],
    ['scores of its own making beside answers', { scores: { total: 3 } }, { scores: 'scores_beside_answers' }],
    ['a score only without a score', { way: 'score_only', answers: null }, { scores: 'scores_missing' }],
    ['answers beside a score', { way: 'score_only', scores: { a: 3 } }, { answers: 'answers_beside_score' }],
    ['an answer that is no number', { answers: { satisfied: '7' } }, { 'answers.satisfied': 'answer_out_of_range' }],
  ])('is refused with %s, beside its field', (_what, wrong, fields) => {
    expect(refusedWith({ ...measure, ...wrong })).toEqual(fields);
  });

  test('never answers more items than any measure asks', () => {
    const answers = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`i${at}`, 1]));
    expect(refusedWith({ ...measure, answers })).toEqual({ answers: 'too_many_answers' });
  });
});
