import { and, eq, isNotNull, or } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { fidelityDue } from '@alongside/domain/fidelity/fidelity-due.ts';
import { fidelityFigures, raterAgreement } from '@alongside/domain/fidelity/fidelity-figures.ts';
import { fidelityInformants } from '@alongside/domain/fidelity/fidelity-words.ts';
import { mayReopen, type Ratings } from '@alongside/domain/fidelity/review-fidelity.ts';
import { mayRateService } from '@alongside/domain/fidelity/who-rates.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { ownReview, ownTeamIds } from './own-service.ts';

/** The organisation's services by name, each with its reviews, newest first. Three queries. */
export const listFidelity = async (reader: Reader, actor: Actor, now: Date) => {
  const { team, fidelityReview } = reader.tables;
  const mine = await ownTeamIds(reader, actor);
  const teams = await reader.db
    .select({ id: team.id, name: team.name })
    .from(team)
    .where(inOwnOrganisation(team.organisationId, actor));
  const reviews = await reader.db
    .select({
      id: fidelityReview.id,
      teamId: fidelityReview.teamId,
      openedOn: fidelityReview.openedOn,
      openedAt: fidelityReview.openedAt,
      closedAt: fidelityReview.closedAt,
    })
    .from(fidelityReview)
    .where(inOwnOrganisation(fidelityReview.organisationId, actor));
  const newestFirst = reviews.sort(
    (a, b) => b.openedOn.localeCompare(a.openedOn) || b.openedAt.getTime() - a.openedAt.getTime(),
  );
  const today = todayOf(actor, now);
  const byTeam = Map.groupBy(newestFirst, ({ teamId }) => teamId);
  return {
    today,
    services: teams
      .sort((a, b) => byName.compare(a.name, b.name))
      .map((each) => {
        const own = (byTeam.get(each.id) ?? []).map(({ id, openedOn, closedAt }) => ({
          ...{ id, openedOn },
          isClosed: closedAt !== null,
        }));
        return {
          ...each,
          mayRate: mayRateService(actor.roles, mine.includes(each.id)) === null,
          reviews: own,
          /** Null before a first look, and while one is open. */
          due: fidelityDue(own, today),
        };
      }),
  };
};

interface Row {
  id: string;
  reviewId: string;
  informant: (typeof fidelityInformants)[number];
  heldOn: string;
  addedBy: string;
  rater: 'first' | 'second' | 'agreed' | null;
  accountId: string | null;
  ratings: Record<string, number | null> | null;
}

/** Rows of one conversation put together. */
const conversationsOf = (rows: readonly Row[], reviewId: string) => {
  const ofReview = rows.filter((row) => row.reviewId === reviewId);
  return [...new Set(ofReview.map(({ id }) => id))].map((id) => {
    const own = ofReview.filter((row) => row.id === id);
    const [{ informant, heldOn, addedBy } = { informant: 'worker' as const, heldOn: '', addedBy: '' }] = own;
    const of = (rater: Row['rater']) => own.find((row) => row.rater === rater) ?? null;
    return { id, informant, heldOn, addedBy, first: of('first'), second: of('second'), agreed: of('agreed') };
  });
};
type Conversation = ReturnType<typeof conversationsOf>[number];

const stateOf = ({ first, second, agreed }: Conversation): 'none' | 'one' | 'both' | 'agreed' => {
  if (agreed) return 'agreed';
  if (first && second) return 'both';
  return first || second ? 'one' : 'none';
};

const figuresOf = (items: Parameters<typeof fidelityFigures>[0], conversations: readonly Conversation[]) =>
  fidelityFigures(
    items,
    conversations.map(({ informant, agreed }) => ({ informant, agreed: agreed?.ratings ?? null })),
  );

/**
 * One review: to raters its conversations, to everyone how many of each kind there were, and once it is closed its figures
 * with those of earlier reviews of the same service. Four queries.
 * @throws NOT_FOUND
 */
export const readFidelity = async (reader: Reader, actor: Actor, reviewId: string, now: Date) => {
  const { fidelityReview, fidelityScale, fidelityInterview, fidelityRating } = reader.tables;
  const review = await ownReview(reader, actor, reviewId);
  const mayRate = mayRateService(actor.roles, (await ownTeamIds(reader, actor)).includes(review.teamId)) === null;
  const sameService = and(
    eq(fidelityReview.teamId, review.teamId),
    or(eq(fidelityReview.id, reviewId), isNotNull(fidelityReview.closedAt)),
  );
  const reviews = await reader.db
    .select({
      id: fidelityReview.id,
      openedOn: fidelityReview.openedOn,
      openedAt: fidelityReview.openedAt,
      number: fidelityScale.number,
      highest: fidelityScale.highest,
      items: fidelityScale.items,
    })
    .from(fidelityReview)
    .innerJoin(fidelityScale, eq(fidelityScale.id, fidelityReview.scaleId))
    .where(sameService);
  const rows: Row[] = await reader.db
    .select({
      id: fidelityInterview.id,
      reviewId: fidelityInterview.reviewId,
      informant: fidelityInterview.informant,
      heldOn: fidelityInterview.heldOn,
      addedBy: fidelityInterview.addedBy,
      rater: fidelityRating.rater,
      accountId: fidelityRating.accountId,
      ratings: fidelityRating.ratings,
    })
    .from(fidelityInterview)
    .innerJoin(fidelityReview, eq(fidelityReview.id, fidelityInterview.reviewId))
    .leftJoin(fidelityRating, eq(fidelityRating.interviewId, fidelityInterview.id))
    .where(sameService);
  const conversations = conversationsOf(rows, reviewId);
  const isClosed = review.closedAt !== null;
  const rated = conversations.flatMap(({ first, second }) =>
    first && second ? [{ first: first.ratings as Ratings, second: second.ratings as Ratings }] : [],
  );
  return {
    id: review.id,
    teamName: review.teamName,
    openedOn: review.openedOn,
    isClosed,
    mayReopen: review.closedAt !== null && mayReopen(review.closedAt, now),
    version: review.version,
    today: todayOf(actor, now),
    scale: { number: review.scale.number, highest: review.scale.highest, items: review.scale.items },
    mayRate,
    counts: fidelityInformants.map((informant) => {
      const ofKind = conversations.filter((each) => each.informant === informant);
      return { informant, held: ofKind.length, agreed: ofKind.filter(({ agreed }) => agreed !== null).length };
    }),
    /** Null for whoever may not rate: a day and a kind could tell who was spoken with. */
    conversations: mayRate
      ? conversations
          .map((each) => ({
            id: each.id,
            informant: each.informant,
            heldOn: each.heldOn,
            state: stateOf(each),
            iRated: [each.first, each.second].some((rating) => rating?.accountId === actor.accountId),
            mayDrop: !isClosed && stateOf(each) === 'none',
          }))
          .sort((a, b) => a.heldOn.localeCompare(b.heldOn) || a.id.localeCompare(b.id))
      : null,
    agreement: isClosed ? raterAgreement(rated) : null,
    /** This review and the closed ones of the same service, oldest first; none while this one is open. */
    figures: isClosed
      ? reviews
          .sort((a, b) => a.openedOn.localeCompare(b.openedOn) || a.openedAt.getTime() - b.openedAt.getTime())
          .map(({ id, openedOn, number, highest, items }) => ({
            reviewId: id,
            openedOn,
            number,
            highest,
            domains: figuresOf(items, conversationsOf(rows, id)),
          }))
      : [],
  };
};
