import { and, eq } from '@alongside/db/operators.ts';
import type { Tx } from '@alongside/db/store.ts';
import type { ChooseResearcherInput } from '@alongside/domain/evaluation/begin-evaluation.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import type { Actor } from '../../actor.ts';
import { recordAudit } from '../../audit.ts';
import { takesPartInEvaluation } from '../../reach/evaluation-reach.ts';
import { inOwnOrganisation } from '../../reach/organisation-reach.ts';
import { isOwnResearcher } from './own-researchers.ts';

/**
 * A coordinator gives a researcher of their organisation a place in an evaluation, or takes it away: it acts at the
 * researcher's next request.
 * @throws NOT_FOUND when the organisation takes no part, or the account is no researcher of it (to be chosen), or not of it at all.
 */
export const chooseResearcher = async (tx: Tx, actor: Actor, input: ChooseResearcherInput, now: Date) => {
  const { evaluation, evaluationMember, account } = tx.tables;
  const { evaluationId, accountId, member } = input;
  const [found] = await tx.db
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(and(eq(evaluation.id, evaluationId), takesPartInEvaluation(tx, evaluation.id, actor)));
  const [researcher] = await tx.db
    .select({ id: account.id })
    .from(account)
    .where(
      and(
        eq(account.id, accountId),
        // Taking a place away must work for someone who has gone, or it would wait for their return.
        member ? isOwnResearcher(tx, actor) : inOwnOrganisation(account.organisationId, actor),
      ),
    );
  if (!found || !researcher) throw new DomainError('NOT_FOUND');
  if (member) await tx.db.insert(evaluationMember).values({ evaluationId, accountId }).onConflictDoNothing();
  else
    await tx.db
      .delete(evaluationMember)
      .where(and(eq(evaluationMember.evaluationId, evaluationId), eq(evaluationMember.accountId, accountId)));
  await recordAudit(tx, actor, 'evaluation.chooseResearcher', evaluationId, now, member ? 'chosen' : 'taken_out');
  return { evaluationId, accountId, member };
};
