import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { LateAtOnce } from '@alongside/domain/late-words/hand-late-words.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { handedIn } from '../../answered-write.ts';
import { addToConcern } from '../concern/add-to-concern.ts';
import { type Asking, concernOnceInReach } from '../concern/concern-in-reach.ts';
import { raiseConcern } from '../concern/raise-concern.ts';
import { answerQuestion } from '../question/answer-question.ts';

const write = async (tx: Tx, author: Asking, late: LateAtOnce, writtenAt: Date | null, now: Date): Promise<void> => {
  if (late.path === 'question.answer') await answerQuestion(tx, author, late.input, now, writtenAt);
  else if (late.path === 'concern.raise') await raiseConcern(tx, author, late.input, now, writtenAt);
  else await addToConcern(tx, author, late.input, now, writtenAt, concernOnceInReach);
};

/**
 * A concern or an answer from somebody who may not send it any more: who lost the role, or whose account was closed. It is
 * done at once and never parked. An account of the organisation could raise a concern when it was written, and that is
 * enough; what adds to one is taken from whoever raised it, or was ever told of it; an answer from whoever was asked. Called
 * with the author made sure of. Once for one key.
 * @throws NOT_FOUND when the key or the id is another's; ALREADY_THERE with other words.
 */
export const doAtOnce = async (
  tx: Tx,
  author: Asking,
  { key, late, writtenAt }: { key: string; late: LateAtOnce; writtenAt: Date | null },
  now: Date,
): Promise<void> => {
  const { answeredWrite } = tx.tables;
  const [answered] = await tx.db
    .select({ accountId: answeredWrite.accountId })
    .from(answeredWrite)
    .where(eq(answeredWrite.id, key));
  if (answered && answered.accountId !== author.accountId) throw new DomainError('NOT_FOUND');
  if (answered) return;
  await write(tx, author, late, writtenAt, now);
  // A first sending that is still on its way must find its key taken.
  await tx.db.insert(answeredWrite).values({
    id: key,
    accountId: author.accountId,
    action: late.path,
    fingerprint: handedIn,
    answer: { handedIn: true },
    answeredAt: now,
  });
};
