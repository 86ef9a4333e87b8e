import { describe, expect, test } from 'vitest';
import { buildTable, type InventedPerson, openPolicy } from '../test/invented-table.ts';
import { compareGroups, lossOfRows, protectedGroups } from './compare-groups.ts';
import { below, seededRandom } from './random-source.ts';
import type { ReleasePolicy } from './release-policy.ts';
import { solveRelease } from './solve-release.ts';
import { codedColumn, numericColumn, type Table } from './table.ts';

const people: InventedPerson[] = Array.from({ length: 20 }, (_, at) => ({
  team: 'North',
  gender: 'woman',
  age: 30,
  sessions: 2,
  outcome: at % 2 === 0 ? 'better' : 'same',
}));
const table = buildTable(people);

describe('a policy that cannot be kept is thrown back', () => {
  const odd: [Partial<ReleasePolicy>, object][] = [
    [{ k: 1 }, { code: 'policy_out_of_range', details: { field: 'k' } }],
    [{ k: 5.5 }, { code: 'policy_out_of_range', details: { field: 'k' } }],
    [{ k: Number.NaN }, { code: 'policy_out_of_range', details: { field: 'k' } }],
    [{ l: 0 }, { code: 'policy_out_of_range', details: { field: 'l' } }],
    [{ suppressionLimit: 1.2 }, { code: 'policy_out_of_range', details: { field: 'suppressionLimit' } }],
    [{ suppressionLimit: Number.NaN }, { code: 'policy_out_of_range', details: { field: 'suppressionLimit' } }],
    [{ bound: { highestShare: 0, aboveBase: 0 } }, { code: 'policy_out_of_range', details: { field: 'highestShare' } }],
    [{ bound: { highestShare: 0.8, aboveBase: -1 } }, { code: 'policy_out_of_range', details: { field: 'aboveBase' } }],
    [{ protectedColumns: ['id'] }, { code: 'column_not_listed', details: { column: 'id' } }],
    [{ protectedColumns: ['faith'] }, { code: 'column_not_listed', details: { column: 'faith' } }],
  ];
  test.each(odd)('%o', (policy, error) => {
    expect(() => solveRelease(table, { ...openPolicy, ...policy }, 'detail')).toThrow(expect.objectContaining(error));
  });
});

describe('a table that cannot be read is thrown back', () => {
  const plain = numericColumn({ name: 'score', role: 'plain' }, [1, 2]);
  const odd: [string, Table, string][] = [
    ['a column that is too short', { rows: 3, columns: [plain] }, 'table_uneven'],
    [
      'a code without a value',
      { rows: 2, columns: [{ ...codedColumn({ name: 'a', role: 'plain' }, ['x', 'x']), values: [] }] },
      'table_uneven',
    ],
    [
      'a number without end',
      { rows: 1, columns: [numericColumn({ name: 'a', role: 'plain' }, [Number.POSITIVE_INFINITY])] },
      'table_uneven',
    ],
    ['a name that comes twice', { rows: 2, columns: [plain, plain] }, 'column_listed_twice'],
    [
      'a person who comes twice',
      { rows: 2, columns: [codedColumn({ name: 'id', role: 'identifier', onePerRow: true }, ['per-1', 'per-1'])] },
      'person_listed_twice',
    ],
  ];
  test.each(odd)('%s', (_, unread, code) => {
    expect(() => solveRelease(unread, openPolicy, 'detail')).toThrow(expect.objectContaining({ code }));
  });
});

test('with more left out than the limit bears nothing leaves, and the reason says how many', () => {
  // Nine in ten are alike and half of them better. The two others are too few, and either alone would tip the balance.
  const balanced = people
    .slice(0, 10)
    .map((person, at): InventedPerson => (at < 8 ? person : { ...person, age: 60 + at }));
  const policy = { ...openPolicy, bound: { highestShare: 0.5, aboveBase: 0 }, suppressionLimit: 0 } as const;
  const solved = solveRelease(buildTable(balanced), policy, 'detail');
  expect(solved).toMatchObject({ allowed: false, refusals: [{ code: 'too_many_left_out', share: 0.2, limit: 0 }] });
  expect(solveRelease(buildTable(balanced), { ...policy, suppressionLimit: 0.2 }, 'detail').allowed).toBe(true);
});

describe('groups of a protected column', () => {
  /** Forty alike, and six of another gender who differ in all else. */
  const uneven = Array.from(
    { length: 406 },
    (_, at): InventedPerson => ({
      team: at < 400 ? 'North' : (['South', 'Hill', 'Coast', 'Island', 'South', 'Hill'][at - 400] ?? null),
      gender: at < 400 ? 'woman' : 'non-binary',
      age: at < 400 ? 30 : 20 + 12 * (at - 400),
      sessions: at < 400 ? 2 : 1 + 8 * (at - 400),
      outcome: 'better',
    }),
  );
  const policy = { ...openPolicy, protectedColumns: ['gender'] };

  test('one that loses more than four times as much as everybody refuses the release, with its report', () => {
    const solved = solveRelease(buildTable(uneven), policy, 'detail');
    expect(solved.allowed).toBe(false);
    expect(solved.allowed ? [] : solved.refusals).toContainEqual(
      expect.objectContaining({
        code: 'group_loses_too_much',
        column: 'gender',
        group: 'non-binary',
        of: 'detail',
        limit: 4,
      }),
    );
    expect(solved.report?.groups).toContainEqual(
      expect.objectContaining({ group: 'woman', people: 400, verdict: 'even' }),
    );
    expect(solved).not.toHaveProperty('release');
  });

  test('uniform columns pass by a choice that would shut a group out, for the best that does not', () => {
    const limit = { ...openPolicy, suppressionLimit: 0.05 };
    const careless = solveRelease(buildTable(uneven), limit, 'uniform');
    expect(careless.report?.loss.suppressed).toBe(6);
    const fair = solveRelease(buildTable(uneven), { ...limit, protectedColumns: ['gender'] }, 'uniform');
    expect(fair.allowed).toBe(true);
    // One or two may be chance; six of six are not.
    expect(fair.report?.groups.find(({ group }) => group === 'non-binary')?.suppressed).toBeLessThanOrEqual(2);
  });

  test('with more detail a small group that would lose too much moves in with the people most like it', () => {
    const random = seededRandom('mixed');
    const mixed = Array.from(
      { length: 500 },
      (_, at): InventedPerson => ({
        team: ['North', 'South', 'Hill', 'Coast', 'Island'][below(5, random)] ?? null,
        gender: at % 50 === 0 ? 'non-binary' : 'woman',
        age: 20 + below(50, random),
        sessions: 1 + below(8, random),
        outcome: 'better',
      }),
    );
    const careless = solveRelease(buildTable(mixed), openPolicy, 'detail').report?.loss.gcp ?? 0;
    const fair = solveRelease(buildTable(mixed), policy, 'detail');
    expect(fair.allowed).toBe(true);
    expect(fair.report?.loss.suppressed).toBe(0);
    // Others lose something for it, but not much.
    expect(fair.report?.loss.gcp).toBeGreaterThan(careless);
    expect(fair.report?.loss.gcp).toBeLessThan(1.2 * careless);
  });

  test.each(['detail', 'sets'] as const)(
    'where two columns are protected, whatever group of either would lose too much is mended (%s)',
    (method) => {
      const random = seededRandom('two columns');
      const mixed = Array.from(
        { length: 2_400 },
        (_, at): InventedPerson => ({
          team: at % 80 === 3 ? 'Island' : (['North', 'South', 'Hill', 'Coast'][below(4, random)] ?? null),
          gender: at % 50 === 0 ? 'non-binary' : at % 3 === 0 ? 'man' : 'woman',
          age: 20 + below(50, random),
          sessions: 1 + below(8, random),
          outcome: 'better',
        }),
      );
      const both = ['gender', 'team'];
      const careless = solveRelease(buildTable(mixed), openPolicy, method);
      const fair = solveRelease(buildTable(mixed), { ...openPolicy, protectedColumns: both }, method);
      if (!careless.allowed || !fair.allowed) throw new Error('refused');
      const { loss, left } = lossOfRows(mixed.length, careless.release);
      const before = compareGroups(protectedGroups(buildTable(mixed), both), loss, left);
      const lost = before.filter(({ lossTimes }) => lossTimes > 4).map(({ column, group }) => `${column} ${group}`);
      expect(lost).toContain('gender non-binary');
      expect(fair.report.groups.filter(({ lossTimes }) => lossTimes > 4)).toEqual([]);
      expect(fair.report.loss.suppressed).toBe(0);
      expect(fair.report.loss.gcp).toBeLessThan(1.3 * careless.report.loss.gcp);
    },
  );

  test('without protected columns nothing is compared', () => {
    expect(solveRelease(buildTable(uneven), openPolicy, 'detail')).toMatchObject({
      allowed: true,
      report: { groups: [] },
    });
  });
});
