import { randomInt } from 'node:crypto';
import { eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { BeginEvaluationInput } from '@alongside/domain/evaluation/begin-evaluation.ts';
import { joiningCode } from '@alongside/domain/evaluation/joining-code.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/**
 * A coordinator begins an evaluation with their own organisation in it, and gets the code that others join with. Sending
 * the same id again is the same evaluation.
 * @throws NOT_FOUND when the id is another organisation's.
 */
export const beginEvaluation = async (tx: Tx, actor: Actor, input: BeginEvaluationInput, now: Date) => {
  const { evaluation, evaluationSite } = tx.tables;
  const [already] = await tx.db
    .select({ begunBy: evaluation.begunBy, joiningCode: evaluation.joiningCode })
    .from(evaluation)
    .where(eq(evaluation.id, input.id));
  if (already) {
    if (already.begunBy !== actor.organisationId) throw new DomainError('NOT_FOUND');
    return { id: input.id, joiningCode: already.joiningCode };
  }
  const code = joiningCode((limit) => randomInt(limit));
  const { organisationId } = actor;
  await tx.db.insert(evaluation).values({ ...input, joiningCode: code, begunBy: organisationId, begunAt: now });
  await tx.db.insert(evaluationSite).values({ evaluationId: input.id, organisationId, joinedAt: now });
  await recordAudit(tx, actor, 'evaluation.begin', input.id, now);
  return { id: input.id, joiningCode: code };
};
