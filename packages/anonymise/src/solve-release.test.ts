import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPeople, buildTable, classesAsRead, type InventedPerson, openPolicy } from '../test/invented-table.ts';
import type { ReleaseMethod, ReleasePolicy } from './release-policy.ts';
import type { Release, Solved } from './release-report.ts';
import { solveRelease } from './solve-release.ts';

const methods = ['uniform', 'detail', 'sets'] as const;

function releaseOf(
  people: readonly InventedPerson[],
  policy: Partial<ReleasePolicy>,
  method: ReleaseMethod,
): Release | null {
  const solved = solveRelease(buildTable(people), { ...openPolicy, ...policy }, method);
  return solved.allowed ? solved.release : null;
}

describe.each(methods)('%s', (method) => {
  test('no class that a reader can make out has fewer than k people, whatever the table', () => {
    fc.assert(
      fc.property(anyPeople, fc.integer({ min: 2, max: 9 }), (people, k) => {
        const release = releaseOf(people, { k }, method);
        for (const members of release ? classesAsRead(release) : []) expect(members.length).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: 150 },
    );
  });

  test('no class gives an outcome away: none is held by more than the bound, and l different ones are in it', () => {
    fc.assert(
      fc.property(anyPeople, fc.constantFrom(0.5, 0.7, 0.8), fc.constantFrom(1, 2, 3), (people, highestShare, l) => {
        const release = releaseOf(people, { k: 3, bound: { highestShare, aboveBase: 0.15 }, l }, method);
        for (const members of release ? classesAsRead(release) : []) {
          for (const outcome of ['better', 'same', 'worse', null]) {
            const share = members.filter((row) => people[row]?.outcome === outcome).length / members.length;
            const base = people.filter((person) => person.outcome === outcome).length / people.length;
            expect(share).toBeLessThanOrEqual(Math.max(highestShare, base + 0.15) + 1e-9);
          }
          const known = new Set(members.map((row) => people[row]?.outcome).filter((outcome) => outcome !== null));
          expect(known.size).toBeGreaterThanOrEqual(l === 1 ? 0 : l);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('every label is true of the person it stands beside', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const release = releaseOf(people, {}, method);
        for (const [place, row] of (release?.rows ?? []).entries()) {
          const [team, , age] = (release?.columns ?? []).map(({ codes, labels }) => labels[codes[place] ?? -1]);
          expect(team?.values).toContain(people[row]?.team ?? 'missing');
          const years = people[row]?.age ?? null;
          if (age?.range) expect(age.range.lowest <= (years ?? -1) && (years ?? 999) <= age.range.highest).toBe(true);
          else expect(years === null ? ['missing', '*'] : ['*']).toContain(age?.text);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('everybody is in the release or among those left out, once', () => {
    fc.assert(
      fc.property(anyPeople, (people) => {
        const release = releaseOf(people, {}, method);
        if (!release) return;
        const all = [...release.rows, ...release.suppressed].sort((one, other) => one - other);
        expect(all).toEqual(people.map((_, at) => at));
      }),
      { numRuns: 60 },
    );
  });

  test('the same seed gives the same release, and another one another order', () => {
    const people = crowd(60);
    const one = releaseOf(people, { seed: 'a' }, method);
    expect(releaseOf(people, { seed: 'a' }, method)).toEqual(one);
    expect(releaseOf(people, { seed: 'b' }, method)?.rows).not.toEqual(one?.rows);
  });

  test('neither rows nor classes nor labels stand in the order of the table', () => {
    const people = crowd(200);
    const release = releaseOf(people, {}, method);
    const rows = [...(release?.rows ?? [])];
    const rising = rows.filter((row, at) => at > 0 && row > (rows[at - 1] ?? 0)).length;
    expect(rising).toBeGreaterThan(60);
    expect(rising).toBeLessThan(140);
    const backwards = releaseOf([...people].reverse(), {}, method);
    const texts = (of: Release | null) => of?.columns.map(({ labels }) => labels.map(({ text }) => text));
    if (method === 'uniform') expect(texts(backwards)).toEqual(texts(release));
  });

  test('with fewer than k people nothing leaves', () => {
    expect(solveRelease(buildTable(crowd(4)), openPolicy, method)).toEqual({
      allowed: false,
      refusals: [{ code: 'too_few_people', people: 4, needed: 5 }],
      report: null,
    });
    expect(solveRelease(buildTable([]), openPolicy, method)).toMatchObject({ allowed: false });
  });

  test('people who are all alike leave whole', () => {
    const solved = solveRelease(buildTable(crowd(12, () => ({}))), openPolicy, method);
    expect(solved.report?.loss).toMatchObject({ gcp: 0, suppressed: 0, averageClass: 12, discernibility: 144 });
    expect(solved.report?.risk).toMatchObject({ classes: 1, smallestClass: 12, highest: 1 / 12, singlingOut: [] });
  });

  test('a column with fewer values than l is refused before any search', () => {
    const solved = solveRelease(buildTable(crowd(30, () => ({ outcome: 'better' }))), { ...openPolicy, l: 2 }, method);
    expect(refusalsOf(solved)).toEqual([{ code: 'too_few_values', column: 'outcome', values: 1, needed: 2 }]);
  });

  test('progress rises and does not pass the end', () => {
    const seen: number[] = [];
    solveRelease(buildTable(crowd(150)), openPolicy, method, { onProgress: (share) => seen.push(share) });
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    for (const share of seen) expect(share >= 0 && share <= 1).toBe(true);
  });
});

test('what each method loses falls from uniform to detail to sets', () => {
  const [uniform = 0, detail = 0, sets = 0] = methods.map(
    (method) => solveRelease(buildTable(crowd(300)), openPolicy, method).report?.loss.gcp,
  );
  expect(detail).toBeLessThan(uniform);
  expect(sets).toBeLessThan(detail);
});

test('detail leaves nobody out while there is a class to take them in', () => {
  const people = [...crowd(20, () => ({})), ...crowd(1, () => ({ team: 'Island', gender: 'non-binary', age: 90 }))];
  const solved = solveRelease(buildTable(people), { ...openPolicy, suppressionLimit: 0 }, 'detail');
  expect(solved.allowed && solved.release.suppressed.length).toBe(0);
});

test.each(['detail', 'sets'] as const)(
  '%s dilutes people who mostly answer alike, and leaves nobody out for it',
  (method) => {
    // In the country nearly all say the same; those who say otherwise live in town.
    const people = crowd(600).map((person, at): InventedPerson => {
      const inTown = person.team === 'North' || person.team === 'South';
      return { ...person, outcome: at % (inTown ? 2 : 25) === 0 ? 'worse' : 'better' };
    });
    const bound = { highestShare: 0.8, aboveBase: 0.15 };
    const solved = solveRelease(buildTable(people), { ...openPolicy, bound, l: 2 }, method);
    expect(solved.report?.loss.suppressed).toBe(0);
    expect(solved.report?.loss.gcp).toBeLessThan(0.5);
    const [homogeneity] = solved.report?.risk.homogeneity ?? [];
    expect(homogeneity?.fewestValues).toBe(2);
  },
);

function refusalsOf(solved: Solved) {
  return solved.allowed ? [] : solved.refusals;
}

/** People who differ in a way that repeats itself, unless said otherwise. */
function crowd(many: number, differ?: (at: number) => Partial<InventedPerson>): InventedPerson[] {
  return Array.from({ length: many }, (_, at) => ({
    team: 'North',
    gender: 'woman',
    age: 40,
    sessions: 4,
    outcome: 'better',
    ...(differ?.(at) ?? {
      team: (['North', 'South', 'Hill', 'Coast', 'Island', null] as const)[(at * 7) % 6] ?? null,
      gender: ['woman', 'man', 'woman', 'man', 'non-binary'][(at * 3) % 5] ?? 'man',
      age: 18 + ((at * 37) % 70),
      sessions: [1, 2, 5, 6, 40][(at * 11) % 5] ?? 1,
      outcome: ['better', 'same', 'worse'][at % 3] ?? null,
    }),
  }));
}
