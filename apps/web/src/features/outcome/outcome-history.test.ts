// @vitest-environment jsdom
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { knowAllWords, startWords } from '../../words/language.ts';
import { wordsOf } from '../../words/use-words.ts';
import {
  bandLines,
  goneWords,
  isBeyondReading,
  namesOf,
  type Reading,
  seriesOf,
  summaryOf,
  toldScales,
  whyNoScore,
} from './outcome-history.ts';

beforeAll(() => startWords('en').then(knowAllWords));

const wordsFor = (key: string, from: number, to: number): string => {
  const instrument = findInLibrary(key);
  const [scale] = instrument ? toldScales(instrument) : [];
  if (!instrument || !scale) throw new Error(`no measure ${key}`);
  const values = [
    { on: '2026-04-02', value: from },
    { on: '2026-11-02', value: to },
  ];
  return goneWords(wordsOf('outcomes'), instrument, scale, values) ?? '';
};

describe('a change in words', () => {
  test.each([
    ['qpr_15', 30, 35, 'Now 35. 5 points up since April 2026: better, and more than chance would explain.'],
    ['qpr_15', 35, 30, 'Now 30. 5 points down since April 2026: harder, and more than chance would explain.'],
    ['qpr_15', 30, 31, 'Now 31. 1 point up since April 2026. Less than 5 could be chance.'],
    ['qpr_15', 30, 30, 'Now 30. No change since April 2026.'],
    ['qpr_15', 30, 34, 'Now 34. 4 points up since April 2026. Less than 5 could be chance.'],
  ])('%s from %d to %d', (key, from, to, words) => {
    expect(wordsFor(key, from, to)).toBe(words);
  });

  test('of a prorated score is told as it is read: 4.6 points that could be chance are not called 5', () => {
    expect(wordsFor('qpr_15', 30, 34.6154)).toContain(
      'Now 35. 4.6 points up since April 2026. Less than 5 could be chance.',
    );
  });

  test.each([
    ['phq_9', 16, 8, 'It is now under the line of 10'],
    ['phq_9', 6, 12, 'It is now at or over the line of 10'],
    ['reqol_10', 30, 20, 'It is now under the line of 25'],
    ['reqol_10', 18, 26, 'It is now at or over the line of 25'],
  ])('%s from %d to %d says on which side of the line it is now', (key, from, to, words) => {
    expect(wordsFor(key, from, to)).toContain(words);
  });

  test('that could be chance has crossed no line', () => {
    expect(wordsFor('reqol_10', 25, 24)).not.toContain('line');
  });

  test('says so where lower is better', () => {
    expect(wordsFor('phq_9', 16, 8)).toContain(
      'Now 8. 8 points down since April 2026: better, and more than chance would explain. It is now under the line of 10 that the measure uses. On this scale lower is better.',
    );
  });
});

test('a score that was worked out without some answers says so beside itself, and no other does', () => {
  const qpr = findInLibrary('qpr_15');
  const taken = (takenOn: string, value: number | null, missing: number) =>
    ({
      takenOn,
      informant: 'person',
      way: 'together',
      occasion: 'review',
      voided: false,
      scores: [{ scale: 'total', value, reason: value === null ? 'too_many_missing' : null, missing }],
    }) as unknown as Reading;
  const readings = [
    taken('2026-03-02', 45, 0),
    taken('2026-05-02', 45, 1),
    taken('2026-07-02', 45, 2),
    taken('2026-09-02', null, 9),
  ];
  const [series] = qpr ? seriesOf(wordsOf('outcomes'), qpr, qpr.scales, readings, '2026-11-19') : [];
  expect(series?.points.map(({ note }) => note)).toEqual([
    'at a review, filled in together',
    'at a review, filled in together, worked out with 1 answer missing',
    'at a review, filled in together, worked out with 2 answers missing',
    'at a review, filled in together. Too many answers were left out to work out a score.',
  ]);
});

test('where each answer has a name, the picture, its table and its words say the name and no figure', () => {
  const today = findInLibrary('how_today');
  const taken = (takenOn: string, value: number) =>
    ({
      takenOn,
      informant: 'person',
      way: 'together',
      occasion: 'review',
      voided: false,
      scores: [{ scale: today?.scales[0]?.key, value, reason: null, missing: 0 }],
    }) as unknown as Reading;
  const t = wordsOf('outcomes');
  const readings = [taken('2026-10-30', 1), taken('2026-11-09', 2)];
  const series = today ? seriesOf(t, today, today.scales, readings, '2026-11-19') : [];
  expect(series[0]?.points.map(({ called, note }) => [called, note])).toEqual([
    ['Hard', 'filled in together'],
    ['So-so', 'filled in together'],
  ]);
  expect(summaryOf(t, series)).toBe('Hard in October 2026, So-so in November 2026');
  expect(today && [...(namesOf(today, today.scales)?.values() ?? [])]).toEqual(['Hard', 'So-so', 'Good']);
  const qpr = findInLibrary('qpr_15');
  expect(qpr && namesOf(qpr, qpr.scales)).toBeUndefined();
});

test('gaps alone are no picture: the list says why there is no score', () => {
  const ucla = findInLibrary('ucla_3');
  const reading = {
    takenOn: '2026-03-02',
    informant: 'person',
    way: 'alone',
    occasion: 'baseline',
    voided: false,
    scores: [{ scale: 'total', value: null, reason: 'too_many_missing', missing: 2 }],
  } as unknown as Reading;
  const t = wordsOf('outcomes');
  expect(ucla && seriesOf(t, ucla, ucla.scales, [reading], '2026-11-19')).toEqual([]);
  expect(whyNoScore(t, reading)).toBe('Too many answers were left out to work out a score.');
  expect(whyNoScore(t, { scores: [{ ...reading.scores[0], value: 5, reason: null }] } as Reading)).toBeNull();
});

describe('names a measure has for its scores', () => {
  const linesOf = (key: string) => {
    const found = findInLibrary(key);
    return found && bandLines(wordsOf('outcomes'), found);
  };

  test('are listed for each scale that has some, and stand together where they are alike', () => {
    expect(linesOf('ons_4')).toEqual([
      'Names the measure has for its scores of Satisfied with life, What I do is worthwhile, Happy yesterday: Low 0 to 4, Medium 5 to 6, High 7 to 8, Very high 9 to 10.',
      'Names the measure has for its scores of Anxious yesterday: Very low 0 to 1, Low 2 to 3, Medium 4 to 5, High 6 to 10.',
    ]);
    expect(linesOf('qpr_15')).toEqual([]);
    expect(linesOf('phq_9')?.[0]).toMatch(/^Names the measure has for its scores: /);
  });

  test('stand in the table beside each score', () => {
    const ons = findInLibrary('ons_4');
    const taken = {
      takenOn: '2026-03-02',
      informant: 'person',
      way: 'together',
      occasion: 'review',
      voided: false,
      scores: [
        { scale: 'satisfied', value: 7, reason: null, missing: 0 },
        { scale: 'anxious', value: 7, reason: null, missing: 0 },
        { scale: 'happy', value: null, reason: 'no_answers', missing: 1 },
      ],
    } as unknown as Reading;
    const series = ons ? seriesOf(wordsOf('outcomes'), ons, ons.scales, [taken], '2026-11-19') : [];
    expect(series.map(({ name, points: [point] }) => [name, point?.note])).toEqual([
      ['Satisfied with life', '“High”, at a review, filled in together'],
      ['Happy yesterday', 'at a review, filled in together. No question was answered, so there is no score.'],
      ['Anxious yesterday', '“High”, at a review, filled in together'],
    ]);
  });
});

test('SWEMWBS is told on its metric alone: nothing says that nobody knows what chance can do', () => {
  const swemwbs = findInLibrary('swemwbs_7');
  expect(swemwbs && toldScales(swemwbs).map(({ key }) => key)).toEqual(['metric']);
  const reading = (takenOn: string, value: number) =>
    ({
      takenOn,
      informant: 'person',
      voided: false,
      scores: [{ scale: 'metric', value, reason: null }],
    }) as unknown as Reading;
  const readings = [reading('2026-04-02', 19.25), reading('2026-11-02', 23.21)];
  expect(swemwbs && toldScales(swemwbs).some((scale) => isBeyondReading(swemwbs, scale, readings))).toBe(false);
});
