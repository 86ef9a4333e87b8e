import { and, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { mayRateService } from '@alongside/domain/fidelity/who-rates.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

/** The teams the actor works in or supervises: what they never rate. */
export const ownTeamIds = async ({ db, tables: { teamMember } }: Reader, actor: Actor): Promise<string[]> => {
  const rows = await db
    .select({ teamId: teamMember.teamId })
    .from(teamMember)
    .where(eq(teamMember.accountId, actor.accountId));
  return rows.map(({ teamId }) => teamId);
};

/** A review of the actor's own organisation, with its team and the scale it is rated on. @throws NOT_FOUND */
export const ownReview = async (
  { db, tables: { fidelityReview, fidelityScale, team } }: Reader,
  actor: Actor,
  reviewId: string,
) => {
  const [found] = await db
    .select({
      id: fidelityReview.id,
      teamId: fidelityReview.teamId,
      teamName: team.name,
      openedOn: fidelityReview.openedOn,
      closedAt: fidelityReview.closedAt,
      version: fidelityReview.version,
      scale: {
        id: fidelityScale.id,
        number: fidelityScale.number,
        highest: fidelityScale.highest,
        items: fidelityScale.items,
        frozenAt: fidelityScale.frozenAt,
      },
    })
    .from(fidelityReview)
    .innerJoin(team, eq(team.id, fidelityReview.teamId))
    .innerJoin(fidelityScale, eq(fidelityScale.id, fidelityReview.scaleId))
    .where(and(eq(fidelityReview.id, reviewId), inOwnOrganisation(fidelityReview.organisationId, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
};

/** @throws NOT_FOUND; NOT_ALLOWED for one's own service; CLOSED once the review is. */
export const reviewToRate = async (reader: Reader, actor: Actor, reviewId: string) => {
  const review = await ownReview(reader, actor, reviewId);
  const refusal = mayRateService(actor.roles, (await ownTeamIds(reader, actor)).includes(review.teamId));
  if (refusal) throw new DomainError('NOT_ALLOWED', { reason: refusal });
  if (review.closedAt) throw new DomainError('CLOSED', { reason: 'fidelity_review_closed' });
  return review;
};
