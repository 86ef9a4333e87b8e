import { eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { goalRatingDayRefusal, type RateGoalInput } from '@alongside/domain/goal/set-goal.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openWalk } from '../episode/open-walk.ts';

type Writer = Pick<Actor, 'accountId'>;

/** @throws NOT_FOUND when the id names another's; ALREADY_THERE when it was kept with another number. */
export const ratingAlready = async ({ db, tables: { goalRating } }: Reader, writer: Writer, input: RateGoalInput) => {
  const [already] = await db
    .select({ accountId: goalRating.accountId, goalId: goalRating.goalId, rating: goalRating.rating })
    .from(goalRating)
    .where(eq(goalRating.id, input.id));
  if (!already) return false;
  if (already.accountId !== writer.accountId || already.goalId !== input.goalId) throw new DomainError('NOT_FOUND');
  // What was changed after a first try, whose answer was lost, would vanish behind "saved".
  if (already.rating !== input.rating) throw new DomainError('ALREADY_THERE', { field: 'rating' });
  return true;
};

/** Who may rate was decided by the caller. */
export const writeRating = (
  { db, tables: { goalRating } }: Tx,
  { accountId }: Writer,
  input: RateGoalInput,
  now: Date,
  writtenAt: Date | null,
) => db.insert(goalRating).values({ ...input, accountId, recordedAt: now, writtenAt });

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
  const { goal } = tx.tables;
  if (await ratingAlready(tx, actor, input)) return { id: input.id };
  const [found] = await tx.db
    .select({ personId: goal.personId, episodeId: goal.episodeId, setOn: goal.setOn })
    .from(goal)
    .where(eq(goal.id, input.goalId));
  if (!found) throw new DomainError('NOT_FOUND');
  const walk = await openWalk(tx, actor, found.personId);
  if (walk.episodeId !== found.episodeId) throw new DomainError('CLOSED', { reason: 'episode_ended' });
  const refusal = goalRatingDayRefusal(input.ratedOn, found, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await writeRating(tx, actor, input, now, writtenAt);
  await recordAudit(tx, actor, 'goal.rate', input.goalId, now);
  return { id: input.id };
};
