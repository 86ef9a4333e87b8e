import { and, desc, eq, gte, inArray, isNull, lte, or } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';

type Attendance = LogGroupSessionInput['attendances'][number];

/**
 * Only people who agreed to be named in this group, now or earlier, stand in its attendance.
 * @throws NOT_FOUND for anyone else: they may be there, and the caller may not know.
 */
const refuseStrangers = async (
  { db, tables: { groupMember } }: Reader,
  groupId: string,
  personIds: readonly string[],
): Promise<void> => {
  const named = await db
    .select({ personId: groupMember.personId })
    .from(groupMember)
    .where(and(eq(groupMember.groupId, groupId), inArray(groupMember.personId, [...personIds])));
  if (named.length < personIds.length) throw new DomainError('NOT_FOUND');
};

/** The time together each of them was in on that day; those in none are kept without. */
const episodesOn = async ({ db, tables: { episode } }: Reader, personIds: readonly string[], heldOn: string) => {
  const found = await db
    .select({ id: episode.id, personId: episode.personId })
    .from(episode)
    .where(
      and(
        inArray(episode.personId, [...personIds]),
        lte(episode.referredOn, heldOn),
        or(isNull(episode.endedOn), gte(episode.endedOn, heldOn)),
      ),
    )
    .orderBy(desc(episode.referredOn), desc(episode.id));
  return new Map(found.reverse().map(({ personId, id }) => [personId, id]));
};

/** Writes who came, in the place of whatever stood there. */
export const writeAttendance = async (
  tx: Tx,
  session: { id: string; groupId: string; heldOn: string },
  attendances: readonly Attendance[],
): Promise<void> => {
  const { groupAttendance } = tx.tables;
  await tx.db.delete(groupAttendance).where(eq(groupAttendance.groupSessionId, session.id));
  if (attendances.length === 0) return;
  const personIds = attendances.map(({ personId }) => personId);
  await refuseStrangers(tx, session.groupId, personIds);
  const episodes = await episodesOn(tx, personIds, session.heldOn);
  await tx.db.insert(groupAttendance).values(
    attendances.map((each) => ({
      ...each,
      groupSessionId: session.id,
      episodeId: episodes.get(each.personId) ?? null,
    })),
  );
};
