import type { Reader } from '@alongside/db/store.ts';
import { qprPair } from '@alongside/domain/outcome/qpr-pair.ts';
import type { LeftOutReason } from '@alongside/domain/release/export-release.ts';
import { type Actor, todayOf } from '../../actor.ts';
import {
  countMetSessions,
  type EvaluationEpisode,
  findEpisodes,
  findEvaluation,
  findScores,
} from './evaluation-material.ts';
import { type SiteCounts, suppressFigures, suppressLeftOut } from './suppressed-figures.ts';

const byName = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });
const peopleIn = (episodes: readonly EvaluationEpisode[]): number =>
  new Set(episodes.map((each) => each.personId)).size;

/** People without a live permission, by what stands in the way. They are in no other figure. */
export const countLeftOut = (episodes: readonly EvaluationEpisode[]): Record<LeftOutReason, number> => {
  const count = (reason: LeftOutReason) => peopleIn(episodes.filter((each) => each.permission === reason));
  return { never_asked: count('never_asked'), withdrawn: count('withdrawn'), expired: count('expired') };
};

/**
 * The figures of one evaluation: each site and all of them, over people whose permission stands today, suppressed and
 * rounded. Six queries.
 * @throws NOT_FOUND when it is not one of the researcher's.
 */
export const readEvaluation = async (reader: Reader, actor: Actor, evaluationId: string, now: Date) => {
  const evaluation = await findEvaluation(reader, actor, evaluationId);
  const episodes = await findEpisodes(reader, evaluationId, todayOf(actor, now));
  const met = await countMetSessions(reader, evaluationId);
  const scores = await findScores(reader, evaluationId);

  const countsOf = (organisationId: string): SiteCounts => {
    const given = episodes.filter((each) => each.organisationId === organisationId && each.permission === 'given');
    const pairs = given.map((each) => qprPair(scores.get(each.episodeId) ?? []));
    return {
      people: peopleIn(given),
      episodes: given.length,
      sessions: given.reduce((sum, each) => sum + (met.get(each.episodeId)?.count ?? 0), 0),
      baselines: pairs.filter(({ baseline }) => baseline !== null).length,
      pairs: pairs.filter(({ change }) => change !== null).length,
    };
  };
  const sites = evaluation.sites.sort((one, other) => byName.compare(one.name, other.name));
  const figures = suppressFigures(sites.map((site) => countsOf(site.organisationId)));
  return {
    id: evaluation.id,
    name: evaluation.name,
    begunAt: evaluation.begunAt,
    sites: sites.map(({ name, kind }, at) => ({ name, kind, figures: figures.sites[at] ?? figures.all })),
    all: figures.all,
    leftOut: suppressLeftOut(countLeftOut(episodes)),
  };
};
