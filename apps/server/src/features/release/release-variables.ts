import { and, desc, eq } from '@alongside/db/operators.ts';
import type { Reader } from '@alongside/db/store.ts';
import { lastQuarterEnd, quarterOf } from '@alongside/domain/release/freeze.ts';
import { leastK, mostK } from '@alongside/domain/release/release-words.ts';
import { goalsVariable, measureVariables } from '@alongside/domain/release/variables/measure-variable.ts';
import { variableRegistry } from '@alongside/domain/release/variables/registry.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { findEvaluation } from '../evaluation/find-evaluation.ts';
import { measuresFor } from '../figure/figure-measures.ts';

/** Whether anyone at its sites ever rated a goal. */
const hasGoals = async ({ db, tables }: Reader, evaluationId: string): Promise<boolean> => {
  const { evaluationSite, episode, goal, goalRating } = tables;
  const [found] = await db
    .select({ id: goalRating.id })
    .from(goalRating)
    .innerJoin(goal, eq(goal.id, goalRating.goalId))
    .innerJoin(episode, eq(episode.id, goal.episodeId))
    .innerJoin(evaluationSite, eq(evaluationSite.organisationId, episode.organisationId))
    .where(eq(evaluationSite.evaluationId, evaluationId))
    .limit(1);
  return found !== undefined;
};

/**
 * What a researcher can ask for in one evaluation: every variable that may leave, the measures its sites use, the tiers, and what
 * has left already, to be described in the same way.
 * @throws NOT_FOUND when it is not one of theirs.
 */
export const readVariables = async (reader: Reader, actor: Actor, evaluationId: string, now: Date) => {
  const { release, releaseRequest } = reader.tables;
  const evaluation = await findEvaluation(reader, actor, evaluationId);
  const { scored } = await measuresFor(
    reader,
    evaluation.sites.map(({ organisationId }) => organisationId),
  );
  const inUse = new Set(scored.map(({ instrument, scale }) => `${instrument.key} ${scale.key}`));
  if (await hasGoals(reader, evaluationId)) inUse.add(`${goalsVariable.instrument.key} ${goalsVariable.scale.key}`);
  const offered = new Set(
    measureVariables
      .filter(({ instrument, scale }) => inUse.has(`${instrument.key} ${scale.key}`))
      .map(({ name }) => name),
  );
  const earlier = await reader.db
    .select({
      id: release.id,
      releasedAt: release.releasedAt,
      question: releaseRequest.question,
      tier: releaseRequest.tier,
      method: releaseRequest.method,
      asked: releaseRequest.asked,
    })
    .from(release)
    .innerJoin(releaseRequest, eq(releaseRequest.id, release.requestId))
    .where(and(eq(release.evaluationId, evaluationId), eq(release.state, 'released')))
    .orderBy(desc(release.releasedAt));
  return {
    evaluation: { id: evaluation.id, name: evaluation.name },
    variables: variableRegistry
      // How often somebody was measured goes with the measures, and is not for choosing.
      .filter(({ name, kind }) => name !== 'times_measured' && (kind !== 'measure' || offered.has(name)))
      .map((variable) => ({ ...variable })),
    leastK,
    mostK,
    quarter: quarterOf(lastQuarterEnd(todayOf(actor, now))),
    earlier: earlier.map(({ asked, ...each }) => ({ ...each, variables: asked.variables })),
  };
};
