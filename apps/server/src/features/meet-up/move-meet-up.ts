import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { MoveMeetUpInput } from '@alongside/domain/meet-up/move-meet-up.ts';
import { meetUpDayRefusal } from '@alongside/domain/meet-up/plan-meet-up.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { mergeOrRefuse } from '../../merge-or-refuse.ts';
import { isPlanOf } from '../../reach/plan-reach.ts';
import { openWalk } from '../episode/open-walk.ts';

const ownPlan = async (tx: Tx, actor: Actor, meetUpId: string) => {
  const { meetUp } = tx.tables;
  const [found] = await tx.db
    .select({
      personId: meetUp.personId,
      on: meetUp.onDay,
      at: meetUp.atTime,
      place: meetUp.place,
      sessionId: meetUp.sessionId,
      calledOffAt: meetUp.calledOffAt,
      version: meetUp.version,
    })
    .from(meetUp)
    .where(and(eq(meetUp.id, meetUpId), isPlanOf(tx, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  if (found.sessionId) throw new DomainError('CLOSED', { reason: 'meet_up_logged' });
  if (found.calledOffAt) throw new DomainError('CLOSED', { reason: 'meet_up_called_off' });
  return found;
};

/**
 * Gives a plan another day, time or place. Two devices that moved different things are put together; the day is judged
 * by when it was written, as for a new plan.
 * @throws NOT_FOUND when it is not the caller's own plan, nor one they have taken over; CLOSED once logged or called off; STALE_VERSION with both values
 * of each field that was moved elsewhere too; FIELDS_REFUSED for a day that has passed.
 */
export const moveMeetUp = async (
  tx: Tx,
  actor: Actor,
  input: MoveMeetUpInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { meetUp } = tx.tables;
  const { personId, on, at, place, version } = await ownPlan(tx, actor, input.meetUpId);
  const mine = { on: input.on, at: input.at, place: input.place };
  const to = mergeOrRefuse({ base: input.base, mine, current: { on, at, place } }, version);
  const { until } = await openWalk(tx, actor, personId);
  const refusal = to.on === on ? null : meetUpDayRefusal(to.on, todayOf(actor, writtenAt ?? now), until);
  if (refusal) throw refuseFields(refusal);
  const isMoved = to.on !== on || to.at !== at || to.place !== place;
  if (isMoved)
    await tx.db
      .update(meetUp)
      .set({ onDay: to.on, atTime: to.at, place: to.place, version: version + 1 })
      .where(eq(meetUp.id, input.meetUpId));
  await recordAudit(tx, actor, 'meetUp.move', input.meetUpId, now);
  return { id: input.meetUpId, ...to, version: isMoved ? version + 1 : version };
};
