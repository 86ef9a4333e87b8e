import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeReleaseWorld, released, rowsOf } from '../../../test/release/release-world.ts';

describe('making a release', () => {
  test('what is approved is made, verified and taken: one row for each person, keyed to their measures', {
    timeout: 30_000,
  }, async () => {
    const world = await makeReleaseWorld(80);
    const made = await released(world);
    expect(createHash('sha256').update(made.zip).digest('hex')).toBe(made.sha256);
    const people = rowsOf(made.files['people.csv']);
    expect(people.length).toBeGreaterThan(70);
  });
});
