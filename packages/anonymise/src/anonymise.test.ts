import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRows, buildRow, buildRows, columns, quasiIdentifiers, releaseOf } from '../test/invented-rows.ts';
import { anonymise } from './anonymise.ts';
import { hidden, type SourceRow } from './column.ts';
import { seededRandom } from './random-source.ts';

/** Written apart from the package: how many people stand behind each combination a reader sees. */
function peoplePerCombination(rows: readonly SourceRow[], source: readonly SourceRow[]): number[] {
  const people = new Map<string, Set<unknown>>();
  for (const row of rows) {
    const combination = quasiIdentifiers.map((name) => String(row[name])).join('|');
    const owner = source[Number(row.recovery)]?.person;
    people.set(combination, (people.get(combination) ?? new Set()).add(owner));
  }
  return [...people.values()].map((owners) => owners.size);
}

test('no combination is shared by fewer than k people, whatever the file', () => {
  fc.assert(
    fc.property(anyRows, fc.integer({ min: 5, max: 12 }), fc.string(), (source, k, seed) => {
      const { rows, risk } = releaseOf(source, seed, k);
      const sizes = peoplePerCombination(rows, source);
      for (const size of sizes) expect(size).toBeGreaterThanOrEqual(k);
      expect(risk.groups).toBe(sizes.length);
      expect(risk.smallestGroup).toBe(sizes.length === 0 ? 0 : Math.min(...sizes));
    }),
    { numRuns: 300 },
  );
});

test('what is not hidden is true, and nobody appears twice', () => {
  fc.assert(
    fc.property(anyRows, (source) => {
      const { rows } = releaseOf(source);
      expect(new Set(rows.map((row) => row.recovery)).size).toBe(rows.length);
      for (const row of rows) {
        const truth = source[Number(row.recovery)];
        for (const name of quasiIdentifiers) expect([hidden, truth?.[name]]).toContain(row[name]);
        expect(row.wave).toBe(truth?.wave);
      }
    }),
  );
});

test('no value of an identifying column leaves, nor a column nobody listed', () => {
  fc.assert(
    fc.property(anyRows, (source) => {
      const written = JSON.stringify(releaseOf(source.map((row) => ({ ...row, note: 'Met at the allotment' }))).rows);
      expect(written).not.toMatch(/person-|Invented Name|allotment/);
    }),
  );
});

test('everybody is released, or with fewer than k people nobody', () => {
  fc.assert(
    fc.property(anyRows, (source) => {
      const { rows, loss, risk } = releaseOf(source);
      const people = new Set(source.map((row) => row.person)).size;
      expect(rows.length).toBe(people < 5 ? 0 : source.length);
      expect(risk.people).toBe(people < 5 ? 0 : people);
      expect(loss.leftOut).toBe(source.length - rows.length);
      expect(loss.leftOutReasons.fewer_than_k_people).toBe(loss.leftOut);
    }),
  );
});

test('the loss report counts the stars a reader would count', () => {
  fc.assert(
    fc.property(anyRows, (source) => {
      const { rows, loss } = releaseOf(source);
      for (const name of quasiIdentifiers) {
        expect(loss.hiddenByColumn[name]).toBe(rows.filter((row) => row[name] === hidden).length);
      }
      const counted = Object.values(loss.hiddenByColumn).reduce((sum, cells) => sum + cells, 0);
      expect(loss.hiddenCells).toBe(counted);
    }),
  );
});

test('a file where all are alike leaves whole', () => {
  const { rows, risk, loss } = releaseOf(buildRows(8));
  expect(rows).toHaveLength(8);
  expect(loss).toMatchObject({ hiddenCells: 0, hiddenShare: 0, leftOut: 0 });
  expect(risk).toMatchObject({ records: 8, people: 8, groups: 1, smallestGroup: 8, sampleUnique: 0, sampleUnderK: 0 });
});

test('only the column that tells people apart is hidden', () => {
  const { loss } = releaseOf([...buildRows(3, { team: 'North' }), ...buildRows(3, { team: 'South' }, 3)]);
  expect(loss.hiddenByColumn).toEqual({ age: 0, gender: 0, team: 6, weeks: 0 });
});

test('the column whose hiding keeps most people readable is chosen', () => {
  const rows = [
    ...buildRows(4, { age: '18 to 24', gender: 'man' }),
    ...buildRows(4, { age: '35 to 44', gender: 'man' }, 4),
    ...buildRows(1, { age: '18 to 24', gender: 'non-binary' }, 8),
    ...buildRows(9, { age: '45 to 54', gender: 'woman' }, 9),
  ];
  const { loss } = releaseOf(rows);
  // Age goes for the eight men, and all columns for five: the one person left over and four for company.
  expect(loss.hiddenByColumn).toEqual({ age: 10, gender: 5, team: 5, weeks: 5 });
});

test('five rows of one person are not five people', () => {
  const oneWithMany = buildRows(5, { person: 'person-0', team: 'South' });
  const { rows } = releaseOf([...oneWithMany, ...buildRows(6, {}, 5)]);
  expect(rows).toHaveLength(11);
  expect(rows.filter((row) => row.team === 'South')).toEqual([]);
  expect(releaseOf(oneWithMany).rows).toEqual([]);
});

test('an empty file gives an empty release', () => {
  expect(releaseOf([])).toEqual({
    rows: [],
    risk: {
      records: 0,
      people: 0,
      groups: 0,
      smallestGroup: 0,
      highestRisk: 0,
      averageRisk: 0,
      sampleUnique: 0,
      sampleUnderK: 0,
      groupsAllAlike: { recovery: 0 },
    },
    loss: {
      hiddenCells: 0,
      hiddenShare: 0,
      hiddenByColumn: { age: 0, gender: 0, team: 0, weeks: 0 },
      leftOut: 0,
      leftOutReasons: { fewer_than_k_people: 0 },
    },
  });
});

test('without quasi-identifiers everybody is one group', () => {
  const scores = columns.filter((column) => column.role !== 'quasi-identifier');
  const { rows, risk } = anonymise(buildRows(5), scores, { k: 5, roundTo: 5, smallNumber: 5 }, seededRandom('a'));
  expect(rows).toHaveLength(5);
  expect(risk).toMatchObject({ groups: 1, smallestGroup: 5 });
});

test('the risk report says who stood alone before, and which groups give their score away', () => {
  const rows = [...buildRows(6), buildRow(6, { team: 'South' }), ...buildRows(3, { team: 'East', recovery: 12 }, 7)];
  const { risk } = releaseOf(rows);
  expect(risk).toMatchObject({ sampleUnique: 1, sampleUnderK: 4, groups: 2, smallestGroup: 5 });
  // The five who kept their cells all scored 30; those hidden together did not.
  expect(risk.groupsAllAlike.recovery).toBe(1);
  expect(risk.highestRisk).toBeCloseTo(0.2);
  expect(risk.averageRisk).toBeCloseTo(0.2);
});
