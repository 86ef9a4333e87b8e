import { and, eq, or, type SQL, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { forOtherSites } from '@alongside/domain/involvement/review-involvement.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { belongsToEvaluation, takesPartInEvaluation } from '../../reach/evaluation-reach.ts';

const never = sql`1 = 0`;

const isInReach = (reader: Reader, actor: Actor): SQL | undefined => {
  const { evaluation } = reader.tables;
  const answersForSite = has(actor, 'coordinator') || has(actor, 'supervisor');
  return or(
    has(actor, 'researcher') ? belongsToEvaluation(reader, evaluation.id, actor) : never,
    answersForSite ? takesPartInEvaluation(reader, evaluation.id, actor) : never,
  );
};

/**
 * How involved people are in one evaluation, as each of its sites sees it: where every heading stands and stood, newest
 * first. What shows it is for the site that wrote it, and so is a next step until the site lets it out. Sites are named to
 * researchers; to each other they are one of those that take part, as everywhere. Two queries.
 * @throws NOT_FOUND for an evaluation that is neither the researcher's nor one their organisation takes part in.
 */
export const readInvolvementOfEvaluation = async (reader: Reader, actor: Actor, evaluationId: string, now: Date) => {
  const { evaluation, evaluationSite, involvementReview, organisation } = reader.tables;
  const [found] = await reader.db
    .select({
      id: evaluation.id,
      name: evaluation.name,
      places: sql<number>`case when ${belongsToEvaluation(reader, evaluation.id, actor)} then 1 else 0 end`,
    })
    .from(evaluation)
    .where(and(eq(evaluation.id, evaluationId), isInReach(reader, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  const isPlaced = has(actor, 'researcher') && found.places > 0;
  const rows = await reader.db
    .select({
      organisationId: evaluationSite.organisationId,
      name: organisation.name,
      id: involvementReview.id,
      reviewedOn: involvementReview.reviewedOn,
      headings: involvementReview.headings,
      recordedAt: involvementReview.recordedAt,
    })
    .from(evaluationSite)
    .innerJoin(organisation, eq(organisation.id, evaluationSite.organisationId))
    .leftJoin(
      involvementReview,
      and(
        eq(involvementReview.evaluationId, evaluationSite.evaluationId),
        eq(involvementReview.organisationId, evaluationSite.organisationId),
      ),
    )
    .where(eq(evaluationSite.evaluationId, evaluationId));
  const isOurs = (organisationId: string): boolean =>
    organisationId === actor.organisationId && (has(actor, 'coordinator') || has(actor, 'supervisor'));
  const sites = [...Map.groupBy(rows, ({ organisationId }) => organisationId)].map(([organisationId, own]) => ({
    /** A site one may not know by name keeps its looks and loses its name. */
    name: isPlaced || isOurs(organisationId) ? (own[0]?.name ?? null) : null,
    isOurs: isOurs(organisationId),
    looks: own
      .flatMap(({ id, reviewedOn, headings, recordedAt }) =>
        id && reviewedOn && headings && recordedAt ? [{ id, reviewedOn, headings, recordedAt }] : [],
      )
      .sort((a, b) => b.reviewedOn.localeCompare(a.reviewedOn) || b.recordedAt.getTime() - a.recordedAt.getTime())
      .map(({ recordedAt: _at, headings, ...look }) => ({
        ...look,
        headings: isOurs(organisationId) ? headings : forOtherSites(headings),
      })),
  }));
  return {
    id: found.id,
    name: found.name,
    today: todayOf(actor, now),
    /** One's own first, then those that looked, by name; those without a name by the day of their newest look. */
    sites: sites.sort(
      (one, other) =>
        Number(other.isOurs) - Number(one.isOurs) ||
        Number(other.looks.length > 0) - Number(one.looks.length > 0) ||
        byName.compare(one.name ?? '', other.name ?? '') ||
        (other.looks[0]?.reviewedOn ?? '').localeCompare(one.looks[0]?.reviewedOn ?? ''),
    ),
  };
};
