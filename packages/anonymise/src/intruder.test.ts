import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPeople, buildTable, type InventedPerson, openPolicy } from '../test/invented-table.ts';
import type { Release, ReleasedLabel } from './release-report.ts';
import { solveRelease } from './solve-release.ts';

const known = ['team', 'gender', 'age', 'sessions'] as const;

/** Places of the release whose labels are true of the person in all columns that the neighbour knows. */
function candidatesFor(person: InventedPerson, release: Release, columns: readonly string[]): number[] {
  const readings = release.columns.filter(({ name }) => columns.includes(name));
  return [...release.rows.keys()].filter((place) =>
    readings.every(({ name, codes, labels }) =>
      mayBe(labels[codes[place] ?? -1], person[name as (typeof known)[number]]),
    ),
  );
}

function mayBe(label: ReleasedLabel | undefined, cell: string | number | null): boolean {
  if (label?.text === '*') return true;
  if (cell === null) return label?.text === 'missing' || label?.values?.includes('missing') === true;
  if (typeof cell === 'number') return label?.range ? label.range.lowest <= cell && cell <= label.range.highest : false;
  return label?.values?.includes(cell) ?? false;
}

describe.each(['uniform', 'detail', 'sets'] as const)('%s', (method) => {
  test('somebody who knows everything about a neighbour is left with k rows or more to choose from', () => {
    fc.assert(
      fc.property(anyPeople, fc.subarray([...known]), (people, columns) => {
        const solved = solveRelease(buildTable(people), openPolicy, method);
        if (!solved.allowed) return;
        for (const row of solved.release.rows) {
          const person = people[row];
          if (!person) throw new Error('a row that nobody is');
          expect(candidatesFor(person, solved.release, columns).length).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the only non-binary person of a team cannot be picked out', () => {
    const people = Array.from(
      { length: 41 },
      (_, at): InventedPerson => ({
        team: at < 20 ? 'North' : 'South',
        gender: at === 40 ? 'non-binary' : 'woman',
        age: 30,
        sessions: 2,
        outcome: 'better',
      }),
    );
    const solved = solveRelease(buildTable(people), openPolicy, method);
    if (!solved.allowed) throw new Error('refused');
    const gender = solved.release.columns.find(({ name }) => name === 'gender');
    expect(gender?.labels.map(({ text }) => text)).not.toContain('non-binary');
    expect(candidatesFor(people[40] as InventedPerson, solved.release, known).length).not.toBe(1);
  });
});
