import { describe, expect, test } from 'vitest';
import { InstrumentInput } from '../outcome/instrument-input.ts';
import { instrumentLibrary } from '../outcome/library/instrument-library.ts';
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
  missingAtMost: 0,
  better: 'higher',
  bands: [],
  reliableChange: null,
  source: null,
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

  test('marks bands and a change that counts as our own judgement where no source is named', () => {
    const bands = [{ key: 'low', name: 'Low', from: 0, to: 3 }];
    const [own] = draftToDefinition(draft({ scales: [scale({ bands, reliableChange: 2 })] })).scales;
    expect(own?.bands?.[0]?.isGeneralKnowledge).toBe(true);
    expect(own?.reliableChange).toMatchObject({ points: 2, isGeneralKnowledge: true });
    const [sourced] = draftToDefinition(draft({ scales: [scale({ bands, source: 'Lamp 2020' })] })).scales;
    expect(sourced?.bands?.[0]).toMatchObject({ source: 'Lamp 2020' });
    expect(sourced?.bands?.[0]).not.toHaveProperty('isGeneralKnowledge');
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
      { scales: [scale({ bands: [{ key: 'b', name: 'B', from: 0, to: 9 }] })] },
      ['scales.0.bands.0.to', 'number_out_of_range'],
    ],
    [
      'a change without a good direction',
      { scales: [scale({ better: 'neither', reliableChange: 2 })] },
      ['scales.0.reliableChange', 'change_without_direction'],
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
      const bare = (each: (typeof definition.scales)[number]) => ({
        ...each,
        items: [...each.items].sort(),
        bands: undefined,
        reliableChange: undefined,
      });
      expect(again.scales.map(bare)).toEqual(definition.scales.map(bare));
      const answers = Object.fromEntries(
        definition.items
          .filter(({ kind }) => kind === 'number')
          .map((each, at) => [each.key, at % 2 ? each.min : each.max]),
      );
      const scored = (each: typeof again) => scoreInstrument({ ...each, key, version }, answers);
      expect(scored(again)).toEqual(scored(definition));
    },
  );
});
