import { findMeasure, type MeasureVariable } from '@alongside/domain/release/variables/measure-variable.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf } from './bands-of.ts';
import type { Material } from './material.ts';
import { bound, settleScores } from './settle-scores.ts';

const qpr = findMeasure('qpr_15') as MeasureVariable;
const k = 5;

interface Measured {
  class: number;
  first: number;
  last: number | null;
  isComparable?: boolean;
}

/** People with one measure at one time or two, each in a class. */
const settled = (people: readonly Measured[], tier: 'named' | 'open' = 'named') => {
  const scores = new Float64Array(people.length * 4).fill(Number.NaN);
  const change = new Float64Array(people.length).fill(Number.NaN);
  for (const [place, { first, last, isComparable = true }] of people.entries()) {
    scores[place * 4] = first;
    if (last === null) continue;
    scores[place * 4 + 1] = last;
    if (isComparable) change[place] = last - first;
  }
  const material = {
    personIds: people.map((_, at) => `per_${at}`),
    measures: [qpr],
    scores,
    change,
  } as Partial<Material> as Material;
  const classes = Math.max(...people.map((each) => each.class)) + 1;
  const rows = {
    timesOf: people.map(({ last }) => (last === null ? [0] : [0, 1])),
    people: {
      classOf: Int32Array.from(people, (each) => each.class),
      labels: Array.from({ length: classes }, () => []),
      variables: [],
    },
  };
  const bands = bandsOf(material.measures, tier);
  const { byTime, change: changes } = settleScores(material, rows, k, bands);
  const told = (series: { values: Float64Array; hidden: Uint8Array } | undefined, place: number): number | null => {
    const value = series?.values[place] ?? Number.NaN;
    return Number.isNaN(value) || series?.hidden[place] ? null : value;
  };
  return people.map((each, place) => {
    const first = told(byTime[0]?.[0], place);
    const last = told(byTime[0]?.[1], place);
    const own = told(changes[0], place);
    return {
      ...each,
      told: { first, last, change: own === null ? null : bands.middleOf(0, own) / (tier === 'open' ? 5 : 1) },
    };
  });
};

/** Everything a reader has of each person, told or worked out from what is told. */
const learnt = (people: ReturnType<typeof settled>) => ({
  first: people.map(
    ({ told: { first, last, change } }) => first ?? (last !== null && change !== null ? last - change : null),
  ),
  last: people.map(
    ({ told: { first, last, change } }) => last ?? (first !== null && change !== null ? first + change : null),
  ),
  change: people.map(
    ({ told: { first, last, change } }) => change ?? (first !== null && last !== null ? last - first : null),
  ),
  firstAgain: people.map(({ told: { last, change } }) => (last !== null && change !== null ? last - change : null)),
  lastAgain: people.map(({ told: { first, change } }) => (first !== null && change !== null ? first + change : null)),
});

const countOf = (values: readonly (number | null)[]): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const value of values)
    if (value !== null) counts.set(Math.round(value * 100), (counts.get(Math.round(value * 100)) ?? 0) + 1);
  return counts;
};

/** Whether somebody has learnt of a class what nearly everybody in it has. */
const givesAway = (people: ReturnType<typeof settled>, values: readonly (number | null)[]): boolean => {
  const everybody = countOf(values);
  return [...Map.groupBy(people.keys(), (place) => people[place]?.class)].some(([, places]) =>
    [...countOf(places.map((place) => values[place] ?? null))].some(
      ([value, count]) =>
        count === places.length ||
        count / places.length >
          Math.max(bound.highestShare, (everybody.get(value) ?? 0) / people.length + bound.aboveBase) + 1e-9,
    ),
  );
};

const endsHeld = (values: readonly (number | null)[]): number => {
  const counts = countOf(values);
  const order = [...counts.keys()].sort((one, other) => one - other);
  return order.length === 0 ? k : Math.min(counts.get(order[0] ?? 0) ?? 0, counts.get(order.at(-1) ?? 0) ?? 0);
};

describe('what can be worked out from scores', () => {
  test('a top score is not had by adding the change to the score before it', () => {
    // Six others have changed as much, so that the change alone stands out by nothing.
    const people = [
      ...Array.from({ length: 40 }, (_, at) => ({ class: at % 4, first: 18 + (at % 9), last: 20 + (at % 7) })),
      ...Array.from({ length: 6 }, (_, at) => ({ class: at % 4, first: 18, last: 30 })),
      { class: 0, first: 26, last: 38 },
    ];
    const found = settled(people);
    const { lastAgain } = learnt(found);
    expect(Math.max(...lastAgain.map((value) => value ?? 0))).toBeLessThanOrEqual(30);
    expect(endsHeld(lastAgain)).toBeGreaterThanOrEqual(k);
    // What is told of them is still a change, of the scores as they are told.
    expect(found.at(-1)?.told.change).toBe((found.at(-1)?.told.last ?? 0) - (found.at(-1)?.told.first ?? 0));
  });

  test('a score hidden because all of a class have it is not had from the change either', () => {
    const people = [
      ...Array.from({ length: 60 }, (_, at) => ({
        class: 1 + (at % 3),
        first: 12 + (at % 11),
        last: 14 + ((at * 7) % 13),
      })),
      ...Array.from({ length: 6 }, (_, at) => ({ class: 0, first: 14 + at, last: 20 })),
    ];
    const six = settled(people).filter((each) => each.class === 0);
    for (const { told } of six) expect(told).toMatchObject({ last: null, change: null });
  });

  test('a change that all of a class have made is not had from their two scores', () => {
    const people = [
      ...Array.from({ length: 60 }, (_, at) => ({
        class: 1 + (at % 3),
        first: 12 + (at % 11),
        last: 14 + ((at * 7) % 13),
      })),
      // Not counted as a change in any figure, and a difference all the same.
      ...Array.from({ length: 6 }, (_, at) => ({ class: 0, first: 14 + at, last: 17 + at, isComparable: false })),
    ];
    const six = settled(people).filter((each) => each.class === 0);
    for (const { told } of six) expect(told).toMatchObject({ last: null, change: null });
    for (const { told } of six) expect(told.first).not.toBeNull();
  });

  test('however common a score is, it is told of no class in which everybody has it', () => {
    const people = Array.from({ length: 60 }, (_, at) => ({
      class: at % 6,
      first: 12 + (at % 11),
      last: at % 12 === 5 ? 20 + (at % 5) : 20,
    }));
    for (const { class: number, told } of settled(people)) if (number !== 5) expect(told.last).toBeNull();
  });

  const anyPeople = fc
    .array(
      fc.array(
        fc.record({
          first: fc.integer({ min: 0, max: 60 }),
          step: fc.integer({ min: -3, max: 9 }),
          isLast: fc.boolean(),
          isComparable: fc.boolean(),
        }),
        { minLength: k, maxLength: 9 },
      ),
      { minLength: 4, maxLength: 12 },
    )
    .map((classes) =>
      classes.flatMap((members, number) =>
        members.map(({ first, step, isLast, isComparable }) => ({
          class: number,
          first,
          last: isLast ? Math.max(0, Math.min(60, first + step)) : null,
          isComparable,
        })),
      ),
    );

  test.each(['named', 'open'] as const)(
    'nothing told or worked out gives a class away, and five share each end (%s)',
    (tier) => {
      fc.assert(
        fc.property(anyPeople, (people) => {
          const found = settled(people, tier);
          for (const [what, values] of Object.entries(learnt(found)))
            expect(givesAway(found, values), what).toBe(false);
          for (const what of ['first', 'last', 'change'] as const)
            expect(endsHeld(found.map(({ told }) => told[what])), what).toBeGreaterThanOrEqual(k);
          // A change with a score gives the other score as it is told, or nothing.
          for (const { told } of found)
            if (told.change !== null) expect(told.change).toBe((told.last ?? Number.NaN) - (told.first ?? Number.NaN));
        }),
        { numRuns: 150 },
      );
    },
  );
});
