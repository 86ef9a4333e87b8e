import type { Tx } from '@alongside/db/store.ts';
import type { LateConcern } from '@alongside/domain/concern/late-concern.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { eq } from 'drizzle-orm';
import { handedIn } from '../../answered-write.ts';
import { addToConcern } from './add-to-concern.ts';
import { type Asking, concernOnceInReach } from './concern-in-reach.ts';
import { raiseConcern } from './raise-concern.ts';

/**
 * A concern from somebody who may not send it any more: who lost the role, or whose account was closed. It is raised at
 * once and never parked; an account of the organisation could raise it when it was written, and that is enough. What adds
 * to one is taken from whoever raised it, or was ever told of it. Called with the author made sure of. Once for one key.
 * @throws NOT_FOUND when the key or the id is another's; ALREADY_THERE with other words.
 */
export const handInConcern = async (
  tx: Tx,
  author: Asking,
  { key, concern, writtenAt }: { key: string; concern: LateConcern; writtenAt: Date | null },
  now: Date,
): Promise<void> => {
  const { answeredWrite } = tx.tables;
  const [answered] = await tx.db
    .select({ accountId: answeredWrite.accountId })
    .from(answeredWrite)
    .where(eq(answeredWrite.id, key));
  if (answered && answered.accountId !== author.accountId) throw new DomainError('NOT_FOUND');
  if (answered) return;
  if (concern.path === 'concern.raise') await raiseConcern(tx, author, concern.input, now, writtenAt);
  else await addToConcern(tx, author, concern.input, now, writtenAt, concernOnceInReach);
  // A first sending that is still on its way must find its key taken.
  await tx.db.insert(answeredWrite).values({
    id: key,
    accountId: author.accountId,
    action: concern.path,
    fingerprint: handedIn,
    answer: { handedIn: true },
    answeredAt: now,
  });
};
