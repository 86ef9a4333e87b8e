import type { Reader, Tx } from '@alongside/db/store.ts';
import { groupSessionDayRefusal, type LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { facilitatedGroup } from './facilitated-group.ts';
import { writeAttendance } from './group-attendance.ts';

/**
 * Two who facilitated together must not both log the evening: a group meets once a day.
 * @throws ALREADY_THERE, so that the second opens what the first wrote, and adds to it.
 */
export const refuseSecondThatDay = async (
  { db, tables: { groupSession } }: Reader,
  { id, groupId, heldOn }: { id: string; groupId: string; heldOn: string },
): Promise<void> => {
  const [other] = await db
    .select({ id: groupSession.id })
    .from(groupSession)
    .where(
      and(
        eq(groupSession.groupId, groupId),
        eq(groupSession.heldOn, heldOn),
        isNull(groupSession.voidedAt),
        ne(groupSession.id, id),
      ),
    );
  if (other) throw new DomainError('ALREADY_THERE', { field: 'heldOn' });
};

/** The planned date this was: the one that was named, or the one of that day. */
const dateOf = async ({ db, tables: { groupDate } }: Reader, input: LogGroupSessionInput): Promise<string | null> => {
  const which = input.groupDateId ? eq(groupDate.id, input.groupDateId) : eq(groupDate.onDay, input.heldOn);
  const [found] = await db
    .select({ id: groupDate.id })
    .from(groupDate)
    .where(and(eq(groupDate.groupId, input.groupId), which));
  if (input.groupDateId && !found) throw new DomainError('NOT_FOUND');
  return found?.id ?? null;
};

/**
 * Whoever facilitated, of those who facilitate the group; nobody named means the caller.
 * @throws NOT_FOUND for anyone else.
 */
export const facilitatorsOf = async (
  { db, tables: { groupFacilitator } }: Reader,
  actor: Actor,
  { groupId, facilitators }: Pick<LogGroupSessionInput, 'groupId' | 'facilitators'>,
  before: readonly string[] = [],
): Promise<string[]> => {
  if (facilitators.length === 0) return [actor.accountId];
  const named = await db
    .select({ id: groupFacilitator.accountId })
    .from(groupFacilitator)
    .where(eq(groupFacilitator.groupId, groupId));
  const known = new Set([...named.map(({ id }) => id), ...before]);
  if (facilitators.some((id) => !known.has(id))) throw new DomainError('NOT_FOUND');
  return facilitators;
};

const wordFields = ['theme', 'line', 'agreementResponse', 'debrief'] as const;

const asKept = async ({ db, tables: { groupSession, groupAttendance } }: Reader, input: LogGroupSessionInput) => {
  const [kept] = await db.select().from(groupSession).where(eq(groupSession.id, input.id));
  if (!kept) return null;
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
  return { ...kept, isSame };
};

/**
 * A facilitator logs one time the group met: who came, one shared line, a line for whoever needs one. Each named person's
 * timeline tells that they came. Sending the same id again is the same group session. Takes its date off Today.
 * @throws NOT_FOUND out of reach, or for someone who is not named in the group; FIELDS_REFUSED for a day that cannot be;
 * ALREADY_THERE when that day is logged, or the same id brings other words.
 */
export const logGroupSession = async (
  tx: Tx,
  actor: Actor,
  input: LogGroupSessionInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const group = await facilitatedGroup(tx, actor, input.groupId);
  const already = await asKept(tx, input);
  if (already) {
    if (already.accountId !== actor.accountId || already.groupId !== input.groupId) throw new DomainError('NOT_FOUND');
    if (!already.isSame) throw new DomainError('ALREADY_THERE', { field: 'line' });
    return { id: input.id, version: already.version };
  }
  const refusal = groupSessionDayRefusal(input.heldOn, group, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await refuseSecondThatDay(tx, input);
  const { attendances, ...session } = input;
  await tx.db.insert(tx.tables.groupSession).values({
    ...session,
    organisationId: group.organisationId,
    groupDateId: await dateOf(tx, input),
    accountId: actor.accountId,
    facilitators: await facilitatorsOf(tx, actor, input),
    recordedAt: now,
    writtenAt,
  });
  await writeAttendance(tx, input, attendances);
  await recordAudit(tx, actor, 'group.log', input.id, now);
  return { id: input.id, version: 1 };
};
