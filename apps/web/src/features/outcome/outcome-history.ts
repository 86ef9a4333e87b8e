import type { Instrument, Scale } from '@alongside/domain/outcome/instrument.ts';
import { bandOf, readChange, shownScore } from '@alongside/domain/outcome/read-change.ts';
import { hasOccasions, valueName } from '@alongside/domain/outcome/told-measure.ts';
import type { Answered } from '../../trpc.ts';
import type { ScorePoint, ScoreSeries, ValueNames } from '../../ui/score-series.ts';
import { changeWords } from '../../words/change-words.ts';
import { dayWords, monthWords } from '../../words/day-words.ts';
import type { Words } from '../../words/known-words.ts';
import { definitionAsked } from './definition-asked.ts';

export type OutcomesRead = Answered['outcome']['ofPerson'];
export type Reading = OutcomesRead['readings'][number];

const mostLines = 4;

/** All readings of one measure that stand, in the newest definition they were completed with; oldest first. */
export interface MeasureHistory {
  instrument: Instrument;
  readings: readonly Reading[];
  /** In the version and the words one of them was asked in. */
  askedIn: (reading: Reading) => Instrument;
}

const isNewer = (one: Instrument, other: Instrument | undefined): boolean =>
  !other ||
  one.version > other.version ||
  (one.version === other.version && (one.wordingNumber ?? 0) > (other.wordingNumber ?? 0));

export function historiesOf({ instruments, readings }: OutcomesRead): MeasureHistory[] {
  const newest = new Map<string, Instrument>();
  for (const each of instruments) if (isNewer(each, newest.get(each.key))) newest.set(each.key, each);
  return [...Map.groupBy(readings, ({ instrument }) => instrument)].flatMap(([key, taken]) => {
    const instrument = newest.get(key);
    if (!instrument) return [];
    const askedIn = (reading: Reading) => definitionAsked(instruments, reading) ?? instrument;
    return [{ instrument, readings: taken, askedIn }];
  });
}

/** A score that was worked out in spite of answers that are missing; null for any other. */
export const withoutWords = (t: Words<'outcomes'>, score: Reading['scores'][number]): string | null =>
  score.value !== null && score.missing > 0 ? t('workedOut', { count: score.missing }) : null;

const scoreOf = (reading: Reading, scale: Scale) => reading.scores.find(({ scale: key }) => key === scale.key);

/** The scale that stands for the whole; where nothing may be summed, each of them, four to a picture. */
export function picturesOf({ mainScale, scales }: Instrument): Scale[][] {
  const main = scales.filter(({ key }) => key === mainScale);
  const drawn = main.length > 0 ? main : scales;
  return Array.from({ length: Math.ceil(drawn.length / mostLines) }, (_, at) =>
    drawn.slice(at * mostLines, (at + 1) * mostLines),
  );
}

const standing = (readings: readonly Reading[]): Reading[] => readings.filter(({ voided }) => !voided);

/** How one was asked, as far as it says something: a worker's own view has no way of filling in. */
export function askedWords(
  t: Words<'outcomes'>,
  instrument: Instrument,
  { occasion, way, informant }: Reading,
): string {
  const said = [hasOccasions(instrument) && t(`occasion.${occasion}`), informant === 'person' && t(`way.${way}`)];
  return said.filter(Boolean).join(', ');
}

/** With as many digits as the scale shows, or by the name the measure has for it. */
export const valueWords = (instrument: Instrument, scale: Scale, value: number): string =>
  valueName(instrument, scale, value) ?? String(shownScore(scale, value));

export function seriesOf(
  t: Words<'outcomes'>,
  instrument: Instrument,
  scales: readonly Scale[],
  readings: readonly Reading[],
  today: string,
): readonly ScoreSeries[] {
  const point = (reading: Reading, scale: Scale): ScorePoint[] => {
    const score = scoreOf(reading, scale);
    if (!score) return [];
    const called = score.value === null ? null : valueName(instrument, scale, score.value);
    const band = score.value === null ? null : bandOf(scale, score.value);
    const note = [
      band && t('bandName', { band: band.name }),
      askedWords(t, instrument, reading),
      withoutWords(t, score),
    ]
      .filter(Boolean)
      .join(', ');
    return [
      {
        at: reading.takenOn,
        label: dayWords(reading.takenOn, today),
        value: score.value === null ? null : shownScore(scale, score.value),
        ...(called && { called }),
        note: score.reason ? `${note}. ${t(`reason.${score.reason}`)}` : note,
      },
    ];
  };
  const views = ['person', 'worker'] as const;
  const all = scales.flatMap((scale) =>
    views.flatMap((informant) => {
      const points = standing(readings)
        .filter((reading) => reading.informant === informant)
        .flatMap((reading) => point(reading, scale));
      if (points.length === 0) return [];
      const name = informant === 'person' ? scale.name : t('workersViewOf', { scale: scale.name });
      return [{ key: `${scale.key} ${informant}`, name, points }];
    }),
  );
  // Gaps alone are no picture.
  return all.some(({ points }) => points.some(({ value }) => value !== null)) ? all : [];
}

/** Why a reading has no score at all; null where it has one, or asks for none. */
export const whyNoScore = (t: Words<'outcomes'>, { scores }: Pick<Reading, 'scores'>): string | null => {
  const [first] = scores;
  if (!first?.reason || scores.some(({ value }) => value !== null)) return null;
  return t(`reason.${first.reason}`);
};

/** What the measure calls the values of a picture, where each has a name: no figure says what "hard" says. */
export function namesOf(instrument: Instrument, scales: readonly Scale[]): ValueNames | undefined {
  const [scale] = scales;
  if (!scale || scales.length > 1) return undefined;
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => scale.min + at);
  const named = values.flatMap((value) => {
    const name = valueName(instrument, scale, value);
    return name === null ? [] : [[value, name] as const];
  });
  return named.length === values.length ? new Map(named) : undefined;
}

/** Of the person's own readings, with those that could not be scored left as gaps. */
export const valuesOf = (scale: Scale, readings: readonly Reading[]) =>
  standing(readings)
    .filter(({ informant }) => informant === 'person')
    .flatMap((reading) => {
      const value = scoreOf(reading, scale)?.value ?? null;
      return value === null ? [] : [{ on: reading.takenOn, value }];
    });

/**
 * How it went on one scale, first to last. Null where there is no score. Where nobody has published what chance can do, the
 * card says so once for all its scales.
 */
export function goneWords(
  t: Words<'outcomes'>,
  instrument: Pick<Instrument, 'items'>,
  scale: Scale,
  values: readonly { on: string; value: number }[],
): string | null {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return null;
  const called = valueName(instrument, scale, last.value);
  if (called) return t('called', { called, month: monthWords(last.on) });
  const { min, max } = scale;
  const score = shownScore(scale, last.value);
  const band = bandOf(scale, last.value);
  const bandWords = band && t('band', { score, band: band.name });
  const said =
    values.length === 1
      ? [t('one', { score, min, max })]
      : [t('now', { score }), changeWords(scale, first.value, last.value, monthWords(first.on))];
  return [...said, scale.better === 'lower' && t('lowerIsBetter'), bandWords].filter(Boolean).join(' ');
}

/** What the picture shows, in words. */
export function summaryOf(t: Words<'outcomes'>, series: readonly ScoreSeries[]): string {
  return series
    .map(({ name, points }) => {
      const said = points.map(({ value, called, at }) =>
        value === null
          ? t('gap', { month: monthWords(at) })
          : t('point', { score: called ?? value, month: monthWords(at) }),
      );
      return series.length > 1 ? t('named', { name, words: said.join(', ') }) : said.join(', ');
    })
    .join('. ');
}

/** The days they met within the time of the points; a lone point has no time to mark. */
export function marksWithin(series: readonly ScoreSeries[], metOn: readonly string[]): string[] {
  const days = series.flatMap(({ points }) => points.map(({ at }) => at)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || first === last) return [];
  return metOn.filter((on) => on >= first && on <= last);
}

/** The scales told in words: a raw total beside the scale that is made of it would be the same said twice, and read wrongly. */
export function toldScales({ mainScale, scales }: Instrument): readonly Scale[] {
  const main = scales.filter(({ key }) => key === mainScale);
  return main.length > 0 ? main : scales;
}

/** What the measure calls its scores, scale by scale; scales with the same names stand together. */
export function bandLines(t: Words<'outcomes'>, { scales }: Pick<Instrument, 'scales'>): string[] {
  const banded = scales.flatMap(({ name, bands = [] }) => {
    const list = bands.map((band) => t('bandItem', { name: band.name, from: band.from, to: band.to })).join(', ');
    return list ? [{ name, list }] : [];
  });
  const alike = [...Map.groupBy(banded, ({ list }) => list)];
  return alike.map(([list, of]) =>
    scales.length === 1 ? t('bands', { list }) : t('bandsOf', { scales: of.map(({ name }) => name).join(', '), list }),
  );
}

/** True where a change is shown that nobody can say more about. */
export const isBeyondReading = (instrument: Instrument, scale: Scale, readings: readonly Reading[]): boolean => {
  const values = valuesOf(scale, readings);
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last || first === last || valueName(instrument, scale, last.value)) return false;
  return readChange(scale, first.value, last.value) === 'no_threshold';
};
