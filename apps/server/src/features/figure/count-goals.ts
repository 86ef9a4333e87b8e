import type { Reader } from '@alongside/db/store.ts';
import { goalsChange } from '@alongside/domain/goal/goals-change.ts';
import { type CountedCell, episodeCounter } from './count-figures.ts';
import { eachEpisode } from './figure-rows.ts';
import type { FigureScope } from './figure-scope.ts';
import type { Stages } from './figure-stages.ts';
import { goalReadings, goalsIn } from './goal-rows.ts';

/** Counts every episode and how its goals moved into the cells of the big table: goals are its only measure. */
export const countGoals = async (reader: Reader, scope: FigureScope, stages: Stages): Promise<CountedCell[]> => {
  const counter = episodeCounter(scope, stages);
  const table = counter.tableFor(0);
  await eachEpisode(reader, scope, goalReadings(reader), stages, (row) => {
    const episode = counter.count(row);
    if (!episode || row[3] === null) return;
    const cell = table.at(episode.place);
    cell.episodes += 1;
    cell.comparable += episode.comparable;
    if (!episode.comparable) return;
    const { first, change, better, same, worse } = goalsChange(goalsIn(row[3]));
    if (first === null) return;
    if (change === null) {
      cell.firstOnly += 1;
      cell.firstOfFirstOnly += first;
      return;
    }
    cell.pairs += 1;
    cell.firstOfPairs += first;
    cell.sum += change;
    cell.sumOfSquares += change ** 2;
    cell.goalsBetter += better;
    cell.goalsSame += same;
    cell.goalsWorse += worse;
    if (better > 0) cell.withBetter += 1;
    if (same > 0) cell.withSame += 1;
    if (worse > 0) cell.withWorse += 1;
  });
  return [...counter.everyEpisode(), ...table.filled()];
};
