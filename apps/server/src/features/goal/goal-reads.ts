import type { Reader } from '@alongside/db/store.ts';
import { asc, eq, sql } from 'drizzle-orm';

/**
 * A person's goals with every rating, oldest first; two queries. `current` says that it belongs to the time they are
 * walking now and can be rated. A supervisor sees how goals move and not their words, which are the person's own: those
 * are not even fetched. The caller has checked the reach.
 */
export const goalsOf = async (
  { db, tables: { goal, goalRating } }: Reader,
  personId: string,
  { episodeId, withWords }: { episodeId: string | null; withWords: boolean },
) => {
  const words = withWords ? sql<string | null>`${goal.words}` : sql<string | null>`null`;
  const goals = await db
    .select({ id: goal.id, words, setOn: goal.setOn, episodeId: goal.episodeId })
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
