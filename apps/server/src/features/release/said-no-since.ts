import { and, eq, gt, inArray } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';

/** Entries are sought by their ids, which sort by the time they were made: one that waited on a phone is some days older. */
const waitedAtMost = 30 * 86_400_000;

/**
 * Whether somebody in a release has taken their permission back since it was read who was in it: making the files takes a while, and a no said
 * meanwhile counts.
 */
export const hasSaidNoSince = async (
  { db, tables: { permission, releasePerson } }: Reader,
  releaseId: string,
  now: Date,
): Promise<boolean> => {
  const from = makeId('permission', () =>
    v7({ msecs: now.getTime() - waitedAtMost, seq: 0, random: new Uint8Array(16) }),
  );
  const said = await db
    .select({ id: permission.id, personId: permission.personId, recordedAt: permission.recordedAt })
    .from(permission)
    .where(and(gt(permission.id, from), eq(permission.purpose, 'evaluation'), eq(permission.kind, 'withdrawn')));
  if (said.length === 0) return false;
  const held = await db
    .select({ personId: releasePerson.personId, recordedAt: permission.recordedAt })
    .from(releasePerson)
    .innerJoin(permission, eq(permission.id, releasePerson.permissionId))
    .where(
      and(
        eq(releasePerson.releaseId, releaseId),
        inArray(releasePerson.personId, [...new Set(said.map((no) => no.personId))]),
      ),
    );
  return held.some((yes) => said.some((no) => no.personId === yes.personId && no.recordedAt >= yes.recordedAt));
};
