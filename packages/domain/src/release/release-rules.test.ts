import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReleasePackage } from './check-release-package.ts';
import { compareFiles, subtractionBetween } from './differencing.ts';
import { frozenOn, lastQuarterEnd, quarterOf } from './freeze.ts';
import { occasionsOf, timesThatStay } from './occasions.ts';
import { pooled, tailsOf } from './pool-tails.ts';
import { reuseClasses } from './reuse-classes.ts';
import { blockHidden, blockLevels, settleBlocks, settleTimes } from './shape-of-rows.ts';
import { groupSites } from './variables/made-variables.ts';
import { measureVariables } from './variables/measure-variable.ts';
import { findVariable, fixedVariables, variableRegistry } from './variables/registry.ts';

const sizesOf = <T>(list: readonly T[]): number[] =>
  [...Map.groupBy(list, (each) => each).values()].map((each) => each.length);
const k = fc.integer({ min: 2, max: 8 });

describe('how many times are told of', () => {
  test('nobody of a class is among fewer than k with as many, and nobody is given a time they did not have', () => {
    fc.assert(
      fc.property(k, fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 }), (least, had) => {
        fc.pre(had.length >= least);
        const told = settleTimes(had, least);
        expect(Math.min(...sizesOf(told))).toBeGreaterThanOrEqual(least);
        expect(told.every((times, at) => times <= (had[at] ?? 0))).toBe(true);
      }),
    );
  });

  test('a class in which enough have as many keeps them all', () => {
    expect(settleTimes([2, 2, 2, 1, 1, 1], 3)).toEqual([2, 2, 2, 1, 1, 1]);
    expect(settleTimes([4, 2, 2, 2, 2], 4)).toEqual([2, 2, 2, 2, 2]);
  });

  test('the first and the last stay before those between', () => {
    expect([
      timesThatStay(4, 4),
      timesThatStay(4, 3),
      timesThatStay(4, 2),
      timesThatStay(4, 1),
      timesThatStay(4, 0),
    ]).toEqual([[0, 1, 2, 3], [0, 1, 3], [0, 3], [0], []]);
  });
});

describe('the weeks told of', () => {
  test('nobody of a class is among fewer than k with the same run of weeks, and those told nothing are k as well', () => {
    const runs = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 3, max: 20 })), { maxLength: 50 });
    fc.assert(
      fc.property(k, runs, (least, blocks) => {
        fc.pre(blocks.length >= least);
        const levels = settleBlocks(blocks, least);
        const seen = blocks.map((run, at) => {
          const level = levels[at] ?? blockHidden;
          return level === blockHidden
            ? 'hidden'
            : `${level}: ${run.map((block) => Math.floor(block / (blockLevels[level] ?? 1)))}`;
        });
        expect(Math.min(...sizesOf(seen))).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  test('answers of one month are one time, and days become blocks of four weeks since the start', () => {
    expect(occasionsOf([100, 110, 150, 400], 95)).toEqual({ timeOf: [0, 0, 1, 2], blocks: [0, 1, 10] });
    expect(occasionsOf([0, 40, 80, 120, 160, 200, 240], 0)).toEqual({
      timeOf: [0, -1, 1, -1, 2, -1, 3],
      blocks: [0, 2, 5, 8],
    });
  });
});

test('at least k people share the lowest score told, and the highest, or none is told', () => {
  fc.assert(
    fc.property(k, fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 }), (least, scores) => {
      const tails = tailsOf(Float64Array.from(scores), least);
      if (!tails) return;
      const told = scores.map((score) => pooled(score, tails));
      for (const end of [Math.min(...told), Math.max(...told)])
        expect(told.filter((score) => score === end).length).toBeGreaterThanOrEqual(least);
    }),
  );
});

describe('two releases together', () => {
  test('who has come, who has gone and who is alike in both are told apart', () => {
    const earlier = Int32Array.of(0, 0, 0, 1, 1, 1, -1);
    expect(compareFiles(earlier, Int32Array.of(0, 0, 0, 1, 1, 1, -1), 3)).toMatchObject({
      together: 0,
      leavers: 0,
      joiners: 0,
    });
    expect(compareFiles(earlier, Int32Array.of(0, 0, 0, 1, 1, 1, 1), 3)).toMatchObject({ joiners: 1 });
    expect(compareFiles(earlier, Int32Array.of(-1, 0, 0, 1, 1, 1, -1), 2)).toMatchObject({ leavers: 1, together: 0 });
    expect(compareFiles(earlier, Int32Array.of(0, 1, 1, 0, 0, 1, -1), 2)).toMatchObject({ together: 2 });
    expect(compareFiles(Int32Array.of(0, 0, -1, -1), Int32Array.of(-1, -1, 0, 0), 5).smallest).toBeNull();
  });

  test('with the classes of the earlier one nobody stands out, whoever has gone', () => {
    const people = fc.array(fc.record({ place: fc.integer({ min: -1, max: 4 }), stays: fc.boolean() }), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(k, people, (least, all) => {
        // An earlier release never has a class of fewer than k.
        const sizes = Map.groupBy(all, ({ place }) => place);
        const earlier = Int32Array.from(all, ({ place }) => ((sizes.get(place)?.length ?? 0) >= least ? place : -1));
        const order = Uint32Array.from(all.keys());
        const later = reuseClasses(earlier, (person) => all[person]?.stays === true, least, order);
        const { together, leavers, joiners } = compareFiles(earlier, later, least);
        expect([together, leavers, joiners]).toEqual([0, 0, 0]);
        expect(all.every(({ stays }, person) => stays || later[person] === -1)).toBe(true);
      }),
    );
  });

  test('a cell less the cells inside it, and a cell less itself a month later, are found', () => {
    const set = (key: string, ...members: number[]) => ({ key, members: new Set(members) });
    const all = [set('all', 1, 2, 3, 4, 5, 6, 7)];
    expect(subtractionBetween([set('a', 1, 2, 3), set('b', 4, 5, 6)], all, 3)).toBe(1);
    expect(subtractionBetween([set('a', 1, 2, 3), set('b', 4, 5, 6, 7)], all, 3)).toBe(0);
    expect(subtractionBetween(all, [set('all', 2, 3, 4, 5, 6, 7)], 3)).toBe(1);
    // Two cells that only overlap cannot be taken from one another.
    expect(subtractionBetween([set('women', 1, 2, 3, 4)], [set('young', 3, 4, 5, 6)], 5)).toBe(0);
  });
});

test('a quarter is frozen on its last day, and only its name is told', () => {
  expect(['2026-11-19', '2026-10-01', '2027-01-01', '2026-03-31'].map(lastQuarterEnd)).toEqual([
    '2026-09-30',
    '2026-09-30',
    '2026-12-31',
    '2025-12-31',
  ]);
  expect([frozenOn('today', '2026-11-19'), quarterOf('2026-09-30')]).toEqual(['2026-11-19', '2026 Q3']);
});

test('a site alone is in no group, and each group has two sites and ten people at least', () => {
  expect(groupSites([{ id: 'one', people: 400 }])).toBeNull();
  const groups = groupSites([
    { id: 'a', people: 4 },
    { id: 'b', people: 3 },
    { id: 'c', people: 5 },
    { id: 'd', people: 9 },
    { id: 'e', people: 9 },
    { id: 'f', people: 1 },
  ]);
  expect(Object.fromEntries(groups ?? [])).toEqual({ a: 'A', b: 'A', c: 'A', d: 'B', e: 'B', f: 'B' });
});

describe('the registry of variables', () => {
  test('knows no name, contact, day, note, staff or answer to one question', () => {
    for (const name of ['display_name', 'phone', 'note', 'held_on', 'account', 'peer_worker', 'qpr_15_1', 'person'])
      expect(findVariable(name), name).toBeNull();
  });

  test('names fit every statistics package, with what is put behind them', () => {
    const names = [
      ...variableRegistry.map(({ name }) => name),
      ...measureVariables.map(({ name }) => `${name}_change`),
    ];
    const variables = names.map((name) => ({
      name,
      label: name,
      kind: 'code' as const,
      role: 'quasi' as const,
      codes: [{ code: 0, label: 'x' }],
      missing: [],
      hiding: '',
    }));
    const key = {
      name: 'person',
      label: 'p',
      kind: 'text' as const,
      role: 'key' as const,
      codes: [],
      missing: [],
      hiding: '',
    };
    const table = {
      label: 't',
      variables: [key, ...variables],
      columns: [[], ...variables.map(() => new Int32Array())],
    };
    const problems = checkReleasePackage({ people: table, measures: table } as unknown as Parameters<
      typeof checkReleasePackage
    >[0]);
    expect(problems).toEqual([]);
  });

  test('every value has as many steps up as the others, and every node has words', () => {
    for (const { name, paths, nodes } of fixedVariables) {
      expect(new Set(paths.map((path) => path.length)).size, name).toBe(1);
      const known = new Set(nodes.map(({ key }) => key));
      const missing = ['declined', 'not_asked', 'not_known'];
      for (const node of paths.flat())
        if (!missing.includes(node)) expect(known.has(node), `${name} ${node}`).toBe(true);
      expect(new Set(nodes.map(({ label }) => label.toLowerCase())).size, name).toBe(nodes.length);
    }
  });
});
