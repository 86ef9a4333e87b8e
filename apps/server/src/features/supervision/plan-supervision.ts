import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import {
  type CallOffSupervisionInput,
  type PlanSupervisionInput,
  planDayRefusal,
} from '@alongside/domain/supervision/prepare-supervision.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { ownSupervision } from './own-supervision.ts';
import { findSupervisors } from './supervision-partners.ts';
import { metInSupervision } from './supervision-reach.ts';
import { findWorkers } from './team-workers.ts';
import { tellTheOther } from './tell-the-other.ts';

/** Whoever opens it, one is the supervisor and the other the peer worker. */
const pairWith = async (tx: Tx, actor: Actor, withId: string) => {
  if (has(actor, 'supervisor') && (await findWorkers(tx, actor, withId)).length > 0)
    return { supervisorId: actor.accountId, peerWorkerId: withId };
  if (has(actor, 'peer_worker')) {
    const supervisors = await findSupervisors(tx, actor, actor.accountId);
    if (supervisors.some(({ accountId }) => accountId === withId))
      return { supervisorId: withId, peerWorkerId: actor.accountId };
  }
  throw new DomainError('NOT_FOUND');
};

/**
 * Either of the two opens a supervision for a day, so that both can prepare it.
 * @throws NOT_FOUND with whom the caller cannot have supervision; FIELDS_REFUSED for a day that has passed; ALREADY_THERE
 * when the same id was planned otherwise.
 */
export const planSupervision = async (tx: Tx, actor: Actor, input: PlanSupervisionInput, now: Date) => {
  const { supervision } = tx.tables;
  const [already] = await tx.db.select({ id: supervision.id }).from(supervision).where(eq(supervision.id, input.id));
  if (already) {
    const [mine] = await tx.db
      .select()
      .from(supervision)
      .where(and(eq(supervision.id, input.id), metInSupervision(tx, actor)));
    if (!mine || ![mine.supervisorId, mine.peerWorkerId].includes(input.withId) || input.withId === actor.accountId)
      throw new DomainError('NOT_FOUND');
    if (mine.kind !== input.kind || mine.heldOn !== input.heldOn)
      throw new DomainError('ALREADY_THERE', { field: 'heldOn' });
    return { id: input.id };
  }
  const pair = await pairWith(tx, actor, input.withId);
  const refusal = planDayRefusal(input.heldOn, todayOf(actor, now));
  if (refusal) throw refuseFields(refusal);
  const { id, kind, heldOn } = input;
  await tx.db.insert(supervision).values({
    id,
    kind,
    heldOn,
    ...pair,
    organisationId: actor.organisationId,
    minutes: 60,
    topics: [],
    recordedAt: now,
  });
  await tellTheOther(tx, actor, { id, ...pair }, 'supervision_changed', now);
  await recordAudit(tx, actor, 'supervision.plan', id, now);
  return { id };
};

/**
 * A planned one will not be held; either says so, and either puts it back.
 * @throws NOT_FOUND; CLOSED once it was shared: what was held is not called off.
 */
export const callOffSupervision = async (tx: Tx, actor: Actor, input: CallOffSupervisionInput, now: Date) => {
  const { supervision } = tx.tables;
  const found = await ownSupervision(tx, actor, input.supervisionId);
  if (found.state !== 'draft') throw new DomainError('CLOSED', { reason: 'supervision_shared' });
  const calledOffAt = input.calledOff ? (found.calledOffAt ?? now) : null;
  await tx.db.update(supervision).set({ calledOffAt }).where(eq(supervision.id, found.id));
  if (input.calledOff === (found.calledOffAt === null))
    await tellTheOther(tx, actor, found, 'supervision_changed', now);
  await recordAudit(tx, actor, 'supervision.callOff', found.id, now);
  return { calledOffAt };
};
