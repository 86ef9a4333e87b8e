import type { Tx } from '@alongside/db/store.ts';
import type { LateReason } from '@alongside/db/tables/device.ts';
import type { LateWords } from '@alongside/domain/late-words/late-words.ts';
import { eq } from 'drizzle-orm';
import { fingerprintOf } from '../../answered-write.ts';
import { whoseRecord } from './whose-record.ts';

interface HandedIn {
  /** The key under which it would have been sent: sent again it is the same words. */
  id: string;
  words: LateWords;
  writtenAt: Date;
  reason: LateReason;
}

/** PostgreSQL keeps no half sign in a JSON text, and a broken phone keyboard can leave one. */
const wholeSigns = (input: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(input, (_key, each: unknown) => (typeof each === 'string' ? each.toWellFormed() : each)));

/**
 * Keeps words whose author can no longer send them, for the supervisors of the person's team. 'there' when they are kept
 * already or had reached the record after all; 'refused' when they are about nobody their author walked with, or the key
 * is another's. The caller has made sure who the author is, and leaves the audit entry.
 */
export const keepLateWords = async (
  tx: Tx,
  author: { accountId: string; organisationId: string },
  { id, words, writtenAt, reason }: HandedIn,
  now: Date,
): Promise<'kept' | 'there' | 'refused'> => {
  const { lateWords, answeredWrite } = tx.tables;
  const input = wholeSigns(words.input);
  const [kept] = await tx.db
    .select({ accountId: lateWords.accountId, action: lateWords.action, input: lateWords.input })
    .from(lateWords)
    .where(eq(lateWords.id, id));
  if (kept) {
    const isSame =
      kept.accountId === author.accountId &&
      kept.action === words.path &&
      fingerprintOf(kept.input) === fingerprintOf(input);
    return isSame ? 'there' : 'refused';
  }
  // Its first sending may have arrived, and only the answer was lost.
  const [answered] = await tx.db
    .select({ accountId: answeredWrite.accountId })
    .from(answeredWrite)
    .where(eq(answeredWrite.id, id));
  if (answered) return answered.accountId === author.accountId ? 'there' : 'refused';
  const place = await whoseRecord(tx, author, words);
  if (!place) return 'refused';
  await tx.db.insert(lateWords).values({
    id,
    organisationId: author.organisationId,
    accountId: author.accountId,
    ...place,
    action: words.path,
    input,
    reason,
    writtenAt,
    handedInAt: now,
  });
  return 'kept';
};
