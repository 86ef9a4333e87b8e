import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPeople, buildTable, classesAsRead, openPolicy } from '../test/invented-table.ts';
import { mondrianRelease } from './strict-mondrian.ts';

test('what the engine is compared with keeps k and passes the engine’s own check, whatever the table', () => {
  fc.assert(
    fc.property(anyPeople, fc.integer({ min: 2, max: 9 }), (people, k) => {
      fc.pre(people.length >= k);
      const release = mondrianRelease(buildTable(people), { ...openPolicy, k });
      for (const members of classesAsRead(release)) expect(members.length).toBeGreaterThanOrEqual(k);
    }),
    { numRuns: 50 },
  );
});
