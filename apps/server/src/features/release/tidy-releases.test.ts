import { eq } from '@alongside/db/operators.ts';
import type { Store } from '@alongside/db/store.ts';
import { buildEvaluation } from '@alongside/testing/build-evaluation.ts';
import { newId } from '@alongside/testing/new-id.ts';
import { expect, test } from 'vitest';
import { makeWorld, now } from '../../../test/world.ts';
import { clearRelease, tidyReleases } from './tidy-releases.ts';

const classes = 1_200;

/** A release of many groups, as a server leaves it behind that goes down while making it. */
const interrupted = async (state: 'making' | 'released') => {
  const world = await makeWorld();
  const { store, organisationId, accounts } = world;
  const { release, releaseClass } = store.tables;
  const id = newId('release');
  await store.write(async (tx) => {
    const evaluationId = await buildEvaluation(tx, { begunBy: organisationId, members: [accounts.researcher] });
    await tx.db.insert(release).values({
      id,
      evaluationId,
      accountId: accounts.researcher,
      state,
      k: 5,
      rows: 6_000,
      smallestGroup: 5,
      leftOut: {},
      sha256: '0'.repeat(64),
      releasedAt: new Date(now.getTime() - 2 * 3_600_000),
    });
    for (let from = 0; from < classes; from += 100)
      await tx.db
        .insert(releaseClass)
        .values(Array.from({ length: 100 }, (_, at) => ({ releaseId: id, class: from + at, labels: {} })));
  });
  const left = async () => ({
    releases: (await store.read.db.select().from(release).where(eq(release.id, id))).length,
    classes: (await store.read.db.select().from(releaseClass).where(eq(releaseClass.releaseId, id))).length,
  });
  return { store, id, left };
};

test('what an interrupted release left goes in portions, so that whoever logs meanwhile need not wait for all of it', async () => {
  const { store, id, left } = await interrupted('making');
  let most = 0;
  let before = classes;
  const watched: Store = {
    ...store,
    write: async (work) => {
      const answer = await store.write(work);
      const after = (await left()).classes;
      most = Math.max(most, before - after);
      before = after;
      return answer;
    },
  };
  await tidyReleases(watched, now);
  expect(await left()).toEqual({ releases: 0, classes: 0 });
  expect(most).toBeLessThanOrEqual(500);
  expect(id).toBeTruthy();
});

test('one that has left is never cleared away', async () => {
  const { store, id, left } = await interrupted('released');
  await clearRelease(store, id);
  await tidyReleases(store, now);
  expect(await left()).toEqual({ releases: 1, classes });
});
