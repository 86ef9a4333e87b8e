import { describe, expect, test } from 'vitest';
import { checkRelease } from './check-release.ts';
import { flatHierarchy } from './hierarchy.ts';
import type { ReleasePolicy } from './release-policy.ts';
import type { Release } from './release-report.ts';
import { solveRelease } from './solve-release.ts';
import { codedColumn, type Table } from './table.ts';

const policy: ReleasePolicy = {
  k: 3,
  bound: { highestShare: 0.7, aboveBase: 0 },
  l: 2,
  suppressionLimit: 0,
  seed: 's',
  protectedColumns: [],
};
const table: Table = {
  rows: 6,
  columns: [
    codedColumn({ name: 'team', role: 'quasi', hierarchy: flatHierarchy(['North', 'South']) }, [
      'North',
      'North',
      'North',
      'South',
      'South',
      'South',
    ]),
    codedColumn({ name: 'outcome', role: 'sensitive' }, ['a', 'b', 'a', 'a', 'b', 'b']),
  ],
};

function madeRelease(): Release {
  const solved = solveRelease(table, policy, 'detail');
  if (!solved.allowed) throw new Error('refused');
  return solved.release;
}

describe('the last check stops', () => {
  const release = madeRelease();
  const [team] = release.columns;
  const forged: [string, Release, Partial<ReleasePolicy>][] = [
    ['a class of fewer than k', release, { k: 4 }],
    ['a class with fewer values than l', release, { l: 3 }],
    ['a class above the bound', release, { bound: { highestShare: 0.6, aboveBase: 0 } }],
    ['somebody who is in nowhere', { ...release, rows: release.rows.slice(1) }, { k: 2, l: 1, bound: 'none' }],
    [
      'a label that is not true',
      { ...release, columns: team ? [{ ...team, codes: team.codes.map((code) => 1 - code) }] : [] },
      {},
    ],
  ];
  test.each(forged)('%s', (_, made, other) => {
    expect(() => checkRelease(table, made, { ...policy, ...other })).toThrow('guarantee_broken');
  });

  test('and lets a good release pass', () => {
    expect(() => checkRelease(table, release, policy)).not.toThrow();
  });
});
