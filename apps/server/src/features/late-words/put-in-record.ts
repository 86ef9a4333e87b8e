import type { Tx } from '@alongside/db/store.ts';
import type { PutInRecordInput } from '@alongside/domain/late-words/hand-late-words.ts';
import { isLateAction, isOfGroup, type LateWords } from '@alongside/domain/late-words/late-words.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { lateWordsInReach } from './late-words-reads.ts';
import { answerLateWords, isAnswered } from './leave-out.ts';
import { writeLateAction } from './write-late-action.ts';
import { writeLateOfGroup } from './write-late-of-group.ts';
import { writeLateWords } from './write-late-words.ts';

/** Into the record of the person or of the group they are about. */
const writeWhereTheyBelong = async (
  tx: Tx,
  { personId, groupId, ...late }: Awaited<ReturnType<typeof lateWordsInReach>>,
  when: { today: Day; timeZone: string; takenBy: string; now: Date },
): Promise<string> => {
  const words = { path: late.action, input: late.input } as unknown as LateWords;
  if (isLateAction(words)) return writeLateAction(tx, { ...late, ...when, personId }, words.input);
  if (isOfGroup(words)) {
    if (groupId !== null) return writeLateOfGroup(tx, { ...late, ...when, groupId }, words);
  } else if (personId !== null) return writeLateWords(tx, { ...late, ...when, personId }, words);
  throw new DomainError('NOT_FOUND');
};

/**
 * A supervisor puts words that came late into the record: under their author, with the time they were written, in the
 * episode or the group they were written about. Once, however often it is pressed.
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
  const recordId = await writeWhereTheyBelong(tx, found, {
    today: todayOf(actor, now),
    timeZone: actor.timeZone,
    takenBy: actor.accountId,
    now,
  });
  await recordAudit(tx, actor, 'lateWords.putInRecord', input.id, now, recordId);
  return answer;
};
