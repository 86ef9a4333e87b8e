import type { Band, Item, Scale } from './instrument.ts';
import { rangeOf, sumRangeOf } from './scale-range.ts';

/** What is wrong, and where in the scale. */
export type Finding = readonly [path: readonly (string | number)[], code: string];

const hasTwice = (keys: readonly string[]): boolean => new Set(keys).size < keys.length;

function* checkItems(scale: Scale, known: ReadonlyMap<string, Item>): Generator<Finding> {
  const { kind } = scale.method;
  const path = ['items'];
  if (kind === 'entered') {
    if (scale.items.length > 0) yield [path, 'entered_has_items'];
    return;
  }
  if (scale.items.length === 0) yield [path, 'items_missing'];
  if (hasTwice(scale.items)) yield [path, 'item_twice'];
  if (kind === 'item' && scale.items.length > 1) yield [path, 'one_item_only'];
  const items = scale.items.map((key) => known.get(key));
  if (items.includes(undefined)) yield [path, 'item_not_known'];
  if (items.some((item) => item?.kind === 'words')) yield [path, 'item_in_words'];
  // What was left out would have to count as something: only a mean can do without.
  if (['sum', 'table', 'prorated_sum'].includes(kind) && items.some((item) => item?.isOptional))
    yield [path, 'optional_in_sum'];
  const ranges = new Set(items.map((item) => item && `${item.min} ${item.max}`));
  if (['mean', 'prorated_sum'].includes(kind) && ranges.size > 1) yield [path, 'ranges_differ'];
}

function* checkMissing({ method: { kind }, items, missingAtMost }: Scale): Generator<Finding> {
  const most = ['mean', 'mean_to_100', 'prorated_sum'].includes(kind) ? Math.max(0, items.length - 1) : 0;
  if (missingAtMost > most) yield [['missingAtMost'], most === 0 ? 'all_items_needed' : 'too_many_may_be_missing'];
}

function* checkTable({ method }: Scale, items: readonly Item[]): Generator<Finding> {
  if (method.kind !== 'table') return;
  const { min, max } = sumRangeOf(items);
  const isComplete = method.table.length === max - min + 1 && method.table.every(([raw], at) => raw === min + at);
  if (!isComplete) yield [['method', 'table'], 'table_not_complete'];
  const falls = method.table.some(([, value], at) => at > 0 && value < (method.table[at - 1]?.[1] ?? value));
  if (falls) yield [['method', 'table'], 'table_falls'];
}

function* checkRange(scale: Scale, items: readonly Item[]): Generator<Finding> {
  if (scale.min >= scale.max) yield [['max'], 'range_turned'];
  const fits = items.length === scale.items.length ? rangeOf(items, scale.method) : null;
  if (fits && (fits.min !== scale.min || fits.max !== scale.max)) yield [['max'], 'range_does_not_fit'];
}

const overlap = (one: Band, other: Band): boolean => one.from <= other.to && other.from <= one.to;

function* checkBands({ bands = [], min, max }: Scale): Generator<Finding> {
  if (hasTwice(bands.map(({ key }) => key))) yield [['bands'], 'key_twice'];
  for (const [at, band] of bands.entries()) {
    if (band.from > band.to) yield [['bands', at, 'to'], 'range_turned'];
    if (band.from < min || band.to > max) yield [['bands', at, 'to'], 'number_out_of_range'];
    if (bands.slice(0, at).some((earlier) => overlap(earlier, band))) yield [['bands', at, 'from'], 'bands_overlap'];
  }
}

function* checkThresholds(scale: Scale): Generator<Finding> {
  const { reliableChange, minimalChange, cutOff, better, isCountedByStep, min, max } = scale;
  if (isCountedByStep && better === 'neither') yield [['isCountedByStep'], 'change_without_direction'];
  for (const [name, threshold] of Object.entries({ reliableChange, minimalChange })) {
    if (!threshold) continue;
    if (better === 'neither') yield [[name, 'points'], 'change_without_direction'];
    if (threshold.points <= 0 || threshold.points > max - min) yield [[name, 'points'], 'number_out_of_range'];
  }
  if (cutOff && (cutOff.points < min || cutOff.points > max)) yield [['cutOff', 'points'], 'number_out_of_range'];
}

/** Everything in a scale that its own fields cannot know alone. */
export function* checkScale(scale: Scale, known: ReadonlyMap<string, Item>): Generator<Finding> {
  const items = scale.items.flatMap((key) => known.get(key) ?? []);
  yield* checkItems(scale, known);
  yield* checkMissing(scale);
  yield* checkTable(scale, items);
  yield* checkRange(scale, items);
  yield* checkBands(scale);
  yield* checkThresholds(scale);
}
