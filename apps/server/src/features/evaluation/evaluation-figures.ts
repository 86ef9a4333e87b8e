import type { Reader } from '@alongside/db/store.ts';
import { countRuleOf } from '@alongside/domain/outcome/small-numbers.ts';
import type { LeftOutReason } from '@alongside/domain/release/release-words.ts';
import { byName } from '@alongside/domain/shared/by-name.ts';
import { type Actor, todayOf } from '../../actor.ts';
import { scopeOfEvaluation } from '../figure/figure-scope.ts';
import { readFigures, readGoalFigures } from '../figure/read-figures.ts';
import { findEvaluation } from './find-evaluation.ts';
import { suppressFigures, suppressLeftOut } from './suppressed-figures.ts';

/**
 * The figures of one evaluation: each site and all of them, over people whose permission stands today, suppressed and
 * rounded; and the figures of each measure. More people take no more queries.
 * @throws NOT_FOUND when it is not one of the researcher's.
 */
export const readEvaluation = async (reader: Reader, actor: Actor, evaluationId: string, now: Date) => {
  const evaluation = await findEvaluation(reader, actor, evaluationId);
  const sites = evaluation.sites.sort((one, other) => byName.compare(one.name, other.name));
  const scope = scopeOfEvaluation(reader, evaluationId, sites);
  const { cells, ...outcomes } = await readFigures(reader, scope, evaluation.smallNumbers, todayOf(actor, now));

  // Someone's episodes at one site lie in one cell, so that people may be added up.
  const everyEpisode = cells.filter(({ measure }) => measure === null);
  const sumOf = (of: typeof cells, figure: 'people' | 'episodes' | 'sessions') =>
    of.reduce((sum, cell) => sum + cell[figure], 0);
  const said = Map.groupBy(everyEpisode, (cell) => cell.said);
  const given = Map.groupBy(said.get('given') ?? [], (cell) => cell.unit);
  const rule = countRuleOf(evaluation.smallNumbers);
  const figures = suppressFigures(
    sites.map(({ organisationId }) => {
      const own = given.get(organisationId) ?? [];
      return { people: sumOf(own, 'people'), episodes: sumOf(own, 'episodes'), sessions: sumOf(own, 'sessions') };
    }),
    rule,
  );
  const leftOut = (reason: LeftOutReason) => sumOf(said.get(reason) ?? [], 'people');
  return {
    id: evaluation.id,
    name: evaluation.name,
    begunAt: evaluation.begunAt,
    sites: sites.map(({ name, kind }, at) => ({ name, kind, figures: figures.sites[at] ?? figures.all })),
    all: figures.all,
    leftOut: suppressLeftOut(
      { never_asked: leftOut('never_asked'), withdrawn: leftOut('withdrawn'), expired: leftOut('expired') },
      rule,
    ),
    outcomes,
  };
};

/**
 * How people's own goals moved, at all sites. Asked for by itself, as it takes as long as all the measures.
 * @throws NOT_FOUND when it is not one of the researcher's.
 */
export const readEvaluationGoals = async (reader: Reader, actor: Actor, evaluationId: string, now: Date) => {
  const { sites, smallNumbers } = await findEvaluation(reader, actor, evaluationId);
  const inOrder = sites.sort((one, other) => byName.compare(one.name, other.name));
  return readGoalFigures(reader, scopeOfEvaluation(reader, evaluationId, inOrder), smallNumbers, todayOf(actor, now));
};
