import { and, eq, getTableColumns, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { facilitates } from '../../reach/group-reach.ts';
import { walksWith } from '../../reach/person-reach.ts';

/**
 * One time a group met, for whoever facilitates that group, written by them or by another facilitator.
 * @throws NOT_FOUND.
 */
export const facilitatedSession = async (reader: Reader, actor: Actor, groupSessionId: string) => {
  const { group, groupSession } = reader.tables;
  const [found] = await reader.db
    .select({ ...getTableColumns(groupSession), startedOn: group.startedOn })
    .from(groupSession)
    .innerJoin(group, eq(group.id, groupSession.groupId))
    .where(and(eq(groupSession.id, groupSessionId), facilitates(reader, actor.accountId)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

/**
 * Who came, with names. A line about someone is part of that person's record: whoever wrote it and whoever walks with them
 * reads it, a co-facilitator is told that there is one.
 */
export const attendanceOf = async (
  reader: Reader,
  actor: Pick<Actor, 'accountId' | 'today'>,
  session: { id: string; accountId: string },
) => {
  const { groupAttendance, person } = reader.tables;
  const walking = walksWith(reader, person.id, actor);
  const found = await reader.db
    .select({
      personId: groupAttendance.personId,
      episodeId: groupAttendance.episodeId,
      displayName: person.displayName,
      attendance: groupAttendance.attendance,
      isNewcomer: groupAttendance.isNewcomer,
      line: groupAttendance.line,
      walking: sql<number>`case when ${walking} then 1 else 0 end`,
    })
    .from(groupAttendance)
    .innerJoin(person, eq(person.id, groupAttendance.personId))
    .where(eq(groupAttendance.groupSessionId, session.id));
  return found.map(({ walking: isWalking, ...row }) => ({
    ...row,
    readsLine: isWalking === 1 || session.accountId === actor.accountId,
  }));
};
