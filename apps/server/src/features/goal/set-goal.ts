import type { Tx } from '@alongside/db/store.ts';
import { dayWithinEpisode } from '@alongside/domain/episode/day-within-episode.ts';
import type { SetGoalInput } from '@alongside/domain/goal/set-goal.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { eq } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openWalk } from '../episode/open-walk.ts';

/**
 * A peer worker writes down a goal in the person's own words, with the person's first rating if there is one.
 * @throws NOT_FOUND out of reach; CLOSED after the ending; FIELDS_REFUSED for a day that cannot be; ALREADY_THERE when the
 * rating's id names another, or the goal was kept with other words.
 */
export const setGoal = async (tx: Tx, actor: Actor, input: SetGoalInput, now: Date) => {
  const { goal, goalRating } = tx.tables;
  const [already] = await tx.db
    .select({ accountId: goal.accountId, personId: goal.personId, words: goal.words })
    .from(goal)
    .where(eq(goal.id, input.id));
  if (already) {
    if (already.accountId !== actor.accountId || already.personId !== input.personId)
      throw new DomainError('NOT_FOUND');
    // What was changed after a first try, whose answer was lost, would vanish behind "saved".
    if (already.words !== input.words) throw new DomainError('ALREADY_THERE', { field: 'words' });
    return { id: input.id };
  }
  const walk = await openWalk(tx, actor, input.personId);
  const setOn = dayWithinEpisode(input.setOn, walk, todayOf(actor, now));
  if (setOn) throw refuseFields({ setOn });
  await tx.db.insert(goal).values({
    id: input.id,
    personId: input.personId,
    episodeId: walk.episodeId,
    accountId: actor.accountId,
    words: input.words,
    setOn: input.setOn,
    recordedAt: now,
  });
  if (input.firstRating) {
    const rated = await tx.db
      .insert(goalRating)
      .values({
        id: input.firstRating.id,
        goalId: input.id,
        accountId: actor.accountId,
        rating: input.firstRating.rating,
        ratedOn: input.setOn,
        recordedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: goalRating.id });
    if (rated.length === 0) throw new DomainError('ALREADY_THERE', { field: 'firstRating' });
  }
  await recordAudit(tx, actor, 'goal.set', input.id, now);
  return { id: input.id };
};
