import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DomainError } from '../../shared/domain-error.ts';
import type { Instrument, Item, Scale } from '../instrument.ts';
import { InstrumentInput } from '../instrument-input.ts';
import { type Answers, scoreInstrument } from '../score-instrument.ts';
import { scoresFromEntered } from '../scores-from-entered.ts';
import { findInLibrary, instrumentLibrary } from './instrument-library.ts';

interface Case {
  instrument: Instrument;
  scale: Scale;
}
const every: readonly Case[] = instrumentLibrary.flatMap((instrument) =>
  instrument.scales.map((scale) => ({ instrument, scale })),
);
const title = ({ instrument, scale }: Case) => [`${instrument.key} ${scale.key}`, instrument, scale] as const;
const computed = every.filter(({ scale }) => scale.method.kind !== 'entered');
const entered = every.filter(({ scale }) => scale.method.kind === 'entered');
const canMiss = computed.filter(({ scale }) => scale.missingAtMost > 0);
const needsAll = computed.filter(({ scale }) => scale.missingAtMost === 0 && scale.method.kind !== 'item');

const itemsOf = ({ items }: Instrument, scale: Scale): Item[] =>
  scale.items.flatMap((key) => items.find((item) => item.key === key) ?? []);
const countsTurned = (item: Item, { method }: Scale): boolean => item.isReversed === true && method.kind !== 'item';
/** Every item of the scale answered at the end that counts least, or most. */
const atEnd = (instrument: Instrument, scale: Scale, end: 'min' | 'max'): Record<string, number> =>
  Object.fromEntries(
    itemsOf(instrument, scale).map((item) => {
      const other = end === 'min' ? item.max : item.min;
      return [item.key, countsTurned(item, scale) ? other : item[end]];
    }),
  );
const scoreOf = (instrument: Instrument, scale: Scale, answers: Answers) =>
  scoreInstrument(instrument, answers).find((score) => score.scale === scale.key);
const isRefused = (act: () => unknown): boolean => {
  try {
    act();
  } catch (error) {
    return error instanceof DomainError && error.code === 'FIELDS_REFUSED';
  }
  return false;
};

test.each(instrumentLibrary.map((instrument) => [instrument.key, instrument] as const))(
  '%s is a whole definition that an organisation could have built',
  (_, { key, version, ...definition }) => {
    expect(InstrumentInput.parse({ key, version, ...definition })).toEqual(definition);
  },
);

test('no two have the same key, and an older version is found only where there is one', () => {
  expect(new Set(instrumentLibrary.map(({ key }) => key)).size).toBe(instrumentLibrary.length);
  expect(findInLibrary('qpr_15')?.version).toBe(1);
  expect(findInLibrary('qpr_15', 1)?.shortName).toBe('QPR-15');
  expect(findInLibrary('qpr_15', 2)).toBeNull();
  expect(findInLibrary('nothing')).toBeNull();
});

test('only measures whose wording may be shown carry any', () => {
  const worded = instrumentLibrary.filter(({ items }) => items.some(({ words }) => words !== undefined));
  expect(worded.map(({ key }) => key)).toEqual([
    'how_today',
    'what_changed',
    'ons_4',
    'ucla_3',
    'ons_loneliness',
    'gbo',
    'phq_9',
  ]);
  expect(worded.every(({ licence }) => licence.kind === 'wording_ships')).toBe(true);
});

test('what asks for a licence, or sits badly with peer support, is not offered by itself', () => {
  const offered = instrumentLibrary.filter(({ isOffAtFirst }) => !isOffAtFirst);
  expect(offered.map(({ key }) => key)).toEqual(['how_today', 'what_changed', 'qpr_15', 'ons_4', 'ucla_3']);
});

test.each(computed.map(title))('%s reaches both ends of its range and no further', (_, instrument, scale) => {
  expect(scoreOf(instrument, scale, atEnd(instrument, scale, 'min'))?.value).toBe(scale.min);
  expect(scoreOf(instrument, scale, atEnd(instrument, scale, 'max'))?.value).toBe(scale.max);
});

test.each(computed.map(title))('%s refuses an answer one step past either end', (_, instrument, scale) => {
  for (const item of itemsOf(instrument, scale)) {
    const past = [item.min - 1, item.max + 1].filter((answer) => !item.notAnAnswer?.includes(answer));
    for (const answer of past) expect(isRefused(() => scoreInstrument(instrument, { [item.key]: answer }))).toBe(true);
  }
});

test.each(every.map(title))('%s takes both ends entered by hand and nothing past them', (_, instrument, scale) => {
  const kept = (value: number) =>
    scoresFromEntered(instrument, { [scale.key]: value }).find((score) => score.scale === scale.key)?.value;
  expect([kept(scale.min), kept(scale.max)]).toEqual([scale.min, scale.max]);
  const step = 10 ** -scale.decimals;
  for (const past of [scale.min - step, scale.max + step]) expect(isRefused(() => kept(past))).toBe(true);
});

test.each(entered.map(title))('%s is never made up from answers', (_, instrument, scale) => {
  expect(scoreOf(instrument, scale, {})).toMatchObject({ value: null, reason: 'not_entered' });
});

const without = (answers: Answers, keys: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, keys.includes(key) ? null : value]));

test.each(canMiss.map(title))('%s holds below and at its missing rule, and not above', (_, instrument, scale) => {
  const full = atEnd(instrument, scale, 'max');
  const missing = (count: number) => scoreOf(instrument, scale, without(full, scale.items.slice(0, count)));
  const limit = scale.missingAtMost;
  expect(missing(limit - 1)).toMatchObject({ value: scale.max, missing: limit - 1, reason: null });
  expect(missing(limit)).toMatchObject({ value: scale.max, missing: limit, reason: null });
  const reason = limit + 1 === scale.items.length ? 'no_answers' : 'too_many_missing';
  expect(missing(limit + 1)).toEqual({ scale: scale.key, value: null, missing: limit + 1, reason });
});

test.each(needsAll.map(title))('%s gives no score with one of its answers missing', (_, instrument, scale) => {
  const required = itemsOf(instrument, scale).find(({ isOptional }) => !isOptional);
  if (!required) return;
  const gap = without(atEnd(instrument, scale, 'max'), [required.key]);
  expect(scoreOf(instrument, scale, gap)).toMatchObject({ value: null, reason: 'too_many_missing', missing: 1 });
});

/** Answers in range, some of them missing, for any measure of the library. */
const answered = fc
  .constantFrom(...instrumentLibrary.filter(({ items }) => items.length > 0))
  .chain((instrument) =>
    fc
      .record(
        Object.fromEntries(
          instrument.items.map(({ key, kind, min, max }) => [
            key,
            kind === 'words' ? fc.constant(null) : fc.option(fc.integer({ min, max }), { freq: 9 }),
          ]),
        ),
      )
      .map((answers) => ({ instrument, answers })),
  );

test('the order of the answers makes no difference to any measure', () => {
  fc.assert(
    fc.property(answered, ({ instrument, answers }) => {
      const backwards = Object.fromEntries(Object.entries(answers).reverse());
      expect(scoreInstrument(instrument, backwards)).toEqual(scoreInstrument(instrument, answers));
    }),
  );
});

test('no score of any measure leaves its range', () => {
  fc.assert(
    fc.property(answered, ({ instrument, answers }) => {
      for (const [at, { value }] of scoreInstrument(instrument, answers).entries()) {
        const scale = instrument.scales[at];
        if (value === null || !scale) continue;
        expect(value).toBeGreaterThanOrEqual(scale.min);
        expect(value).toBeLessThanOrEqual(scale.max);
      }
    }),
  );
});

test('a better answer never makes a score of any measure worse', () => {
  fc.assert(
    fc.property(answered, fc.nat(), ({ instrument, answers }, at) => {
      const item = instrument.items[at % instrument.items.length];
      if (!item || answers[item.key] === null) return;
      const before = scoreInstrument(instrument, answers);
      for (const [index, scale] of instrument.scales.entries()) {
        if (!scale.items.includes(item.key)) continue;
        const countsMore = countsTurned(item, scale) ? item.min : item.max;
        const countsLess = countsTurned(item, scale) ? item.max : item.min;
        const better = scale.better === 'lower' ? countsLess : countsMore;
        const was = before[index]?.value ?? null;
        const is = scoreInstrument(instrument, { ...answers, [item.key]: better })[index]?.value ?? null;
        if (was === null || is === null) expect(is).toBe(was);
        else expect(scale.better === 'lower' ? was - is : is - was).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
