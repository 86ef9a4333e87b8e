import { and, eq, getTableColumns, inArray } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import {
  type CorrectGroupSessionInput,
  groupSessionDayRefusal,
  type LogGroupSessionInput,
  type VoidGroupSessionInput,
} from '@alongside/domain/group/log-group-session.ts';
import type { LateWordsOfGroup } from '@alongside/domain/late-words/late-words.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { replaceGroupSession } from '../group/correct-group-session.ts';
import { isDayLogged } from '../group/log-group-session.ts';
import { putVoided } from '../group/void-group-session.ts';
import { dateOf, groupSessionAlready, writeGroupSession } from '../group/write-group-session.ts';

/*
 * What came late about a group, as its own operation writes it, under its author. What others wrote since is not written over.
 */

interface LateOfGroup {
  readonly accountId: string;
  readonly organisationId: string;
  readonly groupId: string;
  readonly writtenAt: Date;
  readonly today: Day;
  readonly now: Date;
}

const closed = (reason: string) => new DomainError('CLOSED', { reason });

/** Whoever facilitates or has facilitated the group, each with the day they left. */
const facilitatorsEver = ({ db, tables: { groupFacilitator } }: Reader, groupId: string) =>
  db
    .select({ id: groupFacilitator.accountId, leftOn: groupFacilitator.leftOn })
    .from(groupFacilitator)
    .where(eq(groupFacilitator.groupId, groupId));

const refuseStrangers = async (
  { db, tables: { groupMember } }: Reader,
  { groupId, attendances }: Pick<LogGroupSessionInput, 'groupId' | 'attendances'>,
): Promise<void> => {
  if (attendances.length === 0) return;
  const personIds = attendances.map(({ personId }) => personId);
  const named = await db
    .select({ personId: groupMember.personId })
    .from(groupMember)
    .where(and(eq(groupMember.groupId, groupId), inArray(groupMember.personId, personIds)));
  if (named.length < personIds.length) throw closed('not_named_in_group');
};

/** @throws CLOSED for a day that cannot be, one after the author had left, and one that somebody else has logged. */
const refuseDay = async (
  tx: Tx,
  { accountId, today }: LateOfGroup,
  input: LogGroupSessionInput,
  facilitators: readonly { id: string; leftOn: string | null }[],
): Promise<void> => {
  const { group } = tx.tables;
  const [begun] = await tx.db.select({ startedOn: group.startedOn }).from(group).where(eq(group.id, input.groupId));
  const refusal = begun && groupSessionDayRefusal(input.heldOn, begun, today);
  if (refusal?.heldOn) throw closed(refusal.heldOn);
  const leftOn = facilitators.find(({ id }) => id === accountId)?.leftOn;
  if (leftOn && input.heldOn > leftOn) throw closed('day_after_leaving');
  if (await isDayLogged(tx, input)) throw closed('group_day_logged');
};

/** The same fields, with everyone in them who has facilitated the group; nobody named means the author. */
const mayStand = async <I extends LogGroupSessionInput>(tx: Tx, late: LateOfGroup, input: I): Promise<I> => {
  const ever = await facilitatorsEver(tx, late.groupId);
  await refuseDay(tx, late, input, ever);
  await refuseStrangers(tx, input);
  const known = input.facilitators.filter((id) => ever.some((each) => each.id === id));
  return { ...input, facilitators: known.length > 0 ? known : [late.accountId] };
};

const logged = async (tx: Tx, late: LateOfGroup, input: LogGroupSessionInput): Promise<string> => {
  if (await groupSessionAlready(tx, late, input)) return input.id;
  const standing = await mayStand(tx, late, input);
  const groupDateId = await dateOf(tx, input);
  await writeGroupSession(tx, late, { ...standing, groupDateId }, late.now, late.writtenAt);
  return input.id;
};

const standingSession = async ({ db, tables: { group, groupSession } }: Tx, { groupId }: LateOfGroup, id: string) => {
  const [found] = await db
    .select({ ...getTableColumns(groupSession), startedOn: group.startedOn })
    .from(groupSession)
    .innerJoin(group, eq(group.id, groupSession.groupId))
    .where(and(eq(groupSession.id, id), eq(groupSession.groupId, groupId)));
  if (!found) throw closed('its_group_session_waits');
  if (found.voidedAt) throw closed('group_session_voided');
  return found;
};

const corrected = async (tx: Tx, late: LateOfGroup, input: CorrectGroupSessionInput): Promise<string> => {
  const current = await standingSession(tx, late, input.id);
  const standing = await mayStand(tx, late, input);
  if (!(await replaceGroupSession(tx, late, current, standing, late.now))) throw closed('group_session_changed');
  return input.id;
};

const voided = async (tx: Tx, late: LateOfGroup, input: VoidGroupSessionInput): Promise<string> => {
  const { id } = await standingSession(tx, late, input.groupSessionId);
  if (!(await putVoided(tx, id, input.version, { voidedAt: late.now, voidedReason: input.reason })))
    throw closed('group_session_changed');
  return id;
};

/**
 * Writes words about a group that came late where they belong, and answers with the record's id. What is there already is
 * left as it is.
 * @throws CLOSED with the reason: a second time on one day, one that somebody put right since …
 */
export const writeLateOfGroup = async (tx: Tx, late: LateOfGroup, words: LateWordsOfGroup): Promise<string> => {
  switch (words.path) {
    case 'group.log':
      return logged(tx, late, words.input);
    case 'group.correct':
      return corrected(tx, late, words.input);
    default:
      return voided(tx, late, words.input);
  }
};
