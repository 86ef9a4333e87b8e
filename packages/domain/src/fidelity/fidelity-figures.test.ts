import { describe, expect, test } from 'vitest';
import { conversationMean, fidelityFigures, type RatedConversation, raterAgreement } from './fidelity-figures.ts';
import type { FidelityInformant } from './fidelity-words.ts';
import { shippedItems } from './shipped-scale.ts';

const keysOf = (domain: string) => shippedItems.filter((item) => item.domain === domain).map(({ key }) => key);
const all = (rating: number | null) => Object.fromEntries(shippedItems.map(({ key }) => [key, rating]));
const said = (informant: FidelityInformant, rating: number | null): RatedConversation => ({
  informant,
  agreed: all(rating),
});

const figure = (conversations: readonly RatedConversation[], informant: FidelityInformant) =>
  fidelityFigures(shippedItems, conversations)
    .find(({ domain }) => domain === 'relationship')
    ?.byInformant.find((each) => each.informant === informant);

const gap = (conversations: readonly RatedConversation[], of: FidelityInformant, from: FidelityInformant) =>
  fidelityFigures(shippedItems, conversations)
    .find(({ domain }) => domain === 'strengths')
    ?.gaps.find((each) => each.of === of && each.from === from)?.gap;

describe('one conversation in one domain', () => {
  test.each([
    ['all rated', [4, 2, 3, 3], 3],
    ['a nought counts as a nought', [4, 0, 0, 0], 1],
    ['an item left out is not a nought', [4, 4, null, 4], 4],
    ['half of them is enough', [4, 2, null, null], 3],
    ['fewer than half is no figure', [4, null, null, null], null],
    ['nothing rated is no figure', [null, null, null, null], null],
  ])('%s', (_what, given, mean) => {
    const keys = keysOf('relationship');
    const ratings = Object.fromEntries(keys.map((key, at) => [key, given[at] ?? null]));
    expect(conversationMean(keys, ratings)).toBe(mean);
  });
});

describe('what each kind of informant said', () => {
  test.each([
    ['nobody was asked', [], 'worker', { n: 0, mean: null, reason: 'nobody' }],
    ['one peer worker is shown, and is one voice', [said('worker', 3)], 'worker', { n: 1, mean: 3, reason: null }],
    ['one supervisor too', [said('supervisor', 4)], 'supervisor', { n: 1, mean: 4, reason: null }],
    ['one person is not shown', [said('person', 1)], 'person', { n: 1, mean: null, reason: 'too_few_people' }],
    ['nor are two', [said('person', 1), said('person', 2)], 'person', { n: 2, mean: null, reason: 'too_few_people' }],
    [
      'three are, each weighing the same',
      [said('person', 1), said('person', 2), said('person', 4)],
      'person',
      { n: 3, mean: 7 / 3, reason: null },
    ],
    [
      'a conversation that is not agreed yet counts in nothing',
      [said('worker', 3), { informant: 'worker', agreed: null }],
      'worker',
      { n: 1, mean: 3, reason: null },
    ],
    [
      'a conversation with nothing rated is not a nought',
      [said('worker', 3), said('worker', null)],
      'worker',
      { n: 1, mean: 3, reason: null },
    ],
  ] as const)('%s', (_what, conversations, informant, expected) => {
    expect(figure(conversations, informant)).toEqual({ informant, ...expected });
  });
});

describe('the gap between two views', () => {
  const three = [said('person', 2), said('person', 2), said('person', 2)];

  test.each([
    ['is the first less the second', [...three, said('worker', 4)], 'person', 'worker', -2],
    ['is nought where they agree', [said('worker', 3), said('supervisor', 3)], 'worker', 'supervisor', 0],
    ['is not there when one was not asked', [said('worker', 3)], 'worker', 'supervisor', null],
    [
      'never tells what two people said',
      [said('person', 0), said('person', 0), said('worker', 4)],
      'person',
      'worker',
      null,
    ],
  ] as const)('%s', (_what, conversations, of, from, expected) => {
    expect(gap(conversations, of, from)).toBe(expected);
  });
});

test('two raters are compared item by item, and what either left out is not compared', () => {
  const answer = raterAgreement([
    { first: { a: 1, b: 2, c: null, d: 0 }, second: { a: 1, b: 3, c: 4, d: 4 } },
    { first: { a: null }, second: { a: null } },
  ]);
  expect(answer).toEqual({ compared: 3, same: 1, withinOne: 2 });
});

test('the order in which conversations were held makes no difference', () => {
  const held = [said('person', 1), said('worker', 4), said('person', 3), said('supervisor', 2), said('person', 0)];
  expect(fidelityFigures(shippedItems, [...held].reverse())).toEqual(fidelityFigures(shippedItems, held));
});
