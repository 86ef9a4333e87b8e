import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDefinition } from '../../test/any-definition.ts';
import { DomainError } from '../shared/domain-error.ts';
import { fromInstrumentRows, toInstrumentRows } from './instrument-rows.ts';
import { instrumentLibrary } from './library/instrument-library.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const refusedFields = (rows: string[][]): unknown => {
  try {
    fromInstrumentRows(rows);
  } catch (error) {
    return error instanceof DomainError ? error.details.fields : error;
  }
  return 'not refused';
};
const lines = (rows: string[][]) =>
  fromInstrumentRows(rows).notUnderstood.map(({ where, code }) => `${where}: ${code}`);

test('any measure goes out to a sheet and comes back the same', () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      const { definition: back, notUnderstood } = fromInstrumentRows(
        toInstrumentRows({ key: 'ins_x', version: 3, ...definition }),
      );
      expect(plain(back)).toEqual(plain(definition));
      expect(notUnderstood).toEqual([]);
    }),
  );
});

test.each(instrumentLibrary.map((instrument) => [instrument.key, instrument] as const))(
  '%s of the library goes out to a sheet and comes back the same',
  (_, { key, version, ...definition }) => {
    const back = fromInstrumentRows(toInstrumentRows({ key, version, ...definition }));
    expect(plain(back)).toEqual({ definition: plain(definition), notUnderstood: [] });
  },
);

test('wording under somebody’s licence stays at home', () => {
  const qpr = instrumentLibrary.find(({ key }) => key === 'qpr_15');
  if (!qpr) throw new Error('no qpr_15');
  const pasted = { ...qpr, items: qpr.items.map((item) => ({ ...item, words: 'Licensed sentence' })) };
  expect(toInstrumentRows(pasted).flat()).not.toContain('Licensed sentence');
});

test('what a spreadsheet does to cells on the way does no harm', () => {
  const ons = instrumentLibrary.find(({ key }) => key === 'phq_9');
  if (!ons) throw new Error('no phq_9');
  const { key, version, ...definition } = ons;
  const travelled = toInstrumentRows(ons)
    .flatMap((row) => [row, []])
    .map((row) => [...row.map((cell) => ` ${cell.replaceAll('\n', '\r\n')} `), '', '']);
  expect(plain(fromInstrumentRows(travelled).definition)).toEqual(plain(definition));
});

test('a sheet of questions is enough', () => {
  const { definition, notUnderstood } = fromInstrumentRows([
    ['Question', 'Min', 'Max', 'Reversed', 'Answers', 'Colour'],
    ['Do you feel at home here?', '1', '5', '', '1 = Never; 5 = Always', 'red'],
    ["'=Are you left out?", '1', '5', 'x', '', ''],
    ['', '', '', '', '', ''],
    ['What would you change?', '', '', '', '', ''],
  ]);
  expect(definition).toMatchObject({
    items: [
      { key: '1', words: 'Do you feel at home here?', min: 1, max: 5, answerNames: { 1: 'Never', 5: 'Always' } },
      { key: '2', words: '=Are you left out?', isReversed: true },
      { key: '3', words: 'What would you change?', kind: 'words', min: 0, max: 0 },
    ],
    scales: [{ items: ['1', '2'], min: 2, max: 10, better: 'neither' }],
    mainScale: 'total',
    licence: { kind: 'paste_wording' },
  });
  expect(notUnderstood).toEqual([
    { where: 'Colour', code: 'column_not_understood' },
    { where: '', code: 'scoring_guessed' },
    { where: '', code: 'direction_not_known' },
    { where: '', code: 'licence_not_known' },
  ]);
});

test('a scale written by hand gets its range from its items', () => {
  const { definition } = fromInstrumentRows([
    ['measure', 'name', 'terms'],
    ['measure', 'Ours', 'Ours'],
    ['item', 'key', 'least', 'most'],
    ['item', 'a', '0', '4'],
    ['item', 'b', '0', '4'],
    ['scale', 'key', 'items', 'method', 'better', 'decimals'],
    ['scale', 'mean', 'a, b', 'mean', 'Higher', '1'],
    ['scale', 'hundred', 'a b', 'mean to 100', 'lower', ''],
  ]);
  expect(definition.scales).toMatchObject([
    { key: 'mean', name: 'mean', items: ['a', 'b'], min: 0, max: 4, better: 'higher', decimals: 1, missingAtMost: 0 },
    { key: 'hundred', min: 0, max: 100, better: 'lower' },
  ]);
});

const item = (heading: string, cell: string): string[][] => [
  ['measure', 'name', 'licence', 'terms'],
  ['measure', 'Ours', 'wording ships', 'Ours'],
  ['item', 'key', 'kind', heading],
  ['item', 'a', 'words', cell],
];

test.each([
  ['reversed', 'perhaps'],
  ['no answer', 'none'],
  ['answers', 'Never to always'],
  ['risk to life', 'any'],
  ['least', 'zero'],
])('a cell under "%s" that says "%s" is passed over and said', (heading, cell) => {
  expect(lines(item(heading, cell))).toEqual([`item 1, ${heading}: cell_not_understood`]);
});

test('a scale that says nothing of its direction is said', () => {
  const rows = [
    ...item('words', 'x'),
    ['scale', 'key', 'method', 'least', 'most'],
    ['scale', 's', 'entered', '0', '9'],
  ];
  expect(lines(rows)).toEqual(['s: direction_not_known']);
});

test.each<[string, string[][], Record<string, string>]>([
  ['an empty sheet', [], { items: 'items_missing' }],
  [
    'a threshold from nowhere',
    [
      ...item('words', 'x'),
      ['scale', 'key', 'method', 'least', 'most', 'better', 'reliable change'],
      ['scale', 's', 'entered', '0', '9', 'higher', '3'],
    ],
    { 'scales.0.reliableChange.source': 'text_missing' },
  ],
  [
    'a table with a word in it',
    [
      ['item', 'key', 'least', 'most'],
      ['item', 'a', '0', '1'],
      ['scale', 'key', 'items', 'method', 'table'],
      ['scale', 's', 'a', 'table', '0 = x'],
    ],
    { 'scales.0.min': 'number_missing', 'scales.0.max': 'number_missing' },
  ],
])('refuses %s', (_, rows, fields) => {
  expect(refusedFields(rows)).toEqual(fields);
});

test('whatever a sheet holds, it is a measure or it is refused', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'item',
      'scale',
      'band',
      'measure',
      'key',
      'words',
      'least',
      'most',
      'method',
      'sum',
      'a',
      '1',
      '9',
      'yes',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell)), (rows) => {
      const refused = refusedFields(rows);
      if (refused !== 'not refused') expect(refused).toBeTypeOf('object');
    }),
  );
});
