import { and, desc, eq, or, sql } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { type Actor, has } from '../../actor.ts';
import { belongsToEvaluation, takesPartInEvaluation } from '../../reach/evaluation-reach.ts';
import { countAll } from '../../reach/met-session.ts';
import { isOwnResearcher } from './own-researchers.ts';

const never = sql`1 = 0`;

/**
 * The evaluations I belong to as a researcher, and those my organisation takes part in as its coordinator. How many
 * organisations take part is told, never which. The joining code is for the organisation that began it to hand over.
 */
export const listEvaluations = async (reader: Reader, actor: Actor) => {
  const { evaluation, evaluationSite, evaluationMember, account } = reader.tables;
  const asCoordinator = has(actor, 'coordinator');
  const inReach = or(
    has(actor, 'researcher') ? belongsToEvaluation(reader, evaluation.id, actor) : never,
    asCoordinator ? takesPartInEvaluation(reader, evaluation.id, actor) : never,
  );
  const evaluations = await reader.db
    .select({
      id: evaluation.id,
      name: evaluation.name,
      begunAt: evaluation.begunAt,
      begunBy: evaluation.begunBy,
      joiningCode: evaluation.joiningCode,
      smallNumbers: evaluation.smallNumbers,
      sites: countAll,
    })
    .from(evaluation)
    .innerJoin(evaluationSite, eq(evaluationSite.evaluationId, evaluation.id))
    .where(inReach)
    .groupBy(evaluation.id)
    .orderBy(desc(evaluation.begunAt), evaluation.id);
  const mine = await reader.db
    .select({ evaluationId: evaluationMember.evaluationId })
    .from(evaluationMember)
    .where(eq(evaluationMember.accountId, actor.accountId));
  const researchers = asCoordinator
    ? await reader.db
        .select({ accountId: account.id, name: account.name })
        .from(account)
        .where(isOwnResearcher(reader, actor))
    : [];
  const chosen = asCoordinator
    ? await reader.db
        .select({ evaluationId: evaluationMember.evaluationId, accountId: evaluationMember.accountId })
        .from(evaluationMember)
        .innerJoin(account, eq(account.id, evaluationMember.accountId))
        .where(and(isOwnResearcher(reader, actor)))
    : [];
  return {
    evaluations: evaluations.map(({ begunBy, joiningCode, smallNumbers, ...each }) => ({
      ...each,
      /** What the coordinator of the organisation that began it hands over, to whom it chooses, and sets. */
      ours: asCoordinator && begunBy === actor.organisationId ? { joiningCode, smallNumbers } : null,
      figuresAreMine: has(actor, 'researcher') && mine.some((row) => row.evaluationId === each.id),
      chosen: chosen.filter((row) => row.evaluationId === each.id).map((row) => row.accountId),
    })),
    /** Researchers of my organisation, to choose from. */
    researchers: researchers.sort((one, other) => byName.compare(one.name, other.name)),
  };
};
