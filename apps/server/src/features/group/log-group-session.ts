import { and, eq, isNull, ne } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import { groupSessionDayRefusal, type LogGroupSessionInput } from '@alongside/domain/group/log-group-session.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { facilitatedGroup } from './facilitated-group.ts';
import { dateOf, groupSessionAlready, writeGroupSession } from './write-group-session.ts';

/** Whether another time of that day stands already: a group meets once a day. */
export const isDayLogged = async (
  { db, tables: { groupSession } }: Reader,
  { id, groupId, heldOn }: { id: string; groupId: string; heldOn: string },
): Promise<boolean> => {
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
  return other !== undefined;
};

/**
 * Two who facilitated together must not both log the evening.
 * @throws ALREADY_THERE, so that the second opens what the first wrote, and adds to it.
 */
export const refuseSecondThatDay = async (
  reader: Reader,
  session: { id: string; groupId: string; heldOn: string },
): Promise<void> => {
  if (await isDayLogged(reader, session)) throw new DomainError('ALREADY_THERE', { field: 'heldOn' });
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
    .where(and(eq(groupFacilitator.groupId, groupId), isNull(groupFacilitator.leftOn)));
  const known = new Set([...named.map(({ id }) => id), ...before]);
  if (facilitators.some((id) => !known.has(id))) throw new DomainError('NOT_FOUND');
  return facilitators;
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
  const already = await groupSessionAlready(tx, actor, input);
  if (already) return already;
  const refusal = groupSessionDayRefusal(input.heldOn, group, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  await refuseSecondThatDay(tx, input);
  const groupDateId = await dateOf(tx, input);
  if (input.groupDateId && !groupDateId) throw new DomainError('NOT_FOUND');
  const facilitators = await facilitatorsOf(tx, actor, input);
  const by = { organisationId: group.organisationId, accountId: actor.accountId };
  await writeGroupSession(tx, by, { ...input, groupDateId, facilitators }, now, writtenAt);
  await recordAudit(tx, actor, 'group.log', input.id, now);
  return { id: input.id, version: 1 };
};
