import { expect, test } from 'vitest';
import { compared, makeReleaseWorld } from '../../../../test/release/release-world.ts';

test('a neighbour is asked about in every way they could know somebody, whatever was chosen', {
  timeout: 90_000,
}, async () => {
  const world = await makeReleaseWorld(70);
  const { report } = await compared(world, { variables: ['gender', 'qpr_15'] });
  for (const { neighbour } of report.files) {
    expect(neighbour).toHaveLength(15);
    expect(new Set(neighbour.map(({ knows }) => knows.join(' '))).size).toBe(15);
    expect(neighbour.at(-1)?.knows).toEqual(['age_band', 'gender', 'site_group', 'start_month']);
    for (const { fewestAfter, knows } of neighbour) {
      expect(fewestAfter, knows.join(' ')).toBeGreaterThanOrEqual(5);
      expect(fewestAfter % 5, 'counts are told in fives').toBe(0);
    }
  }
});
