import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import {
  type AmendLearningInput,
  type LogLearningInput,
  learningDayRefusal,
  type ShareLearningInput,
} from '@alongside/domain/learning/log-learning.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { putShare } from '../../reach/own-share.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { staleVersion } from '../../stale-version.ts';
import { tellOfShare } from '../notice/tell-of-share.ts';

const isOwn = ({ tables: { learning } }: Tx, actor: Actor, id: string) =>
  and(eq(learning.id, id), eq(learning.accountId, actor.accountId));

/**
 * A peer worker keeps a course or a role of theirs. After it was removed, the same id puts it back: that is the Undo.
 * @throws NOT_FOUND for an id of somebody else's; FIELDS_REFUSED for days that cannot be; ALREADY_THERE when it said
 * something else.
 */
export const logLearning = async (tx: Tx, actor: Actor, input: LogLearningInput, now: Date) => {
  const { learning } = tx.tables;
  const [already] = await tx.db.select().from(learning).where(eq(learning.id, input.id));
  if (already) {
    if (already.accountId !== actor.accountId) throw new DomainError('NOT_FOUND');
    refuseOtherWords(input, already);
    return { id: input.id };
  }
  const refusal = learningDayRefusal(input, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await tx.db.insert(learning).values({ ...input, accountId: actor.accountId, recordedAt: now });
  await recordAudit(tx, actor, 'learning.log', input.id, now);
  return { id: input.id };
};

/** @throws NOT_FOUND for any but their own; FIELDS_REFUSED; STALE_VERSION with both texts. */
export const amendLearning = async (tx: Tx, actor: Actor, input: AmendLearningInput, now: Date) => {
  const { learning } = tx.tables;
  const { id, version, ...fields } = input;
  const [found] = await tx.db
    .select()
    .from(learning)
    .where(isOwn(tx, actor, id));
  if (!found) throw new DomainError('NOT_FOUND');
  const refusal = learningDayRefusal(input, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  if (found.version !== version) throw staleVersion(fields, found, ['title', 'place', 'words']);
  await tx.db
    .update(learning)
    .set({ ...fields, version: version + 1 })
    .where(isOwn(tx, actor, id));
  await recordAudit(tx, actor, 'learning.amend', id, now);
  return { version: version + 1 };
};

/** Gone for good. @throws NOT_FOUND for any but their own. */
export const removeLearning = async (tx: Tx, actor: Actor, id: string, now: Date) => {
  const { learning } = tx.tables;
  const removed = await tx.db
    .delete(learning)
    .where(isOwn(tx, actor, id))
    .returning({ id: learning.id });
  if (removed.length === 0) throw new DomainError('NOT_FOUND');
  await recordAudit(tx, actor, 'learning.remove', id, now);
  return {};
};

/** Lets one person see the whole log, or takes that back. @throws NOT_FOUND for whoever it cannot be shared with. */
export const shareLearning = async (tx: Tx, actor: Actor, { accountId, shared }: ShareLearningInput, now: Date) => {
  const step = { thing: 'learning', recordId: actor.accountId, readerId: accountId, shared } as const;
  const made = await putShare(tx, actor, step, now);
  if (!made) throw new DomainError('NOT_FOUND');
  await tellOfShare(tx, actor, { accountId, about: { learningOfId: actor.accountId }, shared, made }, now);
  await recordAudit(tx, actor, 'learning.share', accountId, now);
  return { shared };
};
