import type { Tx } from '@alongside/db/store.ts';
import { goalRatingDayRefusal, type RateGoalInput } from '@alongside/domain/goal/set-goal.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { eq } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openWalk } from '../episode/open-walk.ts';

/**
 * A peer worker writes down how the person rates their goal now. Every rating stays: the line between them is the point.
 * @throws NOT_FOUND out of reach; CLOSED for a goal of a time that has ended; FIELDS_REFUSED for a day that cannot be.
 */
export const rateGoal = async (
  tx: Tx,
  actor: Actor,
  input: RateGoalInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { goal, goalRating } = tx.tables;
  const [already] = await tx.db
    .select({ accountId: goalRating.accountId, goalId: goalRating.goalId, rating: goalRating.rating })
    .from(goalRating)
    .where(eq(goalRating.id, input.id));
  if (already) {
    if (already.accountId !== actor.accountId || already.goalId !== input.goalId) throw new DomainError('NOT_FOUND');
    // What was changed after a first try, whose answer was lost, would vanish behind "saved".
    if (already.rating !== input.rating) throw new DomainError('ALREADY_THERE', { field: 'rating' });
    return { id: input.id };
  }
  const [found] = await tx.db
    .select({ personId: goal.personId, episodeId: goal.episodeId, setOn: goal.setOn })
    .from(goal)
    .where(eq(goal.id, input.goalId));
  if (!found) throw new DomainError('NOT_FOUND');
  const walk = await openWalk(tx, actor, found.personId);
  if (walk.episodeId !== found.episodeId) throw new DomainError('CLOSED', { reason: 'episode_ended' });
  const refusal = goalRatingDayRefusal(input.ratedOn, found, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await tx.db.insert(goalRating).values({
    id: input.id,
    goalId: input.goalId,
    accountId: actor.accountId,
    rating: input.rating,
    ratedOn: input.ratedOn,
    recordedAt: now,
    writtenAt,
  });
  await recordAudit(tx, actor, 'goal.rate', input.goalId, now);
  return { id: input.id };
};
