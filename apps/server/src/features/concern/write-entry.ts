import { and, desc, eq, isNotNull } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { ConcernEntryKind } from '@alongside/domain/concern/concern-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Asking, ConcernInReach } from './concern-in-reach.ts';

interface Entry {
  id: string;
  concernId: string;
  kind: ConcernEntryKind;
  choice?: string | null;
  words?: string | null;
}

/** Entries are only ever added: nothing here changes one that stands. */
export const writeEntry = (
  { db, tables: { concernEntry } }: Tx,
  { accountId }: Pick<Asking, 'accountId'>,
  entry: Entry,
  now: Date,
  writtenAt: Date | null = null,
) => db.insert(concernEntry).values({ ...entry, accountId, recordedAt: now, writtenAt });

/**
 * Whether this very entry is there already, so that a retry changes nothing.
 * @throws NOT_FOUND when the id names another; ALREADY_THERE when it brings other words.
 */
export const entryAlready = async (
  { db, tables: { concernEntry } }: Reader,
  { accountId }: Pick<Asking, 'accountId'>,
  { id, concernId, kind, words = null, choice = null }: Entry,
): Promise<boolean> => {
  const [kept] = await db
    .select({
      accountId: concernEntry.accountId,
      concernId: concernEntry.concernId,
      kind: concernEntry.kind,
      choice: concernEntry.choice,
      words: concernEntry.words,
    })
    .from(concernEntry)
    .where(eq(concernEntry.id, id));
  if (!kept) return false;
  if (kept.accountId !== accountId || kept.concernId !== concernId || kept.kind !== kind)
    throw new DomainError('NOT_FOUND');
  if (kept.words !== words || kept.choice !== choice) throw new DomainError('ALREADY_THERE', { field: 'words' });
  return true;
};

/** Somebody acted on it first, or whoever raised it has added to it: what came last is shown beside what was written. */
export const staleConcern = async (
  { db, tables: { concernEntry } }: Reader,
  { id, version }: ConcernInReach,
  words: string | null,
): Promise<DomainError> => {
  const [last] = await db
    .select({ words: concernEntry.words })
    .from(concernEntry)
    .where(and(eq(concernEntry.concernId, id), isNotNull(concernEntry.words)))
    .orderBy(desc(concernEntry.recordedAt), desc(concernEntry.id))
    .limit(1);
  return new DomainError('STALE_VERSION', { yours: words ?? '', current: last?.words ?? '', version });
};
