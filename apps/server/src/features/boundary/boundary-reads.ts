import { desc, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { findShares, sharedWithMe } from '../../reach/own-share.ts';

const fieldsOf = ({ tables: { boundary } }: Reader) => ({
  id: boundary.id,
  kind: boundary.kind,
  happenedOn: boundary.happenedOn,
  whatDone: boundary.whatDone,
  takenToSupervision: boundary.takenToSupervision,
  learned: boundary.learned,
});

/** The caller's own entries, newest first, each with who else can see it. */
export const listBoundaries = async (reader: Reader, actor: Actor, now: Date) => {
  const { boundary } = reader.tables;
  const entries = await reader.db
    .select({ ...fieldsOf(reader), version: boundary.version })
    .from(boundary)
    .where(eq(boundary.accountId, actor.accountId))
    .orderBy(desc(boundary.happenedOn), desc(boundary.id));
  const recordIds = entries.map((entry) => entry.id);
  const { readers, sharesOf } = await findShares(reader, actor, { thing: 'boundary', recordIds });
  return {
    today: todayOf(actor, now),
    entries: entries.map((entry) => ({ ...entry, shares: sharesOf(entry.id) })),
    readers,
  };
};

/** Entries that workers shared with me, newest first. */
export const listSharedBoundaries = async (reader: Reader, actor: Actor, now: Date) => {
  const { boundary, account } = reader.tables;
  const entries = await reader.db
    .select({ ...fieldsOf(reader), name: account.name })
    .from(boundary)
    .innerJoin(account, eq(account.id, boundary.accountId))
    .where(sharedWithMe(reader, actor, { thing: 'boundary', recordId: boundary.id, ownerId: boundary.accountId }))
    .orderBy(desc(boundary.happenedOn), desc(boundary.id));
  return { today: todayOf(actor, now), entries };
};
