import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { meetUpDayRefusal, type PlanMeetUpInput } from '@alongside/domain/meet-up/plan-meet-up.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { openWalk } from '../episode/open-walk.ts';

/**
 * A peer worker plans to meet someone they walk with. Sending the same id again is the same plan. A plan that waited on a
 * device is taken as it was made, even where its day has passed: it is then asked about on Today.
 * @throws NOT_FOUND out of reach; CLOSED after the ending; FIELDS_REFUSED for a day that has passed; ALREADY_THERE when the
 * same id brings another day, time or place.
 */
export const planMeetUp = async (
  tx: Tx,
  actor: Actor,
  input: PlanMeetUpInput,
  now: Date,
  writtenAt: Date | null = null,
) => {
  const { meetUp } = tx.tables;
  const [already] = await tx.db
    .select({
      accountId: meetUp.accountId,
      personId: meetUp.personId,
      on: meetUp.onDay,
      at: meetUp.atTime,
      place: meetUp.place,
      version: meetUp.version,
    })
    .from(meetUp)
    .where(eq(meetUp.id, input.id));
  if (already) {
    if (already.accountId !== actor.accountId || already.personId !== input.personId)
      throw new DomainError('NOT_FOUND');
    // Moved since, it says nothing about the first try any more.
    if (already.version === 1) refuseOtherWords({ on: input.on, at: input.at, place: input.place }, already);
    return { id: input.id };
  }
  const { until } = await openWalk(tx, actor, input.personId);
  const refusal = meetUpDayRefusal(input.on, todayOf(actor, writtenAt ?? now), until);
  if (refusal) throw refuseFields(refusal);
  await tx.db.insert(meetUp).values({
    id: input.id,
    personId: input.personId,
    accountId: actor.accountId,
    onDay: input.on,
    atTime: input.at,
    place: input.place,
  });
  await recordAudit(tx, actor, 'meetUp.plan', input.id, now);
  return { id: input.id };
};
