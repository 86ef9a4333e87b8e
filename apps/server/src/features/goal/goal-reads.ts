import { asc, desc, eq, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';

/** What was said before, newest first. Not fetched for those who do not see the words. */
const earlierWordings = ({ db, tables: { goal, goalWording } }: Reader, personId: string) =>
  db
    .select({
      id: goalWording.id,
      goalId: goalWording.goalId,
      words: goalWording.words,
      replacedAt: goalWording.replacedAt,
    })
    .from(goalWording)
    .innerJoin(goal, eq(goal.id, goalWording.goalId))
    .where(eq(goal.personId, personId))
    .orderBy(desc(goalWording.replacedAt), desc(goalWording.id));

/**
 * A person's goals with every rating, oldest first; three queries. `current` says that it belongs to the time they are
 * walking now and can be rated. A supervisor sees how goals move and not their words, which are the person's own: those
 * are not even fetched. The caller has checked the reach.
 */
export const goalsOf = async (
  reader: Reader,
  personId: string,
  { episodeId, withWords }: { episodeId: string | null; withWords: boolean },
) => {
  const { db, tables } = reader;
  const { goal, goalRating } = tables;
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
  const earlier = withWords ? await earlierWordings(reader, personId) : [];
  return goals.map(({ episodeId: heldIn, ...each }) => ({
    ...each,
    current: heldIn === episodeId,
    earlier: earlier.filter((row) => row.goalId === each.id).map(({ goalId: _, ...wording }) => wording),
    ratings: ratings.filter((row) => row.goalId === each.id).map(({ id, rating, on }) => ({ id, rating, on })),
  }));
};
