import { setTimeout as rest } from 'node:timers/promises';
import { and, eq, inArray, lt } from '@alongside/db/operators.ts';
import type { Store, Tx } from '@alongside/db/store.ts';

/** Rows removed in one unit of writing: whoever logs meanwhile waits for no more than a breath. */
const rowsAtOnce = 500;
/** Releases that a server was making when it went down: their rows never counted. */
const deadAfter = 3_600_000;

/** Units of writing until there is nothing left, and after each as long a rest as it took. `remove` answers how many went. */
const inPortions = async (store: Store, remove: (tx: Tx) => Promise<number>): Promise<void> => {
  for (;;) {
    const began = performance.now();
    if ((await store.write(remove)) < rowsAtOnce) return;
    await rest(performance.now() - began);
  }
};

const removeFiles = (store: Store, releaseId: string): Promise<void> =>
  inPortions(store, async ({ db, tables: { releaseFile } }) => {
    const own = eq(releaseFile.releaseId, releaseId);
    const rows = await db.select({ part: releaseFile.part }).from(releaseFile).where(own).limit(rowsAtOnce);
    const parts = rows.map(({ part }) => part);
    if (parts.length > 0) await db.delete(releaseFile).where(and(own, inArray(releaseFile.part, parts)));
    return parts.length;
  });

/** Removes, little by little, what an interrupted run left of a release that never left. One that has left stays. */
export const clearRelease = async (store: Store, releaseId: string): Promise<void> => {
  const { release, releasePerson, releaseClass, releaseCell } = store.tables;
  const isUnfinished = and(eq(release.id, releaseId), eq(release.state, 'making'));
  const [found] = await store.read.db.select({ id: release.id }).from(release).where(isUnfinished);
  if (!found) return;
  await removeFiles(store, releaseId);
  await inPortions(store, async ({ db }) => {
    const own = eq(releasePerson.releaseId, releaseId);
    const rows = await db.select({ id: releasePerson.personId }).from(releasePerson).where(own).limit(rowsAtOnce);
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await db.delete(releasePerson).where(and(own, inArray(releasePerson.personId, ids)));
    return ids.length;
  });
  await inPortions(store, async ({ db }) => {
    const own = eq(releaseClass.releaseId, releaseId);
    const rows = await db.select({ class: releaseClass.class }).from(releaseClass).where(own).limit(rowsAtOnce);
    const numbers = rows.map((row) => row.class);
    if (numbers.length > 0) await db.delete(releaseClass).where(and(own, inArray(releaseClass.class, numbers)));
    return numbers.length;
  });
  await store.write(async ({ db }) => {
    await db.delete(releaseCell).where(eq(releaseCell.releaseId, releaseId));
    await db.delete(release).where(isUnfinished);
  });
};

/** Removes files nobody may take any longer, and what is left of releases that were never finished: for the hourly round. */
export const tidyReleases = async (store: Store, now: Date): Promise<void> => {
  const { release, releaseFile } = store.tables;
  const { db } = store.read;
  const over = await db
    .selectDistinct({ id: release.id })
    .from(release)
    .innerJoin(releaseFile, eq(releaseFile.releaseId, release.id))
    .where(lt(release.downloadUntil, now));
  for (const { id } of over) await removeFiles(store, id);
  const dead = await db
    .select({ id: release.id })
    .from(release)
    .where(and(eq(release.state, 'making'), lt(release.releasedAt, new Date(now.getTime() - deadAfter))));
  for (const { id } of dead) await clearRelease(store, id);
};
