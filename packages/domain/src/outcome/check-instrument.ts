import { checkScale, type Finding } from './check-scale.ts';
import type { Instrument, Item } from './instrument.ts';

export type InstrumentDefinition = Omit<Instrument, 'key' | 'version' | 'wordingNumber'>;

const widestRange = 100;

function* checkItem(item: Item): Generator<Finding> {
  if (item.kind === 'words') {
    if (item.min !== 0 || item.max !== 0) yield [['max'], 'words_have_no_range'];
    if (item.isReversed || item.riskToLife || item.notAnAnswer) yield [['kind'], 'words_are_not_scored'];
    return;
  }
  if (item.min >= item.max) yield [['max'], 'range_turned'];
  if (item.max - item.min > widestRange) yield [['max'], 'range_too_wide'];
  const isInRange = (answer: number) => answer >= item.min && answer <= item.max;
  if (item.notAnAnswer?.some(isInRange)) yield [['notAnAnswer'], 'not_an_answer_in_range'];
  if (item.riskToLife && !isInRange(item.riskToLife.from)) yield [['riskToLife', 'from'], 'number_out_of_range'];
  const named = Object.keys(item.answerNames ?? {}).map(Number);
  if (named.some((answer) => !isInRange(answer) && !item.notAnAnswer?.includes(answer)))
    yield [['answerNames'], 'number_out_of_range'];
}

function* checkKeys(name: 'items' | 'scales', rows: readonly { key: string }[]): Generator<Finding> {
  const seen = new Set<string>();
  for (const [at, { key }] of rows.entries()) {
    if (seen.has(key)) yield [[name, at, 'key'], 'key_twice'];
    seen.add(key);
  }
}

/** Everything in a definition that its fields cannot know alone: keys that meet, ranges that fit, bands that do not overlap. */
export function* checkInstrument({ items, scales, mainScale, concepts }: InstrumentDefinition): Generator<Finding> {
  yield* checkKeys('items', items);
  yield* checkKeys('scales', scales);
  for (const [at, item] of items.entries())
    for (const [path, code] of checkItem(item)) yield [['items', at, ...path], code];
  const known = new Map(items.map((item) => [item.key, item]));
  for (const [at, scale] of scales.entries())
    for (const [path, code] of checkScale(scale, known)) yield [['scales', at, ...path], code];
  if (items.length === 0 && scales.length === 0) yield [['items'], 'items_missing'];
  if (mainScale !== null && !scales.some(({ key }) => key === mainScale)) yield [['mainScale'], 'scale_not_known'];
  const keys = new Set([...items, ...scales].map(({ key }) => key));
  if (Object.keys(concepts ?? {}).some((key) => !keys.has(key))) yield [['concepts'], 'item_not_known'];
}
