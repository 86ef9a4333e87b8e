import { and, eq, isNull } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { OpenFidelityInput } from '@alongside/domain/fidelity/review-fidelity.ts';
import { DomainError, refuseFields } from '@alongside/domain/shared/domain-error.ts';
import { makeId } from '@alongside/domain/shared/id.ts';
import { v7 } from 'uuid';
import { type Actor, todayOf } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { refuseOtherWords } from '../../refuse-other-words.ts';
import { ownReview } from './own-service.ts';
import { newestScale } from './scale-reads.ts';

/** The scale of a review is a row, so that what was rated can still be read: the shipped one becomes version 1. */
const scaleForReview = async (tx: Tx, actor: Actor, now: Date): Promise<string> => {
  const { id, highest, items } = await newestScale(tx, actor);
  if (id !== null) return id;
  const made = makeId('fidelityScale', () => v7());
  await tx.db
    .insert(tx.tables.fidelityScale)
    .values({ id: made, organisationId: actor.organisationId, number: 1, highest, items, writtenAt: now });
  return made;
};

/**
 * A coordinator opens a look at one service. Sending the same id again is the same review.
 * @throws NOT_FOUND out of reach, or when the id names a review of another service; FIELDS_REFUSED for a day to come;
 * ALREADY_THERE while the service has an open one, or when the same id was opened on another day.
 */
export const openFidelity = async (tx: Tx, actor: Actor, input: OpenFidelityInput, now: Date) => {
  const { fidelityReview, team } = tx.tables;
  const { id, teamId, openedOn } = input;
  const [service] = await tx.db
    .select({ id: team.id })
    .from(team)
    .where(and(eq(team.id, teamId), inOwnOrganisation(team.organisationId, actor)));
  if (!service) throw new DomainError('NOT_FOUND');
  const [already] = await tx.db
    .select({ teamId: fidelityReview.teamId, openedOn: fidelityReview.openedOn })
    .from(fidelityReview)
    .where(eq(fidelityReview.id, id));
  if (already && already.teamId !== teamId) throw new DomainError('NOT_FOUND');
  if (already) {
    refuseOtherWords({ openedOn }, already);
    return { id, version: (await ownReview(tx, actor, id)).version };
  }
  if (openedOn > todayOf(actor, now)) throw refuseFields({ openedOn: 'day_in_future' });
  const [open] = await tx.db
    .select({ id: fidelityReview.id })
    .from(fidelityReview)
    .where(and(eq(fidelityReview.teamId, teamId), isNull(fidelityReview.closedAt)));
  if (open) throw new DomainError('ALREADY_THERE', { field: 'teamId' });
  await tx.db.insert(fidelityReview).values({
    id,
    organisationId: actor.organisationId,
    teamId,
    scaleId: await scaleForReview(tx, actor, now),
    openedOn,
    openedBy: actor.accountId,
    openedAt: now,
  });
  await recordAudit(tx, actor, 'fidelity.open', id, now);
  return { id, version: 1 };
};
