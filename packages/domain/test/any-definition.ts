import fc from 'fast-check';
import type { InstrumentDefinition } from '../src/outcome/check-instrument.ts';
import type { Item, Scale, ScoreMethod } from '../src/outcome/instrument.ts';
import { rangeOf, sumRangeOf } from '../src/outcome/scale-range.ts';

/** Words as people type them, commas, quotes, accents and all. */
const words = fc.constantFrom(
  'Hope',
  'A “good” day, or not',
  'Sut mae pethau?',
  '=1+1',
  'x;y|z',
  "It's fine",
  '0',
  'é'.normalize('NFC'),
);
const sourced = fc.record(
  { source: words, isGeneralKnowledge: fc.constant(true as const) },
  { requiredKeys: ['source'] },
);
const keyed = fc.stringMatching(/^[a-z0-9][a-z0-9_]{0,39}$/);

/** "Does not apply" has a name of its own where the others have one. */
const withOutside = (item: Item): Item =>
  item.notAnAnswer && item.answerNames
    ? { ...item, answerNames: { ...item.answerNames, [item.max + 1]: 'does not apply' } }
    : item;

const anyItem = (key: string, { min, max }: Pick<Item, 'min' | 'max'>): fc.Arbitrary<Item> =>
  fc
    .oneof(
      {
        weight: 4,
        arbitrary: fc.record(
          {
            key: fc.constant(key),
            words,
            kind: fc.constant('number' as const),
            min: fc.constant(min),
            max: fc.constant(max),
            isReversed: fc.constant(true as const),
            isOptional: fc.constant(true as const),
            notAnAnswer: fc.constant([max + 1, min - 1]),
            riskToLife: fc.record({ from: fc.integer({ min, max }), side: fc.constantFrom('and_above', 'and_below') }),
            answerNames: fc.oneof(
              fc.constant({ [min]: 'least' }),
              words.map((name) =>
                Object.fromEntries(Array.from({ length: max - min + 1 }, (_, at) => [min + at, `${name} ${at}`])),
              ),
            ),
          },
          { requiredKeys: ['key', 'kind', 'min', 'max'] },
        ),
      },
      {
        weight: 1,
        arbitrary: fc.record(
          {
            key: fc.constant(key),
            words,
            kind: fc.constant('words' as const),
            min: fc.constant(0),
            max: fc.constant(0),
            isOptional: fc.constant(true as const),
          },
          { requiredKeys: ['key', 'kind', 'min', 'max'] },
        ),
      },
    )
    .map(withOutside);

const methodsFor = (items: readonly Item[]): ScoreMethod[] => {
  if (items.length === 0) return [{ kind: 'entered' }];
  const { min, max } = sumRangeOf(items);
  const table = Array.from({ length: max - min + 1 }, (_, at): [number, number] => [min + at, at * 1.25]);
  const means: ScoreMethod[] = [{ kind: 'mean' }, { kind: 'mean_to_100' }];
  const sums: ScoreMethod[] = [{ kind: 'sum' }, { kind: 'prorated_sum' }, { kind: 'table', table }];
  return [
    { kind: 'entered' },
    ...means,
    ...(items.some(({ isOptional }) => isOptional) ? [] : sums),
    ...(items.length === 1 ? [{ kind: 'item' } as const] : []),
  ];
};

const anyScale = (key: string, items: readonly Item[]): fc.Arbitrary<Scale> =>
  fc.constantFrom(...methodsFor(items)).chain((method): fc.Arbitrary<Scale> => {
    const counted = method.kind === 'entered' ? [] : items;
    const { min, max } = rangeOf(counted, method) ?? { min: 0, max: 20 };
    const half = (min + max) / 2;
    const most = ['mean', 'mean_to_100', 'prorated_sum'].includes(method.kind) ? counted.length - 1 : 0;
    const threshold = sourced.map((from) => ({ points: (max - min) / 4, ...from }));
    return fc.record(
      {
        key: fc.constant(key),
        name: words,
        items: fc.constant(counted.map((item) => item.key)),
        method: fc.constant(method),
        missingAtMost: fc.nat(most),
        missingSource: sourced,
        min: fc.constant(min),
        max: fc.constant(max),
        decimals: fc.constantFrom(0, 1, 2),
        better: fc.constantFrom('higher', 'lower'),
        isCountedByStep: fc.constant(true as const),
        bands: sourced.map((from) => [
          { key: 'low', name: 'Low', from: min, to: half, ...from },
          { key: 'high', name: 'High', from: half + 0.01, to: max, ...from },
        ]),
        reliableChange: threshold,
        minimalChange: threshold,
        cutOff: sourced.map((from) => ({ points: half, side: 'below' as const, ...from })),
      },
      { requiredKeys: ['key', 'name', 'items', 'method', 'missingAtMost', 'min', 'max', 'decimals', 'better'] },
    );
  });

/** Any whole definition that an organisation could have built. */
export const anyDefinition: fc.Arbitrary<InstrumentDefinition> = fc
  .record({
    keys: fc.uniqueArray(keyed, { minLength: 1, maxLength: 5 }),
    scaleKeys: fc.uniqueArray(keyed, { minLength: 1, maxLength: 3 }),
    min: fc.integer({ min: -2, max: 1 }),
    width: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ keys, scaleKeys, min, width }) =>
    fc.tuple(...keys.map((key) => anyItem(key, { min, max: min + width }))).chain((items) => {
      const counting = items.filter(({ kind }) => kind === 'number');
      return fc.record(
        {
          name: words,
          shortName: words,
          about: words,
          items: fc.constant(items),
          scales: fc.tuple(...scaleKeys.map((key) => fc.subarray(counting).chain((counted) => anyScale(key, counted)))),
          mainScale: fc.constantFrom(null, ...scaleKeys),
          completedBy: fc.constantFrom<('person' | 'worker')[]>(['person'], ['worker'], ['person', 'worker']),
          licence: fc.record(
            {
              kind: fc.constant('wording_ships' as const),
              terms: words,
              notice: words,
              address: fc.constant('https://example.org/terms?a=1&b=2'),
              source: words,
              isGeneralKnowledge: fc.constant(true as const),
            },
            { requiredKeys: ['kind', 'terms', 'source'] },
          ),
          timing: fc.record({
            baselineByMeeting: fc.constantFrom(null, 1, 2),
            reviewEveryDays: fc.constantFrom(null, 1, 183),
            atEnding: fc.boolean(),
            followUpAfterDays: fc.constantFrom(null, 90),
          }),
          isOffAtFirst: fc.constant(true as const),
          concepts: fc.constant({ [keys[0] ?? '']: '718466001' }),
          isForWorkers: fc.constant(true as const),
        },
        {
          requiredKeys: [
            'name',
            'shortName',
            'about',
            'items',
            'scales',
            'mainScale',
            'completedBy',
            'licence',
            'timing',
          ],
        },
      );
    }),
  );
