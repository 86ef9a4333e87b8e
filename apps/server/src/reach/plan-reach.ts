import { and, eq, inArray, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { holdsOn, opensOn, someCover, type Walker } from './cover-reach.ts';
import { walksWith } from './person-reach.ts';

/**
 * Made by the colleague this worker stands in for, for a day on which they do: somebody is expected that day, so it is on
 * the Today of whoever goes. `meetUp` must be in the query.
 */
export const isPlanTakenOver = (reader: Reader, { accountId, today }: Walker): SQL => {
  const { meetUp, cover, leave } = reader.tables;
  // Says whose plans they can be at all, so that a look at one day reads no other plans.
  const colleagues = reader.db
    .select({ accountId: leave.accountId })
    .from(leave)
    .innerJoin(cover, eq(cover.leaveId, leave.id))
    .where(eq(cover.accountId, accountId));
  const takenOver = someCover(
    reader,
    and(
      eq(cover.personId, meetUp.personId),
      eq(cover.accountId, accountId),
      eq(leave.accountId, meetUp.accountId),
      holdsOn(reader, meetUp.onDay),
      opensOn(reader, today),
    ),
  );
  return sql`(${and(inArray(meetUp.accountId, colleagues), takenOver)})`;
};

/** The plans of one worker: their own with whom they reach, and those they have taken over. */
export const isPlanOf = (reader: Reader, walker: Walker): SQL => {
  const { meetUp } = reader.tables;
  const own = and(eq(meetUp.accountId, walker.accountId), walksWith(reader, meetUp.personId, walker));
  return sql`(${or(own, isPlanTakenOver(reader, walker))})`;
};
