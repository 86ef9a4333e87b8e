import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDefinition } from '../../test/any-definition.ts';
import { fromFhirQuestionnaire, toFhirQuestionnaire } from '../outcome/fhir-questionnaire.ts';
import type { Scale } from '../outcome/instrument.ts';
import { InstrumentInput } from '../outcome/instrument-input.ts';
import { fromInstrumentRows, toInstrumentRows } from '../outcome/instrument-rows.ts';
import { instrumentLibrary } from '../outcome/library/instrument-library.ts';
import { readChange } from '../outcome/read-change.ts';
import { scoreInstrument } from '../outcome/score-instrument.ts';
import { definitionToDraft } from './definition-to-draft.ts';
import type { DraftItem, DraftScale } from './draft-fields.ts';
import { draftToDefinition } from './draft-to-definition.ts';
import { MeasureDraft } from './measure-draft.ts';

const item = (given: Partial<DraftItem> = {}): DraftItem => ({
  key: '1',
  words: 'I feel at home.',
  kind: 'number',
  min: 0,
  max: 4,
  answerNames: '',
  isReversed: false,
  isOptional: false,
  riskSide: 'none',
  riskFrom: null,
  kept: null,
  ...given,
});

const scale = (given: Partial<DraftScale> = {}): DraftScale => ({
  key: 'total',
  name: 'Total',
  items: ['1', '2'],
  method: 'add_up',
  table: '',
  missingAtMost: 0,
  better: 'higher',
  bands: [],
  bandsSource: null,
  reliableChange: null,
  reliableSource: null,
  minimalChange: null,
  minimalSource: null,
  cutOffSide: 'none',
  cutOff: null,
  cutOffSource: null,
  kept: null,
  ...given,
});

const draft = (given: Partial<MeasureDraft> = {}): MeasureDraft => ({
  name: 'Feeling at home',
  shortName: 'At home',
  about: 'How much a place feels like yours.',
  terms: null,
  completedBy: ['person'],
  items: [item(), item({ key: '2', words: 'I worry about moving.', isReversed: true })],
  scales: [scale()],
  mainScale: 'total',
  kept: null,
  ...given,
});

const low = { key: 'b', name: 'Low', from: 0, to: 3 };
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** With no answer missing the mean of the others stands in for nothing: that is a sum. */
const asAdded = (each: Scale): Scale =>
  each.method.kind === 'prorated_sum' && each.missingAtMost === 0 ? { ...each, method: { kind: 'sum' } } : each;

const said = (given: Partial<MeasureDraft>) =>
  MeasureDraft.safeParse(draft(given)).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

describe('a measure in the builder', () => {
  test('is what the server takes, with the ends of its scores worked out', () => {
    const definition = draftToDefinition(MeasureDraft.parse(draft()));
    expect(InstrumentInput.safeParse(definition).error).toBeUndefined();
    expect(definition.scales[0]).toMatchObject({ min: 0, max: 8, method: { kind: 'sum' } });
    expect(scoreInstrument({ ...definition, key: 'x', version: 1 }, { 1: 4, 2: 0 })[0]?.value).toBe(8);
  });

  test('may have answers missing: the mean of the others stands in, never 0', () => {
    const definition = draftToDefinition(draft({ scales: [scale({ missingAtMost: 1 })] }));
    expect(scoreInstrument({ ...definition, key: 'x', version: 1 }, { 1: 3, 2: null })[0]?.value).toBe(6);
  });

  test('counts its questions in their order, whatever order they were ticked in, and not one that was taken out', () => {
    const definition = draftToDefinition(draft({ scales: [scale({ items: ['2', 'gone', '1'] })] }));
    expect(definition.scales[0]?.items).toEqual(['1', '2']);
  });

  test('names all answers, or the two ends', () => {
    const named = (answerNames: string) => draftToDefinition(draft({ items: [item({ answerNames })] })).items[0];
    expect(named('No\nYes')?.answerNames).toEqual({ 0: 'No', 4: 'Yes' });
    expect(named('a\nb\n\nc\nd\ne')?.answerNames).toEqual({ 0: 'a', 1: 'b', 2: 'c', 3: 'd', 4: 'e' });
    expect(named('')).not.toHaveProperty('answerNames');
  });

  test('takes bands, changes that count and a line people worry about, each with where it is from', () => {
    const meaning = {
      bands: [low],
      bandsSource: 'Our own judgement',
      reliableChange: 3,
      reliableSource: 'Lamp 2020',
      minimalChange: 2,
      minimalSource: 'Asked of 40 members',
      cutOffSide: 'below' as const,
      cutOff: 3,
      cutOffSource: 'Lamp 2020',
    };
    const definition = draftToDefinition(MeasureDraft.parse(draft({ scales: [scale(meaning)] })));
    expect(InstrumentInput.safeParse(definition).error).toBeUndefined();
    expect(definition.scales[0]).toMatchObject({
      bands: [{ name: 'Low', source: 'Our own judgement', isGeneralKnowledge: true }],
      reliableChange: { points: 3, source: 'Lamp 2020' },
      minimalChange: { points: 2, source: 'Asked of 40 members' },
      cutOff: { points: 3, side: 'below', source: 'Lamp 2020' },
    });
    // Only what is nobody's finding is marked so.
    expect(definition.scales[0]?.reliableChange).not.toHaveProperty('isGeneralKnowledge');
    expect(definition.scales[0] && readChange(definition.scales[0], 2, 5)).toBe('reliably_better');
    expect(definition.scales[0] && readChange(definition.scales[0], 2, 4)).toBe('could_be_chance');
  });

  test('looks a total up in a table that was pasted as two columns', () => {
    const table = 'Raw\tMetric\n0\t0\n1\t2.5\n2\t4.25\n3\t6\n4\t8\n5\t9\n6\t10\n7\t11\n8\t12';
    const definition = draftToDefinition(
      MeasureDraft.parse(draft({ scales: [scale({ method: 'look_up', table, missingAtMost: 1 })] })),
    );
    expect(InstrumentInput.safeParse(definition).error).toBeUndefined();
    expect(definition.scales[0]).toMatchObject({ min: 0, max: 12, decimals: 2, missingAtMost: 0 });
    const scored = (answers: Record<string, number | null>) =>
      scoreInstrument({ ...definition, key: 'x', version: 1 }, answers)[0];
    // The second counts the other way round: 4 - 3.
    expect(scored({ 1: 1, 2: 3 })?.value).toBe(4.25);
    expect(scored({ 1: 1, 2: null })).toMatchObject({ value: null, reason: 'too_many_missing' });
  });

  test.each<[string, Partial<MeasureDraft>, [string, string]]>([
    ['a question without words', { items: [item({ words: ' ' })], scales: [] }, ['items.0.words', 'text_missing']],
    ['a range the wrong way round', { items: [item({ max: 0 })], scales: [] }, ['items.0.max', 'range_turned']],
    [
      'three names for five answers',
      { items: [item({ answerNames: 'a\nb\nc' })], scales: [] },
      ['items.0.answerNames', 'answer_names_not_whole'],
    ],
    [
      'a limit for safety that no answer reaches',
      { items: [item({ riskSide: 'and_above', riskFrom: 9 })], scales: [] },
      ['items.0.riskFrom', 'number_out_of_range'],
    ],
    [
      'a limit for safety without a number',
      { items: [item({ riskSide: 'and_above' })], scales: [] },
      ['items.0.riskFrom', 'number_missing'],
    ],
    ['a score of nothing', { scales: [scale({ items: [] })] }, ['scales.0.items', 'items_missing']],
    ['two answers as one', { scales: [scale({ method: 'one_answer' })] }, ['scales.0.items', 'one_item_only']],
    [
      'a band beyond the score',
      { scales: [scale({ bands: [{ ...low, to: 9 }] })] },
      ['scales.0.bands.0.to', 'number_out_of_range'],
    ],
    [
      'a change without a good direction',
      { scales: [scale({ better: 'neither', reliableChange: 2 })] },
      ['scales.0.reliableChange', 'change_without_direction'],
    ],
    ['bands from nowhere', { scales: [scale({ bands: [low] })] }, ['scales.0.bandsSource', 'source_missing']],
    [
      'a change from nowhere',
      { scales: [scale({ reliableChange: 2 })] },
      ['scales.0.reliableSource', 'source_missing'],
    ],
    [
      'a least change from nowhere',
      { scales: [scale({ minimalChange: 2 })] },
      ['scales.0.minimalSource', 'source_missing'],
    ],
    [
      'a line without a score',
      { scales: [scale({ cutOffSide: 'above', cutOffSource: 'Lamp 2020' })] },
      ['scales.0.cutOff', 'number_missing'],
    ],
    [
      'a line beyond the score',
      { scales: [scale({ cutOffSide: 'above', cutOff: 90, cutOffSource: 'Lamp 2020' })] },
      ['scales.0.cutOff', 'number_out_of_range'],
    ],
    [
      'a table with words in it',
      { scales: [scale({ method: 'look_up', table: '0 none' })] },
      ['scales.0.table', 'table_not_understood'],
    ],
    ['an empty table', { scales: [scale({ method: 'look_up' })] }, ['scales.0.table', 'table_not_complete']],
    [
      'a table that falls',
      { items: [item({ max: 1 })], scales: [scale({ method: 'look_up', items: ['1'], table: '0 5\n1 4' })] },
      ['scales.0.table', 'table_falls'],
    ],
    [
      'every answer missing',
      { scales: [scale({ missingAtMost: 2 })] },
      ['scales.0.missingAtMost', 'too_many_may_be_missing'],
    ],
  ])('does not take %s, and says so beside the box', (_what, given, expected) => {
    expect(said(given)).toContainEqual(expected);
  });

  test.each(instrumentLibrary.map((each) => [each.key, each] as const))(
    'opens %s and closes it again without losing anything of how it is scored',
    (_key, { key, version, ...definition }) => {
      const again = draftToDefinition(definitionToDraft(definition));
      expect(InstrumentInput.safeParse(again).error).toBeUndefined();
      expect(again.items).toEqual(definition.items);
      const inOrder = (each: (typeof definition.scales)[number]) => ({ ...each, items: [...each.items].sort() });
      expect(again.scales.map(inOrder)).toEqual(definition.scales.map(inOrder));
      expect(again.isForWorkers).toBe(definition.isForWorkers);
      const answers = Object.fromEntries(
        definition.items
          .filter(({ kind }) => kind === 'number')
          .map((each, at) => [each.key, at % 2 ? each.min : each.max]),
      );
      const scored = (each: typeof again) => scoreInstrument({ ...each, key, version }, answers);
      expect(scored(again)).toEqual(scored(definition));
    },
  );

  test('opens any measure and closes it again the same, its bands, tables, changes and their sources with it', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const again = draftToDefinition(definitionToDraft(definition));
        expect(plain(again)).toEqual(plain({ ...definition, scales: definition.scales.map(asAdded) }));
      }),
    );
  });

  test('goes out to FHIR and to a sheet from the builder, and comes back the same', () => {
    fc.assert(
      fc.property(anyDefinition, (definition) => {
        const built = draftToDefinition(definitionToDraft(definition));
        const measure = { ...built, key: 'ins_x', version: 1 };
        expect(plain(fromFhirQuestionnaire(plain(toFhirQuestionnaire(measure))).definition)).toEqual(plain(built));
        expect(plain(fromInstrumentRows(toInstrumentRows(measure)).definition)).toEqual(plain(built));
      }),
    );
  });

  test('says another source once somebody writes one, and keeps each of several while nobody does', () => {
    const bands = [
      { key: 'low', name: 'Low', from: 0, to: 3, source: 'Lamp 2020' },
      { key: 'high', name: 'High', from: 4, to: 8, source: 'Reed 2021', isGeneralKnowledge: true as const },
    ];
    const built = draftToDefinition(draft());
    const opened = definitionToDraft({ ...built, scales: built.scales.map((each) => ({ ...each, bands })) });
    expect(draftToDefinition(opened).scales[0]?.bands).toEqual(bands);
    const [only] = opened.scales;
    const changed = only && draftToDefinition({ ...opened, scales: [{ ...only, bandsSource: 'Fern 2024' }] });
    expect(changed?.scales[0]?.bands?.map(({ source }) => source)).toEqual(['Fern 2024', 'Fern 2024']);
    expect(changed?.scales[0]?.bands?.[1]).not.toHaveProperty('isGeneralKnowledge');
  });
});
