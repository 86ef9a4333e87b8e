import { and, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { belongsToEvaluation } from '../../reach/evaluation-reach.ts';

/** @throws NOT_FOUND when it is not one of the researcher's. */
export const findEvaluation = async (reader: Reader, actor: Actor, evaluationId: string) => {
  const { evaluation, evaluationSite, organisation } = reader.tables;
  const [found] = await reader.db
    .select({
      id: evaluation.id,
      name: evaluation.name,
      begunAt: evaluation.begunAt,
      smallNumbers: evaluation.smallNumbers,
    })
    .from(evaluation)
    .where(and(eq(evaluation.id, evaluationId), belongsToEvaluation(reader, evaluation.id, actor)));
  if (!found) throw new DomainError('NOT_FOUND');
  const sites = await reader.db
    .select({ organisationId: organisation.id, name: organisation.name, kind: organisation.kind })
    .from(evaluationSite)
    .innerJoin(organisation, eq(organisation.id, evaluationSite.organisationId))
    .where(eq(evaluationSite.evaluationId, evaluationId));
  return { ...found, sites };
};
