import { and, eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { LateReason } from '@alongside/db/tables/device.ts';
import type { LateWords } from '@alongside/domain/late-words/late-words.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { fingerprintOf, handedIn } from '../../answered-write.ts';
import { wholeSigns } from '../../whole-signs.ts';
import { type Author, whoseRecord } from './whose-record.ts';

/** Whether words that are kept already are these; to be asked of each of theirs in turn. */
const sameAs = ({ path, input }: LateWords) => {
  const fingerprint = fingerprintOf(wholeSigns(input));
  return (kept: { action: string; input: Record<string, unknown> }): boolean =>
    path === kept.action && fingerprintOf(kept.input) === fingerprint;
};

/**
 * A form that sends again makes a new key, not a new id. Other words under the same id are kept beside the first: nobody
 * but a supervisor chooses between them.
 */
const keptAlready = async ({ db, tables: { lateWords } }: Reader, author: Author, words: LateWords) => {
  if (!('id' in words.input)) return false;
  const { id } = words.input;
  const kept = await db
    .select({ action: lateWords.action, input: lateWords.input })
    .from(lateWords)
    .where(and(eq(lateWords.accountId, author.accountId), eq(lateWords.action, words.path)));
  return kept.filter(({ input }) => input.id === id).some(sameAs(words));
};

/**
 * 'there' when what was sent under this key is kept already, or had reached the record after all; 'refused' when the key
 * is another account's or brings other words; null when it is new.
 */
export const handedInBefore = async (reader: Reader, author: Author, id: string, words: readonly LateWords[]) => {
  const { lateWords, answeredWrite } = reader.tables;
  const [kept] = await reader.db
    .select({ accountId: lateWords.accountId, action: lateWords.action, input: lateWords.input })
    .from(lateWords)
    .where(eq(lateWords.id, id));
  if (kept) {
    const isOne = (each: LateWords) => sameAs(each)(kept);
    return kept.accountId === author.accountId && words.some(isOne) ? 'there' : 'refused';
  }
  // Its first sending may have arrived, and only the answer was lost.
  const [answered] = await reader.db
    .select({ accountId: answeredWrite.accountId, fingerprint: answeredWrite.fingerprint })
    .from(answeredWrite)
    .where(eq(answeredWrite.id, id));
  if (!answered) return null;
  if (answered.accountId !== author.accountId) return 'refused';
  if (answered.fingerprint !== handedIn) return 'there';
  // They were kept under an earlier key.
  for (const each of words) if (await keptAlready(reader, author, each)) return 'there';
  return 'refused';
};

export interface Placed {
  words: LateWords;
  place: NonNullable<Awaited<ReturnType<typeof whoseRecord>>>;
}

/** The record each belongs to; null as soon as one is about a person or a group that never was their author's. */
export const placesOf = async (reader: Reader, author: Author, words: readonly LateWords[]) => {
  const placed: Placed[] = [];
  for (const each of words) {
    const place = await whoseRecord(reader, author, each);
    if (!place) return null;
    placed.push({ words: each, place });
  }
  return placed;
};

/**
 * Keeps words whose author can no longer send them, for the supervisors of each one's team, once. The caller has made sure
 * who the author is and that the key is new, and leaves the audit entry.
 */
export const keepLateWords = async (
  tx: Tx,
  author: Author,
  { id, placed, ...handed }: { id: string; placed: readonly Placed[]; writtenAt: Date; reason: LateReason },
  now: Date,
): Promise<void> => {
  const { db, tables } = tx;
  const { lateWords, answeredWrite } = tables;
  const fresh: Placed[] = [];
  for (const each of placed) if (!(await keptAlready(tx, author, each.words))) fresh.push(each);
  for (const [order, { words, place }] of fresh.entries())
    await db.insert(lateWords).values({
      ...handed,
      ...place,
      id: order === 0 ? id : makeId('sent', () => v7()),
      organisationId: author.organisationId,
      accountId: author.accountId,
      action: words.path,
      input: wholeSigns(words.input),
      handedInAt: now,
    });
  // A first sending that is still on its way must find its key taken, or the words would stand in two places.
  await db.insert(answeredWrite).values({
    id,
    accountId: author.accountId,
    action: placed[0]?.words.path ?? 'lateWords.hand',
    fingerprint: handedIn,
    answer: { handedIn: true },
    answeredAt: now,
  });
};
