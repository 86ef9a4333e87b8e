import type { Reader } from '@alongside/db/store.ts';
import { countsInPairs, pairOf } from '@alongside/domain/figure/pair.ts';
import { goalSummary } from '@alongside/domain/goal/goal-summary.ts';
import { instrumentLibrary } from '@alongside/domain/outcome/library/instrument-library.ts';
import { describeEpisode } from '@alongside/domain/release/release-unit.ts';
import { DomainError } from '@alongside/domain/shared/domain-error.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { countLeftOut } from '../evaluation/evaluation-figures.ts';
import {
  countMetSessions,
  type EvaluationEpisode,
  type EvaluationScore,
  findEpisodes,
  findEvaluation,
  findGoals,
  findScores,
} from '../evaluation/evaluation-material.ts';
import type { ReleaseMeasure } from './release-columns.ts';

/** A measure leaves where at least k people have a score on it: which few were asked it would tell them apart. */
const measuresToRelease = (
  permitted: readonly EvaluationEpisode[],
  scores: ReadonlyMap<string, readonly EvaluationScore[]>,
  k: number,
): ReleaseMeasure[] => {
  const people = new Map<string, Set<string>>();
  for (const { episodeId, personId } of permitted) {
    for (const { instrument, scale } of scores.get(episodeId) ?? []) {
      const key = `${instrument} ${scale}`;
      people.set(key, (people.get(key) ?? new Set()).add(personId));
    }
  }
  return instrumentLibrary.flatMap((instrument) =>
    instrument.scales.flatMap((scale) =>
      (people.get(`${instrument.key} ${scale.key}`)?.size ?? 0) >= k ? [{ instrument, scale }] : [],
    ),
  );
};

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
  const evaluation = await findEvaluation(reader, actor, evaluationId);
  const episodes = await findEpisodes(reader, evaluationId, today);
  const permitted = episodes.filter((each) => each.permission === 'given');
  if (new Set(permitted.map((each) => each.personId)).size < k) throw new DomainError('TOO_FEW');
  const met = await countMetSessions(reader, evaluationId);
  const scores = await findScores(reader, evaluationId);
  const { goalsOf, ratingsOf } = await findGoals(reader, evaluationId);
  const notMet = { count: 0, firstOn: null, lastOn: null };
  const measures = measuresToRelease(permitted, scores, k);
  const pairsOf = (each: EvaluationEpisode) => {
    const readings = scores.get(each.episodeId) ?? [];
    const counts = countsInPairs({ ...each, metContacts: (met.get(each.episodeId) ?? notMet).count }, today);
    return measures.map(({ instrument, scale }) => {
      const { first, last, change } = pairOf(
        readings.filter((reading) => reading.instrument === instrument.key && reading.scale === scale.key),
      );
      return { first, last, change: counts ? change : null };
    });
  };
  return {
    smallNumbers: evaluation.smallNumbers,
    leftOut: countLeftOut(episodes),
    measures,
    units: permitted.map((each) => ({
      personId: each.personId,
      teamId: each.teamId,
      ...describeEpisode(each, met.get(each.episodeId) ?? notMet, today),
      scores: pairsOf(each),
      goals: goalSummary(goalsOf.get(each.episodeId)?.length ?? 0, ratingsOf.get(each.episodeId) ?? []),
    })),
  };
};
