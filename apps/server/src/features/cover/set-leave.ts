import { and, eq, gt, isNull, lt, ne, or } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import {
  type CallOffLeaveInput,
  leaveDaysRefusal,
  type MoveLeaveInput,
  overlaps,
  type SetLeaveInput,
  type Span,
} from '@alongside/domain/cover/set-leave.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { tellAbout, tellNobodyMore, tellNoMore } from '../notice/tell-about.ts';
import { isMyPeerWorker } from '../supervision/supervision-reach.ts';
import { handPlansBack } from './hand-plans-back.ts';
import { leaveInReach } from './leave-reach.ts';

/** @throws NOT_FOUND for anybody but oneself and the workers one supervises. */
const refuseOthers = async (reader: Reader, actor: Actor, accountId: string) => {
  if (has(actor, 'peer_worker') && accountId === actor.accountId) return;
  const { account } = reader.tables;
  const found = has(actor, 'supervisor')
    ? await reader.db
        .select({ id: account.id })
        .from(account)
        .where(and(eq(account.id, accountId), isMyPeerWorker(reader, actor)))
    : [];
  if (found.length === 0) throw new DomainError('NOT_FOUND');
};

const refuseOverlap = async ({ db, tables: { leave } }: Reader, accountId: string, leaveId: string, span: Span) => {
  const others = await db
    .select({ startsOn: leave.startsOn, endsOn: leave.endsOn })
    .from(leave)
    .where(and(eq(leave.accountId, accountId), ne(leave.id, leaveId), isNull(leave.calledOffAt)));
  if (others.some((other) => overlaps(other, span))) throw refuseFields({ startsOn: 'leave_overlaps' });
};

/**
 * A peer worker says when they are away, or a supervisor says it for one of their team. Nobody is handed over by it yet.
 * @throws NOT_FOUND; FIELDS_REFUSED for days that cannot be; ALREADY_THERE when the id was used for other days.
 */
export const setLeave = async (tx: Tx, actor: Actor, input: SetLeaveInput, now: Date) => {
  const { leave } = tx.tables;
  await refuseOthers(tx, actor, input.accountId);
  const [already] = await tx.db.select().from(leave).where(eq(leave.id, input.id));
  if (already) {
    if (already.setBy !== actor.accountId || already.accountId !== input.accountId) throw new DomainError('NOT_FOUND');
    const differing = (['startsOn', 'endsOn', 'kind'] as const).find((each) => already[each] !== input[each]);
    if (differing) throw new DomainError('ALREADY_THERE', { field: differing });
    return { id: input.id, version: already.version };
  }
  const refusal = leaveDaysRefusal(input, actor.today);
  if (refusal) throw refuseFields(refusal);
  if (input.endsOn < actor.today) throw refuseFields({ endsOn: 'day_in_past' });
  await refuseOverlap(tx, input.accountId, input.id, input);
  const { organisationId, accountId: setBy } = actor;
  await tx.db.insert(leave).values({ ...input, organisationId, setBy, setAt: now });
  await recordAudit(tx, actor, 'cover.setLeave', input.id, now);
  return { id: input.id, version: 1 };
};

const coversOf = ({ db, tables: { cover, leave } }: Reader, leaveId: string) =>
  db
    .select({
      id: cover.id,
      personId: cover.personId,
      accountId: cover.accountId,
      workerId: leave.accountId,
      startsOn: cover.startsOn,
      endsOn: cover.endsOn,
    })
    .from(cover)
    .innerJoin(leave, eq(leave.id, cover.leaveId))
    .where(and(eq(cover.leaveId, leaveId), isNull(cover.calledOffAt), ne(cover.agreement, 'said_no')));

/**
 * Back earlier, or away for longer. Covers end with a leave that ends; they are never made longer by it.
 * @throws NOT_FOUND; CLOSED when it was called off; STALE_VERSION; FIELDS_REFUSED.
 */
export const moveLeave = async (tx: Tx, actor: Actor, input: MoveLeaveInput, now: Date) => {
  const { leave, meetUp } = tx.tables;
  const found = await leaveInReach(tx, actor, input.leaveId);
  if (found.calledOffAt) throw new DomainError('CLOSED', { reason: 'leave_called_off' });
  if (found.version !== input.version) throw staleVersion(input, found, ['startsOn', 'endsOn']);
  const { startsOn, endsOn } = input;
  const refusal = leaveDaysRefusal(input, actor.today);
  if (refusal) throw refuseFields(refusal);
  await refuseOverlap(tx, found.accountId, found.id, input);
  await tx.db
    .update(leave)
    .set({ startsOn, endsOn, version: input.version + 1 })
    .where(eq(leave.id, found.id));
  for (const each of await coversOf(tx, found.id)) {
    await handPlansBack(tx, each, actor.today, or(lt(meetUp.onDay, startsOn), gt(meetUp.onDay, endsOn)));
    const about = { coverId: each.id, on: endsOn };
    if (each.accountId && endsOn < each.endsOn)
      await tellAbout(tx, { kind: 'cover_ends', accountId: each.accountId, about, byId: actor.accountId, now });
  }
  await recordAudit(tx, actor, 'cover.moveLeave', found.id, now);
  return { id: found.id, version: input.version + 1 };
};

/**
 * Not away after all: every cover of it closes at once. Put back, they hold again on the days they were for.
 * @throws NOT_FOUND; FIELDS_REFUSED when another leave has taken its days meanwhile.
 */
export const callOffLeave = async (tx: Tx, actor: Actor, { leaveId, calledOff }: CallOffLeaveInput, now: Date) => {
  const { leave } = tx.tables;
  const found = await leaveInReach(tx, actor, leaveId);
  const isOff = found.calledOffAt !== null;
  if (isOff === calledOff) return { id: leaveId, version: found.version };
  if (!calledOff) await refuseOverlap(tx, found.accountId, leaveId, found);
  const version = found.version + 1;
  await tx.db
    .update(leave)
    .set({ calledOffAt: calledOff ? now : null, version })
    .where(eq(leave.id, leaveId));
  for (const each of await coversOf(tx, leaveId)) {
    if (calledOff) await handPlansBack(tx, each, actor.today);
    if (!each.accountId || each.endsOn < actor.today) continue;
    const told = { kind: 'cover_ends' as const, accountId: each.accountId, about: { coverId: each.id }, now };
    if (calledOff) await tellAbout(tx, { ...told, byId: actor.accountId });
    else await tellNoMore(tx, told);
  }
  if (calledOff) await tellNobodyMore(tx, { kind: 'cover_gap', about: { leaveId }, now });
  await recordAudit(tx, actor, 'cover.callOffLeave', leaveId, now);
  return { id: leaveId, version };
};
