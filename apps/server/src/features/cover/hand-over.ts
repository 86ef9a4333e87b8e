import { and, eq, gt, isNull, lt, ne, or } from '@alongside/db/operators.ts';
import type { Reader, Tx } from '@alongside/db/store.ts';
import {
  type CallOffCoverInput,
  coverDaysRefusal,
  type HandOverInput,
  type MoveCoverInput,
} from '@alongside/domain/cover/hand-over.ts';
import { overlaps, type Span } from '@alongside/domain/cover/set-leave.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { staleVersion } from '../../stale-version.ts';
import { tellAbout, tellNoMore } from '../notice/tell-about.ts';
import { handPlansBack } from './hand-plans-back.ts';
import { coverInReach, leaveInReach, walkToHandOver } from './leave-reach.ts';
import { whoMayCover } from './who-may-cover.ts';

/** One colleague at a time; a person who said no is not handed over on those days. */
export const refuseOverlap = async (
  { db, tables: { cover } }: Reader,
  { leaveId, personId, coverId }: { leaveId: string; personId: string; coverId: string },
  span: Span,
) => {
  const others = await db
    .select({ startsOn: cover.startsOn, endsOn: cover.endsOn })
    .from(cover)
    .where(
      and(
        eq(cover.leaveId, leaveId),
        eq(cover.personId, personId),
        ne(cover.id, coverId),
        ne(cover.agreement, 'said_no'),
        isNull(cover.calledOffAt),
      ),
    );
  if (others.some((other) => overlaps(other, span))) throw refuseFields({ startsOn: 'cover_overlaps' });
};

/** @throws FIELDS_REFUSED (`coveringId`): not a peer worker of that team, away as well, or walking with them anyway. */
const refuseWhoCannot = async (
  tx: Reader,
  {
    coveringId,
    workerId,
    personId,
    teamId,
  }: { coveringId: string; workerId: string; personId: string; teamId: string },
  span: Span,
) => {
  const { leave, pairing } = tx.tables;
  const able = await whoMayCover(tx, [teamId], workerId);
  if (!able.some(({ accountId }) => accountId === coveringId)) throw refuseFields({ coveringId: 'cannot_cover' });
  const away = await tx.db
    .select({ startsOn: leave.startsOn, endsOn: leave.endsOn })
    .from(leave)
    .where(and(eq(leave.accountId, coveringId), isNull(leave.calledOffAt)));
  if (away.some((other) => overlaps(other, span))) throw refuseFields({ coveringId: 'is_away' });
  const walks = await tx.db
    .select({ id: pairing.id })
    .from(pairing)
    .where(and(eq(pairing.personId, personId), eq(pairing.accountId, coveringId), isNull(pairing.endedOn)));
  if (walks.length > 0) throw refuseFields({ coveringId: 'walks_already' });
};

const keptAlready = async ({ db, tables: { cover } }: Reader, actor: Actor, input: HandOverInput) => {
  const [kept] = await db.select().from(cover).where(eq(cover.id, input.id));
  if (!kept) return null;
  if (kept.handedBy !== actor.accountId || kept.personId !== input.personId || kept.leaveId !== input.leaveId)
    throw new DomainError('NOT_FOUND');
  const differing = (['startsOn', 'endsOn', 'needToKnow'] as const).find((each) => kept[each] !== input[each]);
  if (differing) throw new DomainError('ALREADY_THERE', { field: differing });
  // A no names nobody. What somebody noted since says nothing about the first try, which comes again as it was.
  const isOtherAnswer =
    input.agreement === 'said_no'
      ? kept.accountId !== null
      : kept.agreement !== input.agreement && kept.agreementAt.getTime() === kept.handedAt.getTime();
  if (isOtherAnswer) throw new DomainError('ALREADY_THERE', { field: 'agreement' });
  if (kept.accountId !== input.coveringId && input.agreement !== 'said_no')
    throw new DomainError('ALREADY_THERE', { field: 'coveringId' });
  return { id: kept.id, version: kept.version };
};

/**
 * Hands one person over to a colleague of their team for some days of a leave, with what the person said; or writes down
 * that they said no. The colleague is told. Opens by itself on the first day.
 * @throws NOT_FOUND; CLOSED when the leave was called off; FIELDS_REFUSED; ALREADY_THERE for the same id with other things.
 */
export const handOver = async (tx: Tx, actor: Actor, input: HandOverInput, now: Date) => {
  const leave = await leaveInReach(tx, actor, input.leaveId);
  const { accountId: workerId } = leave;
  const { episodeId, teamId } = await walkToHandOver(tx, actor, workerId, input.personId);
  const already = await keptAlready(tx, actor, input);
  if (already) return already;
  if (leave.calledOffAt) throw new DomainError('CLOSED', { reason: 'leave_called_off' });
  const { id, leaveId, personId, startsOn, endsOn, agreement, needToKnow } = input;
  const coveringId = agreement === 'said_no' ? null : input.coveringId;
  const refusal = coverDaysRefusal(input, leave, actor.today);
  if (refusal) throw refuseFields(refusal);
  await refuseOverlap(tx, { leaveId, personId, coverId: id }, input);
  if (coveringId) await refuseWhoCannot(tx, { coveringId, workerId, personId, teamId }, input);
  await tx.db.insert(tx.tables.cover).values({
    id,
    leaveId,
    episodeId,
    personId,
    accountId: coveringId,
    startsOn,
    endsOn,
    agreement,
    needToKnow,
    handedBy: actor.accountId,
    handedAt: now,
    agreementBy: actor.accountId,
    agreementAt: now,
  });
  if (coveringId)
    await tellAbout(tx, {
      kind: 'cover_starts',
      accountId: coveringId,
      about: { coverId: id },
      byId: actor.accountId,
      now,
    });
  await recordAudit(tx, actor, 'cover.handOver', id, now);
  return { id, version: 1 };
};

/**
 * Other days: ends it early, or makes it longer, within the leave.
 * @throws NOT_FOUND; CLOSED when it was ended; STALE_VERSION; FIELDS_REFUSED.
 */
export const moveCover = async (tx: Tx, actor: Actor, input: MoveCoverInput, now: Date) => {
  const { cover, meetUp } = tx.tables;
  const found = await coverInReach(tx, actor, input.coverId);
  if (found.calledOffAt) throw new DomainError('CLOSED', { reason: 'cover_called_off' });
  if (found.version !== input.version) throw staleVersion(input, found, ['startsOn', 'endsOn']);
  const { startsOn, endsOn } = input;
  const refusal = coverDaysRefusal(input, found.leave, actor.today);
  if (refusal) throw refuseFields(refusal);
  await refuseOverlap(tx, { leaveId: found.leave.id, personId: found.personId, coverId: found.id }, input);
  await tx.db
    .update(cover)
    .set({ startsOn, endsOn, version: input.version + 1 })
    .where(eq(cover.id, found.id));
  await handPlansBack(tx, found, actor.today, or(lt(meetUp.onDay, startsOn), gt(meetUp.onDay, endsOn)));
  if (found.accountId) {
    const kind = endsOn < found.endsOn ? ('cover_ends' as const) : ('cover_starts' as const);
    const about = { coverId: found.id, on: endsOn };
    await tellAbout(tx, { kind, accountId: found.accountId, about, byId: actor.accountId, now });
  }
  await recordAudit(tx, actor, 'cover.move', found.id, now);
  return { id: found.id, version: input.version + 1 };
};

/**
 * Ends it at once; put back, it holds again on its days.
 * @throws NOT_FOUND; FIELDS_REFUSED when a colleague has taken those days meanwhile.
 */
export const callOffCover = async (tx: Tx, actor: Actor, { coverId, calledOff }: CallOffCoverInput, now: Date) => {
  const found = await coverInReach(tx, actor, coverId);
  const isOff = found.calledOffAt !== null;
  if (isOff === calledOff) return { id: coverId, version: found.version };
  if (!calledOff) await refuseOverlap(tx, { leaveId: found.leave.id, personId: found.personId, coverId }, found);
  const version = found.version + 1;
  await tx.db
    .update(tx.tables.cover)
    .set({ calledOffAt: calledOff ? now : null, version })
    .where(eq(tx.tables.cover.id, coverId));
  if (calledOff) await handPlansBack(tx, found, actor.today);
  if (found.accountId) {
    const told = { kind: 'cover_ends' as const, accountId: found.accountId, about: { coverId }, now };
    if (calledOff) await tellAbout(tx, { ...told, byId: actor.accountId });
    else await tellNoMore(tx, told);
  }
  await recordAudit(tx, actor, 'cover.callOff', coverId, now);
  return { id: coverId, version };
};
