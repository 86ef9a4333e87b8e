import { and, eq, gte, isNull, type SQL } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';

/**
 * Where a cover is over sooner than was planned, somebody still expects a visit: what the colleague has planned for days
 * that are not theirs any more becomes a plan of the worker whose person it is. Put back or made longer, the colleague
 * finds it again among what they have taken over.
 */
export const handPlansBack = async (
  { db, tables: { meetUp } }: Tx,
  { personId, accountId, workerId }: { personId: string; accountId: string | null; workerId: string },
  today: Day,
  which?: SQL,
): Promise<void> => {
  if (accountId === null) return;
  await db
    .update(meetUp)
    .set({ accountId: workerId })
    .where(
      and(
        eq(meetUp.personId, personId),
        eq(meetUp.accountId, accountId),
        gte(meetUp.onDay, today),
        isNull(meetUp.sessionId),
        isNull(meetUp.calledOffAt),
        which,
      ),
    );
};
