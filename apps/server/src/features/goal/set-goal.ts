import { eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { dayWithinEpisode } from '@alongside/domain/episode/day-within-episode.ts';
import type { SetGoalInput } from '@alongside/domain/goal/set-goal.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { openWalk } from '../episode/open-walk.ts';

type Writer = Pick<Actor, 'accountId'>;

/** @throws NOT_FOUND when the id names another's; ALREADY_THERE when it was kept with other words. */
export const goalAlready = async ({ db, tables: { goal } }: Reader, writer: Writer, input: SetGoalInput) => {
  const [already] = await db
    .select({ accountId: goal.accountId, personId: goal.personId, words: goal.words })
    .from(goal)
    .where(eq(goal.id, input.id));
  if (!already) return false;
  if (already.accountId !== writer.accountId || already.personId !== input.personId) throw new DomainError('NOT_FOUND');
  // What was changed after a first try, whose answer was lost, would vanish behind "saved".
  if (already.words !== input.words) throw new DomainError('ALREADY_THERE', { field: 'words' });
  return true;
};

/** Whose it is and in which episode was looked up by the caller. @throws ALREADY_THERE when the rating's id names another. */
export const writeGoal = async (
  { db, tables: { goal, goalRating } }: Tx,
  { accountId, episodeId }: Writer & { episodeId: string },
  { firstRating, ...input }: SetGoalInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  await db.insert(goal).values({ ...input, accountId, episodeId, recordedAt: now });
  if (!firstRating) return;
  const rated = await db
    .insert(goalRating)
    .values({ ...firstRating, goalId: input.id, accountId, ratedOn: input.setOn, recordedAt: now, writtenAt })
    .onConflictDoNothing()
    .returning({ id: goalRating.id });
  if (rated.length === 0) throw new DomainError('ALREADY_THERE', { field: 'firstRating' });
};

/**
 * A peer worker writes down a goal in the person's own words, with the person's first rating if there is one.
 * @throws NOT_FOUND out of reach; CLOSED after the ending; FIELDS_REFUSED for a day that cannot be; ALREADY_THERE when the
 * rating's id names another, or the goal was kept with other words.
 */
export const setGoal = async (tx: Tx, actor: Actor, input: SetGoalInput, now: Date) => {
  if (await goalAlready(tx, actor, input)) return { id: input.id };
  const walk = await openWalk(tx, actor, input.personId);
  const setOn = dayWithinEpisode(input.setOn, walk, todayOf(actor, now));
  if (setOn) throw refuseFields({ setOn });
  await writeGoal(tx, { accountId: actor.accountId, episodeId: walk.episodeId }, input, now);
  await recordAudit(tx, actor, 'goal.set', input.id, now);
  return { id: input.id };
};
