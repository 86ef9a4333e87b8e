import { inArray } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { mayRateService } from '@alongside/domain/fidelity/who-rates.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { interviewInReach } from './interview-in-reach.ts';
import { ownReview, ownTeamIds } from './own-service.ts';

type Found = Awaited<ReturnType<typeof interviewInReach>>;
type Rating = NonNullable<Found['mine']>;

const shown = ({ id, ratings, words, version }: Rating) => ({ id, ratings, words, version });

/**
 * One conversation, for whoever rates it. What the other rater gave is fetched by no page before one's own is in; what was
 * agreed is for the two of them.
 * @throws NOT_FOUND; NOT_ALLOWED for one's own service.
 */
export const readInterview = async (reader: Reader, actor: Actor, interviewId: string) => {
  const { account } = reader.tables;
  const { interview, mine, other, agreed, bothAreIn, freeRater } = await interviewInReach(reader, actor, interviewId);
  const review = await ownReview(reader, actor, interview.reviewId);
  const refusal = mayRateService(actor.roles, (await ownTeamIds(reader, actor)).includes(review.teamId));
  if (refusal) throw new DomainError('NOT_ALLOWED', { reason: refusal });
  const isRater = mine !== null;
  const both = isRater && bothAreIn;
  const [otherAccount] = await reader.db
    .select({ name: account.name })
    .from(account)
    .where(inArray(account.id, both && other ? [other.accountId] : ['']));
  return {
    ...interview,
    review: { id: review.id, teamName: review.teamName, isClosed: review.closedAt !== null },
    scale: { number: review.scale.number, highest: review.scale.highest, items: review.scale.items },
    mayRate: !review.closedAt && (isRater ? !bothAreIn : freeRater !== null),
    mayAgree: !review.closedAt && both,
    mine: mine && shown(mine),
    other: both && other ? { ...shown(other), name: otherAccount?.name ?? '' } : null,
    agreed: isRater && agreed ? shown(agreed) : null,
  };
};
