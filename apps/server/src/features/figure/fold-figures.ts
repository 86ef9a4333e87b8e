import { type CountedCell, noTotals, type Totals } from './count-figures.ts';
import type { FigureMeasure } from './figure-measures.ts';
import type { LookedFor } from './figure-stages.ts';

export const breakdowns = ['unit', 'age', 'gender', 'ethnicity'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** Each by its name: going through the names takes ten times as long, of tens of thousands of cells in five ways. */
const add = (to: Totals, cell: CountedCell): void => {
  to.episodes += cell.episodes;
  to.people += cell.people;
  to.sessions += cell.sessions;
  to.comparable += cell.comparable;
  to.pairs += cell.pairs;
  to.firstOnly += cell.firstOnly;
  to.sum += cell.sum;
  to.sumOfSquares += cell.sumOfSquares;
  to.better += cell.better;
  to.worse += cell.worse;
  to.firstOfPairs += cell.firstOfPairs;
  to.firstOfFirstOnly += cell.firstOfFirstOnly;
  to.taken0 += cell.taken0;
  to.taken1 += cell.taken1;
  to.taken2 += cell.taken2;
  to.taken3 += cell.taken3;
  to.both0 += cell.both0;
  to.both1 += cell.both1;
  to.both2 += cell.both2;
  to.both3 += cell.both3;
  to.goalsBetter += cell.goalsBetter;
  to.goalsSame += cell.goalsSame;
  to.goalsWorse += cell.goalsWorse;
  to.withBetter += cell.withBetter;
  to.withSame += cell.withSame;
  to.withWorse += cell.withWorse;
};

/** Goals that moved which way, and in how many episodes there is one: those are the people whom a small number would tell of. */
export interface GoalTotals {
  goalsBetter: number;
  goalsSame: number;
  goalsWorse: number;
  withBetter: number;
  withSame: number;
  withWorse: number;
}

/** The totals of one group on one scale, with what was looked for in the group. */
export interface GroupTotals extends Partial<GoalTotals> {
  comparable: number;
  pairs: number;
  firstOnly: number;
  sum: number;
  sumOfSquares: number;
  better: number;
  worse: number;
  firstOfPairs: number;
  firstOfFirstOnly: number;
  /** In the order of the occasions: with a score, and of how many it was looked for or came anyway. */
  points: readonly { taken: number; due: number }[];
}

/** Of one group, by organisation: how many episodes have come to each stage. */
type Come = number[][];

/** At each point, how many a measure is looked for in: as each organisation timed it, nobody where nobody is asked. */
const dueOf = (come: Come, lookedFor: LookedFor[number]): number[] => {
  const due = [0, 0, 0, 0];
  come.forEach((stages, organisation) => {
    stages.forEach((episodes, stage) => {
      const points = lookedFor[organisation]?.[stage] ?? 0;
      for (const at of due.keys()) if (points & (1 << at)) due[at] = (due[at] ?? 0) + episodes;
    });
  });
  return due;
};

const joined = (comparable: number, scored: Totals, due: readonly number[]): GroupTotals => ({
  ...scored,
  comparable,
  points: ([0, 1, 2, 3] as const).map((at) => ({
    taken: scored[`taken${at}`],
    due: scored[`taken${at}`] + (due[at] ?? 0) - scored[`both${at}`],
  })),
});

const comeInto = (cells: readonly CountedCell[], keyOf: (cell: CountedCell) => string): Map<string, Come> => {
  const groups = new Map<string, Come>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const come = groups.get(key) ?? [];
    groups.set(key, come);
    come[cell.organisation] ??= cell.stages.map(() => 0);
    const sums = come[cell.organisation] ?? [];
    for (let stage = 0; stage < sums.length; stage += 1) sums[stage] = (sums[stage] ?? 0) + (cell.stages[stage] ?? 0);
  }
  return groups;
};

/** Sums cells into groups; a key is absent where nobody is in it. */
const sumInto = (cells: readonly CountedCell[], keyOf: (cell: CountedCell) => string): Map<string, Totals> => {
  const groups = new Map<string, Totals>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const known = groups.get(key);
    const totals = known ?? noTotals();
    if (!known) groups.set(key, totals);
    add(totals, cell);
  }
  return groups;
};

const whole = () => 'all';

/** Cells of people whose permission stands, or of everyone where none is asked for. */
export const foldFigures = (
  cells: readonly CountedCell[],
  measures: readonly Pick<FigureMeasure, 'offeredIn'>[],
  everywhere: LookedFor,
) => {
  const given = cells.filter(({ said }) => said === 'given');
  const everyEpisode = given.filter(({ measure }) => measure === null);
  const byMeasure = Map.groupBy(given, ({ measure }) => measure);
  // Nobody is missing from a measure where it is neither offered nor was ever scored.
  const lookedFor = everywhere.map((inEach, place) => {
    const scoredIn = new Set(byMeasure.get(place)?.map(({ organisation }) => organisation));
    return inEach.map((stages, at) => (measures[place]?.offeredIn[at] || scoredIn.has(at) ? stages : []));
  });
  const groupsBy = (keyOf: (cell: CountedCell) => string) => {
    const groups = sumInto(everyEpisode, keyOf);
    const come = comeInto(everyEpisode, keyOf);
    return lookedFor.map((inEach, place) => {
      const scored = sumInto(byMeasure.get(place) ?? [], keyOf);
      const group = ([key, { comparable }]: [string, Totals]) =>
        [key, joined(comparable, scored.get(key) ?? noTotals(), dueOf(come.get(key) ?? [], inEach))] as const;
      return new Map([...groups].map(group));
    });
  };
  const all = groupsBy(whole);
  const by = Object.fromEntries(breakdowns.map((name) => [name, groupsBy((cell) => cell[name])])) as Record<
    Breakdown,
    Map<string, GroupTotals>[]
  >;
  const total = sumInto(everyEpisode, whole).get('all') ?? noTotals();
  return {
    total,
    units: sumInto(everyEpisode, ({ unit }) => unit),
    measures: lookedFor.map((_, place) => ({
      all: all[place]?.get('all') ?? joined(0, noTotals(), []),
      by: Object.fromEntries(breakdowns.map((name) => [name, by[name][place] ?? new Map()])) as Record<
        Breakdown,
        Map<string, GroupTotals>
      >,
    })),
  };
};
