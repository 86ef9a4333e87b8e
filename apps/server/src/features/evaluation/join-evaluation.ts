import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { JoinEvaluationInput } from '@alongside/domain/evaluation/begin-evaluation.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/**
 * A coordinator brings their organisation into an evaluation with the code they were given. Joining twice is joining once.
 * @throws NOT_FOUND for a code that belongs to none.
 */
export const joinEvaluation = async (tx: Tx, actor: Actor, input: JoinEvaluationInput, now: Date) => {
  const { evaluation, evaluationSite } = tx.tables;
  const [found] = await tx.db
    .select({ id: evaluation.id, name: evaluation.name })
    .from(evaluation)
    .where(eq(evaluation.joiningCode, input.joiningCode));
  if (!found) throw new DomainError('NOT_FOUND');
  await tx.db
    .insert(evaluationSite)
    .values({ evaluationId: found.id, organisationId: actor.organisationId, joinedAt: now })
    .onConflictDoNothing();
  await recordAudit(tx, actor, 'evaluation.join', found.id, now);
  return found;
};
