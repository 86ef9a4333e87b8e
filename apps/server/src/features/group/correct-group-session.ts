import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { type CorrectGroupSessionInput, groupSessionDayRefusal } from '@alongside/domain/group/log-group-session.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { attendanceOf, facilitatedSession } from './facilitated-session.ts';
import { writeAttendance } from './group-attendance.ts';
import { facilitatorsOf, refuseSecondThatDay } from './log-group-session.ts';

type Before = Awaited<ReturnType<typeof attendanceOf>>;
type Standing = Awaited<ReturnType<typeof facilitatedSession>>;

/** A line the caller cannot read stays; what they write goes below it. */
const keepingLines = (attendances: CorrectGroupSessionInput['attendances'], before: Before) =>
  attendances.map((each) => {
    const there = before.find(({ personId }) => personId === each.personId);
    if (!there?.line || there.readsLine || there.line === each.line) return each;
    return { ...each, line: each.line === null ? there.line : `${there.line}\n${each.line}` };
  });

/** Writes what was put right over the version it was seen in, and keeps what stood before. False when that version is gone. */
export const replaceGroupSession = async (
  tx: Tx,
  writer: Pick<Actor, 'accountId' | 'today'>,
  { startedOn: _begun, ...current }: Standing,
  input: CorrectGroupSessionInput,
  now: Date,
): Promise<boolean> => {
  const { groupSession, groupCorrection } = tx.tables;
  const before = await attendanceOf(tx, writer, current);
  const { id, version, groupId, groupDateId: _sameDate, attendances, ...words } = input;
  const moved = await tx.db
    .update(groupSession)
    .set({ ...words, version: version + 1 })
    .where(and(eq(groupSession.id, id), eq(groupSession.version, version)))
    .returning({ version: groupSession.version });
  if (moved.length === 0) return false;
  await tx.db.insert(groupCorrection).values({
    id: makeId('groupCorrection', v7),
    groupSessionId: id,
    accountId: writer.accountId,
    before: {
      ...current,
      attendances: before.map(({ displayName: _name, readsLine: _reads, ...row }) => row),
    },
    correctedAt: now,
  });
  await writeAttendance(tx, { id, groupId, heldOn: input.heldOn }, keepingLines(attendances, before));
  return true;
};

/**
 * A facilitator puts right what was logged, over the version they saw. What stood before is kept, and shown to nobody.
 * @throws NOT_FOUND; CLOSED when it is voided; FIELDS_REFUSED; ALREADY_THERE when the new day is logged; STALE_VERSION
 * with both texts.
 */
export const correctGroupSession = async (tx: Tx, actor: Actor, input: CorrectGroupSessionInput, now: Date) => {
  const current = await facilitatedSession(tx, actor, input.id);
  if (current.groupId !== input.groupId) throw new DomainError('NOT_FOUND');
  if (current.voidedAt) throw new DomainError('CLOSED', { reason: 'group_session_voided' });
  const refusal = groupSessionDayRefusal(input.heldOn, current, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await refuseSecondThatDay(tx, input);
  const facilitators = await facilitatorsOf(tx, actor, input, current.facilitators);
  if (!(await replaceGroupSession(tx, actor, current, { ...input, facilitators }, now)))
    throw staleVersion(input, current, ['theme', 'line', 'agreementResponse', 'debrief']);
  await recordAudit(tx, actor, 'group.correct', input.id, now);
  return { version: input.version + 1 };
};
