import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { LateAnswer } from '@alongside/db/tables/device.ts';
import type { LeaveOutInput, PutInRecordInput } from '@alongside/domain/late-words/hand-late-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { lateWordsInReach } from './late-words-reads.ts';

interface Answered {
  answer: LateAnswer | null;
  answerReason: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
}

/**
 * Moves words from one answer to another, once. @throws CLOSED when somebody else decided first; STALE_VERSION when it was
 * decided and opened again meanwhile.
 */
export const answerLateWords = async (
  { db, tables: { lateWords } }: Tx,
  { id, version }: PutInRecordInput,
  found: Answered & { version: number },
  answered: Answered,
) => {
  if (found.answer !== null && answered.answer !== null)
    throw new DomainError('CLOSED', { reason: 'late_words_answered' });
  const moved = await db
    .update(lateWords)
    .set({ ...answered, version: version + 1 })
    .where(and(eq(lateWords.id, id), eq(lateWords.version, version)))
    .returning({ version: lateWords.version });
  if (moved.length === 0) throw new DomainError('STALE_VERSION', { current: found.answer, version: found.version });
  return { version: version + 1 };
};

/** Pressed twice, or its answer was lost on the way: what this supervisor decided stands already. */
export const isAnswered = (
  found: Answered & { version: number },
  actor: Actor,
  { version }: PutInRecordInput,
  answer: LateAnswer,
): boolean => found.answer === answer && found.answeredBy === actor.accountId && found.version === version + 1;

/**
 * A supervisor leaves words that came late out of the record, and says why. They are kept as they came; `reopenLateWords`
 * undoes it.
 * @throws NOT_FOUND; CLOSED when it was decided already; STALE_VERSION.
 */
export const leaveOut = async (tx: Tx, actor: Actor, input: LeaveOutInput, now: Date) => {
  const found = await lateWordsInReach(tx, actor, input.id);
  if (isAnswered(found, actor, input, 'left_out')) return { version: found.version };
  const answer = await answerLateWords(tx, input, found, {
    answer: 'left_out',
    answerReason: input.reason,
    answeredBy: actor.accountId,
    answeredAt: now,
  });
  await recordAudit(tx, actor, 'lateWords.leaveOut', input.id, now);
  return answer;
};

/**
 * Words that were left out wait again.
 * @throws NOT_FOUND; CLOSED when they went into the record; STALE_VERSION.
 */
export const reopenLateWords = async (tx: Tx, actor: Actor, input: PutInRecordInput, now: Date) => {
  const found = await lateWordsInReach(tx, actor, input.id);
  if (found.answer === 'put_in_record') throw new DomainError('CLOSED', { reason: 'late_words_answered' });
  // What was typed as a reason stays beside it.
  const nobody = { answer: null, answerReason: found.answerReason, answeredBy: null, answeredAt: null };
  const answer = await answerLateWords(tx, input, found, nobody);
  await recordAudit(tx, actor, 'lateWords.reopen', input.id, now);
  return answer;
};
