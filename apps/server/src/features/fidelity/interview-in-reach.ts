import { and, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

/** One conversation of the actor's own organisation and what was rated of it. What of that may be shown, the caller decides. @throws NOT_FOUND */
export const interviewInReach = async (reader: Reader, actor: Actor, interviewId: string) => {
  const { fidelityInterview, fidelityReview, fidelityRating } = reader.tables;
  const [interview] = await reader.db
    .select({
      id: fidelityInterview.id,
      reviewId: fidelityInterview.reviewId,
      informant: fidelityInterview.informant,
      heldOn: fidelityInterview.heldOn,
    })
    .from(fidelityInterview)
    .innerJoin(fidelityReview, eq(fidelityReview.id, fidelityInterview.reviewId))
    .where(and(eq(fidelityInterview.id, interviewId), inOwnOrganisation(fidelityReview.organisationId, actor)));
  if (!interview) throw new DomainError('NOT_FOUND');
  const ratings = await reader.db.select().from(fidelityRating).where(eq(fidelityRating.interviewId, interviewId));
  const of = (rater: 'first' | 'second' | 'agreed') => ratings.find((each) => each.rater === rater) ?? null;
  const [first, second, agreed] = [of('first'), of('second'), of('agreed')];
  const raters = [first, second].filter((each) => each !== null);
  const isMine = ({ accountId }: { accountId: string }): boolean => accountId === actor.accountId;
  return {
    interview,
    ratings,
    agreed,
    bothAreIn: raters.length === 2,
    mine: raters.find(isMine) ?? null,
    other: raters.find((each) => !isMine(each)) ?? null,
    freeRater: first === null ? ('first' as const) : second === null ? ('second' as const) : null,
  };
};
