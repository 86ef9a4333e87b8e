import { and, eq } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import type { LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { writeAttendance } from './group-attendance.ts';

type Writer = Pick<Actor, 'accountId' | 'organisationId'>;

const wordFields = ['theme', 'line', 'agreementResponse', 'debrief'] as const;

/**
 * What the first try answered, when this is a retry of it; null when nothing of it is there yet.
 * @throws NOT_FOUND when the id is another's; ALREADY_THERE when it brings other words.
 */
export const groupSessionAlready = async (
  { db, tables: { groupSession, groupAttendance } }: Reader,
  writer: Pick<Actor, 'accountId'>,
  input: LogGroupSessionInput,
) => {
  const [kept] = await db.select().from(groupSession).where(eq(groupSession.id, input.id));
  if (!kept) return null;
  if (kept.accountId !== writer.accountId || kept.groupId !== input.groupId) throw new DomainError('NOT_FOUND');
  const lines = await db
    .select({ personId: groupAttendance.personId, attendance: groupAttendance.attendance, line: groupAttendance.line })
    .from(groupAttendance)
    .where(eq(groupAttendance.groupSessionId, input.id));
  const isSame =
    wordFields.every((field) => input[field] === null || input[field] === kept[field]) &&
    input.attendances.every(({ personId, attendance, line }) =>
      lines.some(
        (row) => row.personId === personId && row.attendance === attendance && (line === null || row.line === line),
      ),
    );
  if (!isSame) throw new DomainError('ALREADY_THERE', { field: 'line' });
  return { id: input.id, version: kept.version };
};

/** The planned date this was: the one that was named, or the one of that day. */
export const dateOf = async (
  { db, tables: { groupDate } }: Reader,
  { groupId, groupDateId, heldOn }: LogGroupSessionInput,
): Promise<string | null> => {
  const which = groupDateId ? eq(groupDate.id, groupDateId) : eq(groupDate.onDay, heldOn);
  const [found] = await db
    .select({ id: groupDate.id })
    .from(groupDate)
    .where(and(eq(groupDate.groupId, groupId), which));
  return found?.id ?? null;
};

/** Writes one time a group met and who came. The caller has made sure that it may stand there. */
export const writeGroupSession = async (
  tx: Tx,
  { accountId, organisationId }: Writer,
  { attendances, ...session }: LogGroupSessionInput,
  now: Date,
  writtenAt: Date | null,
): Promise<void> => {
  await tx.db
    .insert(tx.tables.groupSession)
    .values({ ...session, organisationId, accountId, recordedAt: now, writtenAt });
  await writeAttendance(tx, session, attendances);
};
