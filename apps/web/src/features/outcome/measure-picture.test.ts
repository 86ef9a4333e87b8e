// @vitest-environment jsdom
import { findInLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { knowAllWords, startWords } from '../../words/language.ts';
import { wordsOf } from '../../words/use-words.ts';
import { marksWithin, type Reading, seriesOf, summaryOf, toldScales } from './outcome-history.ts';

beforeAll(() => startWords('en').then(knowAllWords));

const reading = (takenOn: string, value: number | null, voided = false) =>
  ({
    ...{ takenOn, informant: 'person', occasion: 'review', way: 'together', voided },
    scores: [{ scale: 'total', value, reason: value === null ? 'too_many_missing' : null, missing: 0 }],
  }) as unknown as Reading;

const seriesFrom = (...readings: Reading[]) => {
  const instrument = findInLibrary('qpr_15');
  if (!instrument) throw new Error('no QPR');
  return seriesOf(wordsOf('outcomes'), instrument, toldScales(instrument), readings, '2026-11-19');
};

describe('the picture of a measure', () => {
  test('keeps a gap where there was no score, says so, and leaves out what was taken back', () => {
    const series = seriesFrom(
      reading('2026-04-02', 30),
      reading('2026-06-02', null),
      reading('2026-07-02', 12, true),
      reading('2026-08-02', 35),
    );
    expect(series.map(({ points }) => points.map(({ at, value }) => `${at} ${value}`))).toEqual([
      ['2026-04-02 30', '2026-06-02 null', '2026-08-02 35'],
    ]);
    expect(summaryOf(wordsOf('outcomes'), series)).toBe('30 in April 2026, no score in June 2026, 35 in August 2026');
  });

  const metOn = ['2026-04-01', '2026-04-02', '2026-05-14', '2026-08-02', '2026-08-03'];

  test('marks the days they met from the first time to the last, and none before or after', () => {
    const series = seriesFrom(reading('2026-08-02', 35), reading('2026-04-02', 30));
    expect(marksWithin(series, metOn)).toEqual(['2026-04-02', '2026-05-14', '2026-08-02']);
  });

  test('marks no day beside a lone score, nor where there is none', () => {
    expect(marksWithin(seriesFrom(reading('2026-04-02', 30)), metOn)).toEqual([]);
    expect(marksWithin([], metOn)).toEqual([]);
  });
});
