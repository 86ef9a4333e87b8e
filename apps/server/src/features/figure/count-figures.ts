import type { Reader } from '@alongside/db/store.ts';
import { contactsToCount, countsInPairs, pairChange } from '@alongside/domain/figure/pair.ts';
import { countedAs, readChange } from '@alongside/domain/outcome/read-change.ts';
import { type CellKey, cellsOfUnit, givenBelow, readCell } from './figure-cells.ts';
import type { FigureMeasure } from './figure-measures.ts';
import { type EpisodeRow, eachEpisode, eachScored, measureReadings } from './figure-rows.ts';
import type { FigureScope } from './figure-scope.ts';
import type { LookedFor, Stages } from './figure-stages.ts';

/*
 * Counts every episode and every pair into the cells of one big table: adding them up here takes less than grouping them
 * does in either engine, and a change is read by the domain's own rule.
 */

export const noTotals = () => ({
  episodes: 0,
  people: 0,
  sessions: 0,
  comparable: 0,
  pairs: 0,
  firstOnly: 0,
  sum: 0,
  sumOfSquares: 0,
  better: 0,
  worse: 0,
  firstOfPairs: 0,
  firstOfFirstOnly: 0,
  taken0: 0,
  taken1: 0,
  taken2: 0,
  taken3: 0,
  both0: 0,
  both1: 0,
  both2: 0,
  both3: 0,
  /** Of goals alone: how many moved which way, and in how many episodes there is such a one. */
  goalsBetter: 0,
  goalsSame: 0,
  goalsWorse: 0,
  withBetter: 0,
  withSame: 0,
  withWorse: 0,
});
export type Totals = ReturnType<typeof noTotals>;

/**
 * One cell of the big table: its totals, and `measure` null where every episode is counted. Taken is who has a score of a
 * point, both who has one where it was looked for too.
 */
export interface CountedCell extends CellKey, Totals {
  unit: string;
  /** The place of its organisation among those of the scope. */
  organisation: number;
  measure: number | null;
  /** Of every episode with contacts enough, how many have come to each stage: each measure reads its own points from it. */
  stages: number[];
}

interface Place {
  unit: string;
  organisation: number;
  cell: number;
  /** Who has been here before, of those who may come again. */
  people: Set<string> | null;
}

/** The cells of one measure, or of every episode, by the number of their place. */
const tableOf = (measure: number | null, places: readonly Place[], stages: Stages['each']) => {
  const cells: CountedCell[] = [];
  return {
    at: (place: number): CountedCell => {
      const known = cells[place];
      if (known) return known;
      const { unit = '', organisation = 0, cell = 0 } = places[place] ?? {};
      const { said, age, gender, ethnicity } = readCell(cell);
      const at = { said, age, gender, ethnicity, unit, organisation, measure };
      const made = { ...noTotals(), ...at, stages: measure === null ? stages.map(() => 0) : [] };
      cells[place] = made;
      return made;
    },
    /** Without the places nobody is in. */
    filled: (): CountedCell[] => cells.filter((cell) => cell !== undefined),
  };
};

/** Numbers each unit and cell as it is first met: most of those that could be are never filled. */
const numberPlaces = ({ kind, units }: FigureScope) => {
  const places: Place[] = [];
  const all = (units.length + 1) * cellsOfUnit;
  /** One more than the place, as nothing is there at first. */
  const known = new Uint32Array(all);
  return {
    places,
    stageOf: (where: number) => Math.floor(where / all),
    placeOf: (where: number): number => {
      const key = where % all;
      const at = Math.floor(key / cellsOfUnit);
      // The units of an evaluation are its organisations; of all others there is one.
      const organisation = kind === 'evaluation' ? at : 0;
      known[key] ||= places.push({ unit: units[at]?.id ?? '', organisation, cell: key % cellsOfUnit, people: null });
      return (known[key] ?? 0) - 1;
    },
  };
};

const isNew = (place: Place, again: string | null): boolean => {
  if (again === null) return true;
  place.people ??= new Set();
  const before = place.people.size;
  return place.people.add(again).size > before;
};

const countBoth = (cell: CountedCell, both: number): void => {
  if (both & 1) cell.both0 += 1;
  if (both & 2) cell.both1 += 1;
  if (both & 4) cell.both2 += 1;
  if (both & 8) cell.both3 += 1;
};

const countTaken = (cell: CountedCell, taken: number): void => {
  if (taken & 1) cell.taken0 += 1;
  if (taken & 2) cell.taken1 += 1;
  if (taken & 4) cell.taken2 += 1;
  if (taken & 8) cell.taken3 += 1;
};

const countPair = (cell: CountedCell, { scale }: FigureMeasure, first: number, last: number, change: number): void => {
  cell.pairs += 1;
  cell.firstOfPairs += first;
  cell.sum += change;
  cell.sumOfSquares += change ** 2;
  const counted = countedAs(readChange(scale, first, last));
  if (counted === 'better') cell.better += 1;
  if (counted === 'worse') cell.worse += 1;
};

/** An episode that counts: the number of its place, how far it has come, whether the two met twice and whether it compares. */
interface CountedEpisode {
  place: number;
  organisation: number;
  stage: number;
  hasMet: boolean;
  comparable: 0 | 1;
}

/** Counts every episode as it is handed over. */
export const episodeCounter = (scope: FigureScope, stages: Stages) => {
  const { places, placeOf, stageOf } = numberPlaces(scope);
  const everyEpisode = tableOf(null, places, stages.each);
  const comparableAt = stages.each.map((episode) => (countsInPairs(episode, stages.today) ? 1 : 0));
  return {
    everyEpisode: everyEpisode.filled,
    tableFor: (measure: number) => tableOf(measure, places, stages.each),
    /** Null where nothing more is counted of it, since the permission does not stand. */
    count: ([where, met, again]: EpisodeRow): CountedEpisode | null => {
      const [stage, place] = [stageOf(where), placeOf(where)];
      const hasMet = met >= contactsToCount;
      const comparable = hasMet ? (comparableAt[stage] ?? 0) : 0;
      const found = places[place] as Place;
      const all = everyEpisode.at(place);
      if (isNew(found, again)) all.people += 1;
      all.episodes += 1;
      all.sessions += met;
      all.comparable += comparable;
      if (hasMet) all.stages[stage] = (all.stages[stage] ?? 0) + 1;
      return found.cell < givenBelow ? { place, organisation: found.organisation, stage, hasMet, comparable } : null;
    },
  };
};

export const countFigures = async (
  reader: Reader,
  scope: FigureScope,
  measures: readonly FigureMeasure[],
  stages: Stages,
  lookedFor: LookedFor,
): Promise<CountedCell[]> => {
  const counter = episodeCounter(scope, stages);
  const tables = measures.map((_, number) => counter.tableFor(number));
  await eachEpisode(reader, scope, measureReadings(reader, measures), stages, (row) => {
    const episode = counter.count(row);
    if (!episode || row[3] === null) return;
    const { place, organisation, stage, hasMet, comparable } = episode;
    eachScored(row[3], (measured, first, last, count, taken) => {
      const measure = measures[measured];
      const cell = tables[measured]?.at(place);
      if (!measure || !cell) return;
      cell.episodes += 1;
      cell.comparable += comparable;
      countTaken(cell, taken);
      if (hasMet) countBoth(cell, taken & (lookedFor[measured]?.[organisation]?.[stage] ?? 0));
      if (!comparable) return;
      const change = pairChange(first, last, count);
      if (change !== null) return countPair(cell, measure, first, last, change);
      cell.firstOnly += 1;
      cell.firstOfFirstOnly += first;
    });
  });
  return [...counter.everyEpisode(), ...tables.flatMap((table) => table.filled())];
};
