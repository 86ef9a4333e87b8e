import { eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { type Actor, has, todayOf } from '../../actor.ts';
import { takesPartInEvaluation } from '../../reach/evaluation-reach.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';

/** The organisation's looks, newest first, and the evaluations it takes part in, for whoever reads or writes of them. Two queries. */
export const listInvolvement = async (reader: Reader, actor: Actor, now: Date) => {
  const { involvementReview, evaluation } = reader.tables;
  const looks = await reader.db
    .select({
      id: involvementReview.id,
      evaluationId: involvementReview.evaluationId,
      evaluationName: evaluation.name,
      reviewedOn: involvementReview.reviewedOn,
      headings: involvementReview.headings,
      recordedAt: involvementReview.recordedAt,
      version: involvementReview.version,
    })
    .from(involvementReview)
    .leftJoin(evaluation, eq(evaluation.id, involvementReview.evaluationId))
    .where(inOwnOrganisation(involvementReview.organisationId, actor));
  const answersForSite = has(actor, 'coordinator') || has(actor, 'supervisor');
  const evaluations = answersForSite
    ? await reader.db
        .select({ id: evaluation.id, name: evaluation.name })
        .from(evaluation)
        .where(takesPartInEvaluation(reader, evaluation.id, actor))
    : [];
  return {
    today: todayOf(actor, now),
    evaluations: evaluations.sort((a, b) => a.name.localeCompare(b.name)),
    looks: looks
      .sort((a, b) => b.reviewedOn.localeCompare(a.reviewedOn) || b.recordedAt.getTime() - a.recordedAt.getTime())
      .map(({ recordedAt: _at, ...look }) => look),
  };
};
