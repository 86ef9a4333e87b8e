import { expect, test } from 'vitest';
import type { Item, Scale } from './instrument.ts';
import { InstrumentInput, instrumentLimits } from './instrument-input.ts';

const item = (key: string, more: Partial<Item> = {}): Item => ({ key, kind: 'number', min: 0, max: 4, ...more });
const scale = (more: Partial<Scale> = {}): Scale => ({
  key: 'total',
  name: 'Total',
  items: ['1', '2'],
  method: { kind: 'sum' },
  missingAtMost: 0,
  min: 0,
  max: 8,
  decimals: 0,
  better: 'higher',
  ...more,
});
const source = 'Our own working group';

const definition = (more: object = {}) => ({
  name: 'How we are doing',
  shortName: 'How we do',
  about: 'Two questions of our own.',
  items: [item('1', { words: 'Do you feel heard here?' }), item('2')],
  scales: [scale()],
  mainScale: 'total',
  completedBy: ['person'],
  licence: { kind: 'wording_ships', terms: 'Ours.', source },
  timing: { baselineByMeeting: 1, reviewEveryDays: 90, atEnding: true, followUpAfterDays: null },
  ...more,
});

const findings = (typed: unknown): string[] =>
  (InstrumentInput.safeParse(typed).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

test('takes a whole definition as it is, without the key and version it came with', () => {
  expect(InstrumentInput.parse({ key: 'ins_x', version: 7, ...definition() })).toEqual(definition());
});

test('a box left unticked in a form is no mark', () => {
  const typed = definition({ isForWorkers: false, items: [item('1'), { ...item('2'), isReversed: false }] });
  expect(JSON.parse(JSON.stringify(InstrumentInput.parse(typed)))).toEqual(
    definition({ items: [item('1'), item('2')] }),
  );
});

const items = (...rows: Partial<Item>[]) => definition({ items: [item('1'), item('2'), ...rows] });
const scales = (...rows: Partial<Scale>[]) => definition({ scales: rows.map((row) => scale(row)) });
const band = (key: string, from: number, to: number) => ({ key, name: key, from, to, source });
const rows = (...values: [number, number][]): Scale['method'] => ({ kind: 'table', table: values });
const oneToTwo = [item('1', { max: 1 }), item('2', { max: 1 })];

test.each<[string, unknown, string[]]>([
  ['no name', definition({ name: ' ' }), ['name text_missing']],
  ['nothing to answer', definition({ items: [], scales: [], mainScale: null }), ['items items_missing']],
  ['nobody to answer', definition({ completedBy: [] }), ['completedBy choice_missing']],
  ['an unknown main scale', definition({ mainScale: 'sum' }), ['mainScale scale_not_known']],
  ['a code for nothing', definition({ concepts: { other: '1' } }), ['concepts item_not_known']],
  [
    'an address that is a script',
    definition({ licence: { kind: 'score_only', terms: 'x', source, address: 'javascript:alert(1)' } }),
    ['licence.address address_not_understood'],
  ],
  [
    'a review every 0 days',
    definition({ timing: { ...definition().timing, reviewEveryDays: 0 } }),
    ['timing.reviewEveryDays days_out_of_range'],
  ],
  ['an item twice', items(item('1')), ['items.2.key key_twice']],
  ['a key that is no word', items(item('A b')), ['items.2.key key_not_understood']],
  ['a range upside down', items(item('3', { min: 4, max: 4 })), ['items.2.max range_turned']],
  ['a range nobody can choose from', items(item('3', { max: 101 })), ['items.2.max range_too_wide']],
  ['an answer between two', items(item('3', { max: 2.5 })), ['items.2.max number_not_whole']],
  [
    'no answer inside the range',
    items(item('3', { notAnAnswer: [4] })),
    ['items.2.notAnAnswer not_an_answer_in_range'],
  ],
  [
    'a risk outside the range',
    items(item('3', { riskToLife: { from: 5, side: 'and_above' } })),
    ['items.2.riskToLife.from number_out_of_range'],
  ],
  [
    'a name for an answer that is none',
    items(item('3', { answerNames: { 5: 'x' } })),
    ['items.2.answerNames number_out_of_range'],
  ],
  ['words with a range', items(item('3', { kind: 'words' })), ['items.2.max words_have_no_range']],
  [
    'words turned round',
    items(item('3', { kind: 'words', max: 0, isReversed: true })),
    ['items.2.kind words_are_not_scored'],
  ],
  ['a scale twice', scales({}, {}), ['scales.1.key key_twice']],
  ['a scale of nothing', scales({ items: [] }), ['scales.0.items items_missing']],
  ['a scale of an unknown item', scales({ items: ['1', '9'] }), ['scales.0.items item_not_known']],
  ['an item counted twice', scales({ items: ['1', '1'] }), ['scales.0.items item_twice']],
  ['two items that stand alone', scales({ method: { kind: 'item' }, max: 4 }), ['scales.0.items one_item_only']],
  ['an entered score of items', scales({ method: { kind: 'entered' } }), ['scales.0.items entered_has_items']],
  [
    'words that count',
    definition({ items: [item('1'), item('2', { kind: 'words', max: 0 })], scales: [scale({ max: 4 })] }),
    ['scales.0.items item_in_words'],
  ],
  [
    'a sum of what may be left out',
    definition({ items: [item('1'), item('2', { isOptional: true })] }),
    ['scales.0.items optional_in_sum'],
  ],
  [
    'a mean of unlike ranges',
    definition({ items: [item('1'), item('2', { max: 9 })], scales: [scale({ method: { kind: 'mean' }, max: 4 })] }),
    ['scales.0.items ranges_differ'],
  ],
  ['a sum with gaps', scales({ missingAtMost: 1 }), ['scales.0.missingAtMost all_items_needed']],
  [
    'a mean of nothing',
    scales({ method: { kind: 'mean' }, max: 4, missingAtMost: 2 }),
    ['scales.0.missingAtMost too_many_may_be_missing'],
  ],
  ['a wrong maximum', scales({ max: 10 }), ['scales.0.max range_does_not_fit']],
  ['a wrong minimum', scales({ min: 1 }), ['scales.0.max range_does_not_fit']],
  ['a wrong maximum of a mean', scales({ method: { kind: 'mean' } }), ['scales.0.max range_does_not_fit']],
  [
    'a table with a row missing',
    definition({ items: oneToTwo, scales: [scale({ method: rows([0, 1], [2, 9]), min: 1, max: 9 })] }),
    ['scales.0.method.table table_not_complete'],
  ],
  [
    'a table out of order',
    definition({ items: oneToTwo, scales: [scale({ method: rows([0, 1], [2, 5], [1, 9]), min: 1, max: 9 })] }),
    ['scales.0.method.table table_not_complete'],
  ],
  [
    'a table that falls',
    definition({ items: oneToTwo, scales: [scale({ method: rows([0, 1], [1, 9], [2, 5]), min: 1, max: 9 })] }),
    ['scales.0.method.table table_falls'],
  ],
  ['a band upside down', scales({ bands: [band('a', 4, 2)] }), ['scales.0.bands.0.to range_turned']],
  ['a band past the range', scales({ bands: [band('a', 4, 9)] }), ['scales.0.bands.0.to number_out_of_range']],
  [
    'bands that share a score',
    scales({ bands: [band('a', 0, 4), band('b', 4, 8)] }),
    ['scales.0.bands.1.from bands_overlap'],
  ],
  ['a band twice', scales({ bands: [band('a', 0, 3), band('a', 4, 8)] }), ['scales.0.bands key_twice']],
  [
    'a threshold without a direction',
    scales({ better: 'neither', reliableChange: { points: 2, source } }),
    ['scales.0.reliableChange.points change_without_direction'],
  ],
  [
    'a threshold of nothing',
    scales({ minimalChange: { points: 0, source } }),
    ['scales.0.minimalChange.points number_out_of_range'],
  ],
  [
    'a threshold past the range',
    scales({ reliableChange: { points: 9, source } }),
    ['scales.0.reliableChange.points number_out_of_range'],
  ],
  [
    'a threshold from nowhere',
    scales({ reliableChange: { points: 2, source: '' } }),
    ['scales.0.reliableChange.source text_missing'],
  ],
  [
    'a cut-off past the range',
    scales({ cutOff: { points: 9, side: 'above', source } }),
    ['scales.0.cutOff.points number_out_of_range'],
  ],
  [
    'a method nobody knows',
    scales({ method: { kind: 'median' } as unknown as Scale['method'] }),
    ['scales.0.method.kind choice_missing'],
  ],
])('refuses %s', (_, typed, expected) => {
  expect(findings(typed)).toEqual(expected);
});

test('takes bands that meet without sharing a score, and a table that stands still', () => {
  expect(findings(scales({ bands: [band('a', 0, 3), band('b', 4, 8)] }))).toEqual([]);
  const still = scale({ method: rows([0, 1], [1, 9], [2, 9]), min: 1, max: 9 });
  expect(findings(definition({ items: oneToTwo, scales: [still] }))).toEqual([]);
});

test('holds as many items as there may be, and not one more', () => {
  const many = (count: number) =>
    definition({ items: Array.from({ length: count }, (_, at) => item(`q${at}`)), scales: [], mainScale: null });
  expect(findings(many(instrumentLimits.items))).toEqual([]);
  expect(findings(many(instrumentLimits.items + 1))).toEqual(['items too_many']);
});
