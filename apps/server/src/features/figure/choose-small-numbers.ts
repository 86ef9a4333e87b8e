import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { ChooseSmallNumbersInput } from '@alongside/domain/figure/choose-small-numbers.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';

/**
 * A coordinator chooses how small numbers are shown: in their organisation, or in an evaluation that it began.
 * @throws NOT_FOUND when the evaluation was begun by another.
 */
export const chooseSmallNumbers = async (tx: Tx, actor: Actor, input: ChooseSmallNumbersInput, now: Date) => {
  const { organisation, evaluation } = tx.tables;
  const { evaluationId, smallNumbers } = input;
  const chosen = evaluationId
    ? await tx.db
        .update(evaluation)
        .set({ smallNumbers })
        .where(and(eq(evaluation.id, evaluationId), eq(evaluation.begunBy, actor.organisationId)))
        .returning({ id: evaluation.id })
    : await tx.db
        .update(organisation)
        .set({ smallNumbers })
        .where(eq(organisation.id, actor.organisationId))
        .returning({ id: organisation.id });
  if (chosen.length === 0) throw new DomainError('NOT_FOUND');
  await recordAudit(tx, actor, 'figure.chooseSmallNumbers', evaluationId ?? actor.organisationId, now);
  return { smallNumbers };
};
