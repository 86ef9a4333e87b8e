import { and, desc, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { findShares, sharedWithMe } from '../../reach/own-share.ts';

const entriesOf = ({ db, tables: { learning } }: Reader, accountId: string) =>
  db
    .select({
      id: learning.id,
      kind: learning.kind,
      title: learning.title,
      place: learning.place,
      startedOn: learning.startedOn,
      endedOn: learning.endedOn,
      hours: learning.hours,
      words: learning.words,
      version: learning.version,
    })
    .from(learning)
    .where(eq(learning.accountId, accountId))
    .orderBy(desc(learning.startedOn), desc(learning.id));

/** The caller's own log, newest first, with who else can see it. */
export const readLearning = async (reader: Reader, actor: Actor, now: Date) => {
  const { accountId, name } = actor;
  const { readers, sharesOf } = await findShares(reader, actor, { thing: 'learning', recordIds: [accountId] });
  const entries = await entriesOf(reader, accountId);
  return { name, today: todayOf(actor, now), entries, readers, shares: sharesOf(accountId) };
};

const sharedLog = (reader: Reader, actor: Actor) => {
  const { account } = reader.tables;
  return sharedWithMe(reader, actor, { thing: 'learning', recordId: account.id, ownerId: account.id });
};

/** Whose logs I was let see: names only. */
export const listSharedLearning = (reader: Reader, actor: Actor) => {
  const { account } = reader.tables;
  return reader.db
    .select({ accountId: account.id, name: account.name })
    .from(account)
    .where(sharedLog(reader, actor))
    .orderBy(account.name);
};

/** The log of a worker who shared it with the caller. @throws NOT_FOUND for every other. */
export const openLearning = async (reader: Reader, actor: Actor, accountId: string) => {
  const { account } = reader.tables;
  const [owner] = await reader.db
    .select({ name: account.name })
    .from(account)
    .where(and(eq(account.id, accountId), sharedLog(reader, actor)));
  if (!owner) throw new DomainError('NOT_FOUND');
  return { name: owner.name, entries: await entriesOf(reader, accountId) };
};
