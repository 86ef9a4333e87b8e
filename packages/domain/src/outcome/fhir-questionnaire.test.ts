import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDefinition } from '../../test/any-definition.ts';
import { DomainError } from '../shared/domain-error.ts';
import { fromFhirQuestionnaire, toFhirQuestionnaire } from './fhir-questionnaire.ts';
import { InstrumentInput } from './instrument-input.ts';
import { instrumentLibrary } from './library/instrument-library.ts';

const asFile = (written: unknown): unknown => JSON.parse(JSON.stringify(written));
const refusedFields = (file: unknown): unknown => {
  try {
    fromFhirQuestionnaire(file);
  } catch (error) {
    return error instanceof DomainError ? error.details.fields : error;
  }
  return 'not refused';
};
const ordinal = (valueDecimal: number) => [
  { url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal },
];
const questionnaire = (item: unknown[], more: object = {}) => ({
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'From elsewhere',
  item,
  ...more,
});
const codesFor = (item: unknown[]): string[] =>
  fromFhirQuestionnaire(questionnaire(item)).notUnderstood.map(({ where, code }) => `${where} ${code}`);

test('what an organisation could build is a whole definition', () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      expect(asFile(InstrumentInput.parse(definition))).toEqual(asFile(definition));
    }),
  );
});

test('any measure goes out to FHIR and comes back the same', () => {
  fc.assert(
    fc.property(anyDefinition, (definition) => {
      const file = asFile(toFhirQuestionnaire({ key: 'ins_x', version: 3, ...definition }));
      const { definition: back, notUnderstood } = fromFhirQuestionnaire(file);
      expect(asFile(back)).toEqual(asFile(definition));
      expect(notUnderstood).toEqual([]);
    }),
  );
});

test.each(instrumentLibrary.map((instrument) => [instrument.key, instrument] as const))(
  '%s of the library goes out to FHIR and comes back the same',
  (_, { key, version, ...definition }) => {
    const back = fromFhirQuestionnaire(asFile(toFhirQuestionnaire({ key, version, ...definition })));
    expect(asFile(back)).toEqual({ definition: asFile(definition), notUnderstood: [] });
  },
);

test('wording under somebody’s licence stays at home', () => {
  const qpr = instrumentLibrary.find(({ key }) => key === 'qpr_15');
  if (!qpr) throw new Error('no qpr_15');
  const pasted = { ...qpr, items: qpr.items.map((item) => ({ ...item, words: 'Licensed sentence' })) };
  expect(JSON.stringify(toFhirQuestionnaire(pasted))).not.toContain('Licensed sentence');
});

test('other systems read a choice where every answer has a name, and a number between two ends elsewhere', () => {
  const ucla = instrumentLibrary.find(({ key }) => key === 'ucla_3');
  const ons = instrumentLibrary.find(({ key }) => key === 'ons_4');
  if (!ucla || !ons) throw new Error('not in the library');
  expect(toFhirQuestionnaire(ucla).item?.[0]).toMatchObject({
    linkId: '1',
    text: 'How often do you feel that you lack companionship?',
    type: 'choice',
    answerOption: [
      { valueCoding: { code: '1', display: 'Hardly ever or never' }, extension: ordinal(1) },
      { valueCoding: { code: '2', display: 'Some of the time' }, extension: ordinal(2) },
      { valueCoding: { code: '3', display: 'Often' }, extension: ordinal(3) },
    ],
  });
  expect(toFhirQuestionnaire(ons).item?.[0]).toMatchObject({
    type: 'integer',
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 },
      { url: 'urn:alongside:measure-item' },
    ],
  });
});

test('makes a measure of a plain questionnaire, and says what it guessed', () => {
  const option = (display: string, at: number) => ({
    valueCoding: { code: `a${at}`, display },
    extension: ordinal(at),
  });
  const options = ['Never', 'Sometimes', 'Often'].map(option);
  const { definition, notUnderstood } = fromFhirQuestionnaire(
    questionnaire(
      [
        {
          linkId: 'G/1',
          type: 'group',
          text: 'In the last week',
          item: [
            { linkId: 'Q/1', type: 'choice', text: 'I felt at home here', answerOption: options },
            { linkId: 'Q/2', type: 'choice', text: 'I was listened to', answerOption: options.toReversed() },
          ],
        },
        { linkId: 'Q/3', type: 'boolean', text: 'Did you come by bus?' },
        { linkId: 'Q/4', type: 'text', text: 'Anything else?' },
      ],
      { description: 'Three questions.', copyright: '© Somebody', url: 'https://example.org/q' },
    ),
  );
  expect(definition).toMatchObject({
    name: 'From elsewhere',
    about: 'Three questions.',
    items: [
      { key: 'q_1', words: 'I felt at home here', min: 0, max: 2, answerNames: { 0: 'Never', 2: 'Often' } },
      { key: 'q_2', words: 'I was listened to', min: 0, max: 2, answerNames: { 0: 'Never', 2: 'Often' } },
      { key: 'q_3', min: 0, max: 1, answerNames: { 0: 'No', 1: 'Yes' } },
      { key: 'q_4', kind: 'words', isOptional: true },
    ],
    scales: [{ items: ['q_1', 'q_2', 'q_3'], method: { kind: 'sum' }, min: 0, max: 5, better: 'neither' }],
    mainScale: 'total',
    licence: {
      kind: 'paste_wording',
      terms: '© Somebody',
      source: 'A questionnaire brought in from a file: https://example.org/q',
    },
  });
  expect(notUnderstood).toEqual([
    { where: 'G/1', code: 'text_left_out' },
    { where: '', code: 'scoring_guessed' },
    { where: '', code: 'direction_not_known' },
    { where: '', code: 'licence_not_known' },
  ]);
});

const plain = ['Red', 'Green'].map((display) => ({ valueCoding: { display } }));
const limits = (min: number, max: number) => [
  { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: min },
  { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueDecimal: max },
];

test.each<[string, object, string[]]>([
  ['options without scores', { type: 'choice', answerOption: plain }, ['scored_by_order']],
  [
    'scores with gaps',
    { type: 'choice', answerOption: [{ valueInteger: 0 }, { valueInteger: 25 }] },
    ['scored_by_order'],
  ],
  [
    'scores that are halves',
    { type: 'choice', answerOption: [{ extension: ordinal(0.5) }, { extension: ordinal(1.5) }] },
    ['scored_by_order'],
  ],
  ['whole scores in a row', { type: 'choice', answerOption: [{ valueInteger: 4 }, { valueInteger: 3 }] }, []],
  [
    'numbers as codes',
    { type: 'choice', answerOption: [{ valueCoding: { code: '1' } }, { valueCoding: { code: '2' } }] },
    [],
  ],
  ['no options', { type: 'choice' }, ['options_not_found']],
  ['options kept elsewhere', { type: 'choice', answerValueSet: 'http://example.org/vs' }, ['options_not_found']],
  ['one option', { type: 'choice', answerOption: [{ valueInteger: 1 }] }, ['one_option_only']],
  ['room for another answer', { type: 'open-choice', answerOption: plain }, ['scored_by_order', 'own_answer_left_out']],
  [
    'more than one answer',
    { type: 'choice', repeats: true, answerOption: plain },
    ['scored_by_order', 'many_answers_left_out'],
  ],
  ['a number with its ends', { type: 'integer', extension: limits(0, 10) }, []],
  ['a number without ends', { type: 'integer' }, ['range_guessed']],
  ['a number with a point', { type: 'decimal', extension: limits(0, 10) }, ['decimals_left_out']],
  ['a number too great to choose', { type: 'integer', extension: limits(0, 1000) }, ['range_too_wide']],
  ['a computed score', { type: 'integer', readOnly: true }, ['computed_left_out']],
  ['a line to read', { type: 'display', text: 'Thank you' }, ['text_left_out']],
  ['a signature', { type: 'attachment' }, ['type_not_understood']],
  ['no type', {}, ['type_not_understood']],
  ['a question asked of some', { type: 'boolean', enableWhen: [{ question: 'x' }] }, ['condition_left_out']],
  [
    'a mark of ours that was altered',
    { type: 'boolean', extension: [{ url: 'urn:alongside:measure-item', valueString: '{' }] },
    ['extension_not_understood'],
  ],
])('says so for %s', (_, item, codes) => {
  const found = codesFor([
    { linkId: 'ask', type: 'text' },
    { linkId: 'x', ...item },
  ]);
  expect(found.filter((line) => line.startsWith('x '))).toEqual(codes.map((code) => `x ${code}`));
});

test('finds options that lie beside the questions, and their scores on the codes', () => {
  const concept = [
    { code: 'y', display: 'Yes', extension: ordinal(1) },
    { code: 'n', display: 'No', extension: ordinal(0) },
  ];
  const contained = [{ resourceType: 'ValueSet', id: 'often', compose: { include: [{ concept }] } }];
  const { definition } = fromFhirQuestionnaire(
    questionnaire([{ linkId: '1', type: 'choice', answerValueSet: '#often' }], { contained }),
  );
  expect(definition.items[0]).toMatchObject({ min: 0, max: 1, answerNames: { 0: 'No', 1: 'Yes' } });
});

test('a question asked of some people only may be left out, and is in no total', () => {
  const { definition } = fromFhirQuestionnaire(
    questionnaire([
      { linkId: '1', type: 'boolean' },
      { linkId: '2', type: 'boolean' },
      { linkId: '3', type: 'boolean', enableWhen: [{ question: '1' }] },
    ]),
  );
  expect(definition.items.map(({ isOptional }) => isOptional)).toEqual([undefined, undefined, true]);
  expect(definition.scales[0]?.items).toEqual(['1', '2']);
});

test('names that would be the same key stay two questions', () => {
  const { definition } = fromFhirQuestionnaire(
    questionnaire([
      { linkId: 'A', type: 'text' },
      { linkId: 'a', type: 'text' },
      { linkId: '//', type: 'text' },
      { type: 'text' },
    ]),
  );
  expect(definition.items.map(({ key }) => key)).toEqual(['a', 'a_2', 'item', 'item_2']);
});

test('a question under a question is asked too', () => {
  const item = [{ linkId: '1', type: 'boolean', item: [{ linkId: '1.1', type: 'text' }] }];
  expect(fromFhirQuestionnaire(questionnaire(item)).definition.items.map(({ key }) => key)).toEqual(['1', '1_1']);
});

const nested = (levels: number): object => ({ type: 'group', item: levels > 0 ? [nested(levels - 1)] : [] });

test.each<[string, unknown, Record<string, string>]>([
  ['no questionnaire', { resourceType: 'Observation' }, { file: 'not_a_questionnaire' }],
  ['nothing', null, { file: 'not_a_questionnaire' }],
  ['a list', [], { file: 'not_a_questionnaire' }],
  ['groups without end', questionnaire([nested(5_000)]), { file: 'not_a_questionnaire' }],
  ['no question that could be read', questionnaire([{ linkId: '1', type: 'display' }]), { items: 'items_missing' }],
  [
    'more questions than a measure holds',
    questionnaire(Array.from({ length: 101 }, () => ({ type: 'text' }))),
    { items: 'too_many' },
  ],
])('refuses %s', (_, file, fields) => {
  expect(refusedFields(file)).toEqual(fields);
});

test('whatever a file holds, it is a measure or it is refused', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.jsonValue());
  const question = fc.record(
    {
      linkId: value,
      text: value,
      type: fc.oneof(value, fc.constantFrom('choice', 'integer', 'boolean', 'text', 'group', 'display')),
      answerOption: fc.oneof(
        value,
        fc.array(fc.record({ valueInteger: value, valueCoding: value }, { requiredKeys: [] })),
      ),
      extension: value,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(
      fc.record({ title: value, extension: value, item: fc.array(question) }, { requiredKeys: [] }),
      (rest) => {
        const file = { resourceType: 'Questionnaire', ...rest };
        const refused = refusedFields(file);
        if (refused !== 'not refused') expect(refused).toBeTypeOf('object');
      },
    ),
  );
});
