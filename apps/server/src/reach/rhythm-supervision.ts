import type { Reader } from '@alongside/db/store.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { rhythmKinds } from '@alongside/domain/supervision/supervision-words.ts';
import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';

/**
 * Which supervision says when the next one is due, on Today and on My team alike: one that was held, a regular one or any
 * in which the two agreed the next day. A debrief without such a day puts nothing off.
 */
export const setsTheRhythm = ({ tables: { supervision } }: Reader): SQL =>
  sql`(${and(
    isNotNull(supervision.sharedAt),
    isNull(supervision.calledOffAt),
    or(inArray(supervision.kind, rhythmKinds), isNotNull(supervision.nextOn)),
  )})`;

/** The next supervision that is planned with each worker, and with whom; a debrief puts nothing off. One query. */
export const plannedSupervision = async (reader: Reader, peerWorkerIds: readonly string[]) => {
  const { supervision, account } = reader.tables;
  const rows = await reader.db
    .select({ peerWorkerId: supervision.peerWorkerId, heldOn: supervision.heldOn, withName: account.name })
    .from(supervision)
    .innerJoin(account, eq(account.id, supervision.supervisorId))
    .where(
      and(
        inArray(supervision.peerWorkerId, [...peerWorkerIds]),
        inArray(supervision.kind, rhythmKinds),
        isNull(supervision.sharedAt),
        isNull(supervision.calledOffAt),
      ),
    )
    .orderBy(asc(supervision.heldOn), asc(supervision.id));
  const first = new Map<string, { heldOn: Day; withName: string }>();
  for (const { peerWorkerId, ...planned } of rows) if (!first.has(peerWorkerId)) first.set(peerWorkerId, planned);
  return first;
};
