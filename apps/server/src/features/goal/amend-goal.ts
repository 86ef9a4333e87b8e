import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { AmendGoalInput } from '@alongside/domain/goal/amend-goal.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { mergeOrRefuse } from '../../merge-or-refuse.ts';
import { openWalk } from '../episode/open-walk.ts';

/** Puts other words in place, and keeps those that stood there. Who may was decided by the caller. */
export const replaceWords = async (
  { db, tables: { goal, goalWording } }: Tx,
  { accountId }: Pick<Actor, 'accountId'>,
  { id, words: before, version }: { id: string; words: string; version: number },
  words: string,
  now: Date,
) => {
  const wordingId = makeId('goalWording', () => v7());
  await db.insert(goalWording).values({ id: wordingId, goalId: id, accountId, words: before, replacedAt: now });
  await db
    .update(goal)
    .set({ words, version: version + 1 })
    .where(eq(goal.id, id));
};

/**
 * The person has found other words for a goal. What they said before is kept beside it: nothing is written over.
 * @throws NOT_FOUND out of reach; CLOSED for a goal of a time that has ended; STALE_VERSION with both wordings.
 */
export const amendGoal = async (tx: Tx, actor: Actor, input: AmendGoalInput, now: Date) => {
  const { goal } = tx.tables;
  const [found] = await tx.db
    .select({ personId: goal.personId, episodeId: goal.episodeId, words: goal.words, version: goal.version })
    .from(goal)
    .where(eq(goal.id, input.goalId));
  if (!found) throw new DomainError('NOT_FOUND');
  const walk = await openWalk(tx, actor, found.personId);
  if (walk.episodeId !== found.episodeId) throw new DomainError('CLOSED', { reason: 'episode_ended' });
  const { words: before, version } = found;
  const { words } = mergeOrRefuse(
    { base: input.base, mine: { words: input.words }, current: { words: before } },
    version,
  );
  if (words !== before) await replaceWords(tx, actor, { id: input.goalId, words: before, version }, words, now);
  await recordAudit(tx, actor, 'goal.amend', input.goalId, now);
  return { id: input.goalId, words };
};
