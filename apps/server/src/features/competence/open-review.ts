import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { CallOffReviewInput, OpenReviewInput } from '@alongside/domain/competence/review-competence.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { findSupervisors } from '../supervision/supervision-partners.ts';
import { findWorkers } from '../supervision/team-workers.ts';
import { ownReview } from './competence-reach.ts';

/** Who of the two is who. @throws NOT_FOUND for anybody the caller neither supervises nor is supervised by. */
const pairWith = async (tx: Tx, actor: Actor, withId: string) => {
  const [worker] = has(actor, 'supervisor') ? await findWorkers(tx, actor, withId) : [];
  if (worker) return { supervisorId: actor.accountId, peerWorkerId: withId };
  const supervisors = has(actor, 'peer_worker') ? await findSupervisors(tx, actor, actor.accountId) : [];
  if (supervisors.some((each) => each.accountId === withId))
    return { supervisorId: withId, peerWorkerId: actor.accountId };
  throw new DomainError('NOT_FOUND');
};

/**
 * Either of the two opens a look at the nine domains with the other.
 * @throws NOT_FOUND out of reach; FIELDS_REFUSED for a day to come; ALREADY_THERE when the same id said something else.
 */
export const openCompetence = async (tx: Tx, actor: Actor, input: OpenReviewInput, now: Date) => {
  const { competenceReview } = tx.tables;
  const { id, withId, openedOn } = input;
  const [already] = await tx.db.select().from(competenceReview).where(eq(competenceReview.id, id));
  if (already) {
    const ids = [already.supervisorId, already.peerWorkerId];
    if (already.openedBy !== actor.accountId || !ids.includes(withId)) throw new DomainError('NOT_FOUND');
    refuseOtherWords({ openedOn }, already);
    return { id };
  }
  const pair = await pairWith(tx, actor, withId);
  if (openedOn > todayOf(actor, now)) throw refuseFields({ openedOn: 'day_in_future' });
  await tx.db.insert(competenceReview).values({
    ...pair,
    id,
    organisationId: actor.organisationId,
    openedOn,
    openedBy: actor.accountId,
    openedAt: now,
  });
  await recordAudit(tx, actor, 'competence.open', id, now);
  return { id };
};

/**
 * It will not be done after all, or will be: calling off is undone by the same door.
 * @throws NOT_FOUND; CLOSED once both views are open, which stay.
 */
export const callOffReview = async (tx: Tx, actor: Actor, input: CallOffReviewInput, now: Date) => {
  const { competenceReview } = tx.tables;
  const found = await ownReview(tx, actor, input.reviewId);
  if (found.state === 'open' || found.state === 'talked') throw new DomainError('CLOSED', { reason: 'review_is_open' });
  const calledOffAt = input.calledOff ? (found.calledOffAt ?? now) : null;
  await tx.db.update(competenceReview).set({ calledOffAt }).where(eq(competenceReview.id, found.id));
  await recordAudit(tx, actor, 'competence.callOff', found.id, now);
  return { calledOffAt };
};
