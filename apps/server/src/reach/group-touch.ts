import { and, eq, inArray, isNull, max, type SQL } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { type GroupAttendance, groupAttendances, wasThere } from '@alongside/domain/group/group-words.ts';

const thereAttendances: readonly GroupAttendance[] = groupAttendances.filter(wasThere);

/**
 * The day each of these times together last saw its person at a group. It counts as having been in touch, not as a
 * meeting of two; the one definition every list uses.
 */
export const lastCameToGroup = ({ db, tables: { groupAttendance, groupSession } }: Reader, episodes: SQL) =>
  db
    .select({ episodeId: groupAttendance.episodeId, personId: groupAttendance.personId, on: max(groupSession.heldOn) })
    .from(groupAttendance)
    .innerJoin(groupSession, eq(groupSession.id, groupAttendance.groupSessionId))
    .where(and(episodes, isNull(groupSession.voidedAt), inArray(groupAttendance.attendance, [...thereAttendances])))
    .groupBy(groupAttendance.episodeId, groupAttendance.personId);
