import { shownScore } from '@alongside/domain/outcome/read-change.ts';
import type { RecordOwnMeasureInput } from '@alongside/domain/own-measure/record-own-measure.ts';
import type { z } from 'zod';
import type { Answered } from '../../trpc.ts';
import { changeWords } from '../../words/change-words.ts';
import { dayWords } from '../../words/day-words.ts';
import type { Words } from '../../words/known-words.ts';

export type Own = Answered['ownMeasure']['list'];
export type Measure = Own['measures'][number];
export type Reading = Own['readings'][number];
export type OwnScale = Measure['scales'][number];

export type OwnMeasureFields = z.input<typeof RecordOwnMeasureInput>;

/** The rules of change read a whole scale; what they need of it came along. */
const asScale = (scale: OwnScale) => ({ ...scale, items: [], method: { kind: 'entered' as const } });

export const shown = (scale: OwnScale, value: number): number => shownScore(asScale(scale), value);

/** The scale that stands for the whole, or each where nothing may be summed. */
export const scalesShown = ({ mainScale, scales }: Measure): OwnScale[] =>
  scales.filter(({ key }) => mainScale === null || key === mainScale);

export const measureOf = ({ measures }: Own, reading: Reading): Measure | undefined =>
  measures.find(({ key, version }) => key === reading.instrument && version === reading.instrumentVersion);

/** The newest before it with a score on this scale. Readings come newest first. */
const earlierThan = (readings: readonly Reading[], reading: Reading, scale: string) => {
  const alike = readings.filter(
    ({ instrument, instrumentVersion }) =>
      instrument === reading.instrument && instrumentVersion === reading.instrumentVersion,
  );
  return alike.slice(alike.indexOf(reading) + 1).find(({ scores }) => typeof scores[scale] === 'number');
};

/** Null where there is nothing to lay it beside. */
const changeSince = ({ readings, today }: Own, reading: Reading, scale: OwnScale): string | null => {
  const now = reading.scores[scale.key];
  const earlier = earlierThan(readings, reading, scale.key);
  const before = earlier?.scores[scale.key];
  if (typeof now !== 'number' || typeof before !== 'number' || !earlier) return null;
  return changeWords(asScale(scale), before, now, dayWords(earlier.takenOn, today));
};

/** Every score of one reading in words, each with its change. */
export const scoreWords = (t: Words<'ownMeasure'>, own: Own, reading: Reading): string[] => {
  const measure = measureOf(own, reading);
  if (!measure) return [];
  return scalesShown(measure).map((scale) => {
    const value = reading.scores[scale.key];
    if (typeof value !== 'number') return `${scale.name}: ${t('noScore')}`;
    const change = changeSince(own, reading, scale);
    const score = t('value', { name: scale.name, value: shown(scale, value) });
    return change ? `${score}. ${change}` : score;
  });
};
