import type { Tx } from '@alongside/db/store.ts';
import type { PutInRecordInput } from '@alongside/domain/late-words/hand-late-words.ts';
import type { LateWords } from '@alongside/domain/late-words/late-words.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { lateWordsInReach } from './late-words-reads.ts';
import { answerLateWords, isAnswered } from './leave-out.ts';
import { writeLateWords } from './write-late-words.ts';

/**
 * A supervisor puts words that came late into the record: under their author, with the time they were written, in the
 * episode they were written about. Once, however often it is pressed.
 * @throws NOT_FOUND; CLOSED when it was decided already, or has no place in the record (`reason` says why);
 * STALE_VERSION.
 */
export const putInRecord = async (tx: Tx, actor: Actor, input: PutInRecordInput, now: Date) => {
  const found = await lateWordsInReach(tx, actor, input.id);
  if (isAnswered(found, actor, input, 'put_in_record')) return { version: found.version };
  // First, so that of two at one moment the second waits for it and then sees it.
  const answer = await answerLateWords(tx, input, found, {
    answer: 'put_in_record',
    answerReason: found.answerReason,
    answeredBy: actor.accountId,
    answeredAt: now,
  });
  const { accountId, personId, writtenAt } = found;
  const late = { accountId, personId, writtenAt, today: todayOf(actor, now), now };
  const words = { path: found.action, input: found.input } as unknown as LateWords;
  const recordId = await writeLateWords(tx, late, words);
  await recordAudit(tx, actor, 'lateWords.putInRecord', input.id, now, recordId);
  return answer;
};
