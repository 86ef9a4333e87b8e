import type { Reader } from '@alongside/db/store.ts';
import { asc, eq } from 'drizzle-orm';

/**
 * A person's goals with every rating, oldest first; two queries. `current` says that it belongs to the time they are
 * walking now and can be rated. The caller has checked the reach.
 */
export const goalsOf = async (
  { db, tables: { goal, goalRating } }: Reader,
  personId: string,
  episodeId: string | null,
) => {
  const goals = await db
    .select({ id: goal.id, words: goal.words, setOn: goal.setOn, episodeId: goal.episodeId })
    .from(goal)
    .where(eq(goal.personId, personId))
    .orderBy(asc(goal.setOn), asc(goal.id));
  const ratings = await db
    .select({ id: goalRating.id, goalId: goalRating.goalId, rating: goalRating.rating, on: goalRating.ratedOn })
    .from(goalRating)
    .innerJoin(goal, eq(goal.id, goalRating.goalId))
    .where(eq(goal.personId, personId))
    .orderBy(asc(goalRating.ratedOn), asc(goalRating.recordedAt), asc(goalRating.id));
  return goals.map(({ episodeId: heldIn, ...each }) => ({
    ...each,
    current: heldIn === episodeId,
    ratings: ratings.filter((row) => row.goalId === each.id).map(({ id, rating, on }) => ({ id, rating, on })),
  }));
};
