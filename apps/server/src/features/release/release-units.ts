import type { Reader } from '@alongside/db/store.ts';
import { goalSummary } from '@alongside/domain/goal/goal-summary.ts';
import { qprPair } from '@alongside/domain/outcome/qpr-pair.ts';
import { describeEpisode } from '@alongside/domain/release/release-unit.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { countLeftOut } from '../evaluation/evaluation-figures.ts';
import {
  countMetSessions,
  findEpisodes,
  findEvaluation,
  findGoals,
  findScores,
} from '../evaluation/evaluation-material.ts';

export type ReleaseUnit = Awaited<ReturnType<typeof findReleaseUnits>>['units'][number];

/**
 * The unit of analysis: one row for each episode of someone whose permission stands today, described in bands. Eight
 * queries, whatever the number of people.
 * @throws NOT_FOUND when it is not one of the researcher's; TOO_FEW when fewer than k people permit it.
 */
export const findReleaseUnits = async (
  reader: Reader,
  actor: Actor,
  { evaluationId, k }: { evaluationId: string; k: number },
  now: Date,
) => {
  const today = todayOf(actor, now);
  await findEvaluation(reader, actor, evaluationId);
  const episodes = await findEpisodes(reader, evaluationId, today);
  const permitted = episodes.filter((each) => each.permission === 'given');
  if (new Set(permitted.map((each) => each.personId)).size < k) throw new DomainError('TOO_FEW');
  const met = await countMetSessions(reader, evaluationId);
  const scores = await findScores(reader, evaluationId);
  const { goalsOf, ratingsOf } = await findGoals(reader, evaluationId);
  const notMet = { count: 0, firstOn: null, lastOn: null };
  return {
    leftOut: countLeftOut(episodes),
    units: permitted.map((each) => ({
      personId: each.personId,
      teamId: each.teamId,
      ...describeEpisode(each, met.get(each.episodeId) ?? notMet, today),
      qpr: qprPair(scores.get(each.episodeId) ?? []),
      goals: goalSummary(goalsOf.get(each.episodeId)?.length ?? 0, ratingsOf.get(each.episodeId) ?? []),
    })),
  };
};
