import { type CountedCell, noTotals, type Totals } from './count-figures.ts';
import type { FigureMeasure } from './figure-measures.ts';

type Asked = Pick<FigureMeasure, 'asked'>;

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
  to.due0 += cell.due0;
  to.due1 += cell.due1;
  to.due2 += cell.due2;
  to.due3 += cell.due3;
};

/** The totals of one group on one scale, with what was looked for in the group. */
export interface GroupTotals {
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

/** Where nobody is asked for a measure, nobody can be missing: only those count who have it anyway. */
const joined = (group: Totals, scored: Totals, { asked }: Asked): GroupTotals => ({
  ...scored,
  comparable: group.comparable,
  points: ([0, 1, 2, 3] as const).map((at) => ({
    taken: scored[`taken${at}`],
    due: scored[`taken${at}`] + (asked[at] ? group[`due${at}`] - scored[`due${at}`] : 0),
  })),
});

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
export const foldFigures = (cells: readonly CountedCell[], measures: readonly Asked[]) => {
  const given = cells.filter(({ said }) => said === 'given');
  const everyEpisode = given.filter(({ measure }) => measure === null);
  const byMeasure = Map.groupBy(given, ({ measure }) => measure);
  const groupsBy = (keyOf: (cell: CountedCell) => string) => {
    const groups = sumInto(everyEpisode, keyOf);
    return measures.map((measure, place) => {
      const scored = sumInto(byMeasure.get(place) ?? [], keyOf);
      return new Map([...groups].map(([key, group]) => [key, joined(group, scored.get(key) ?? noTotals(), measure)]));
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
    measures: measures.map((measure, place) => ({
      all: all[place]?.get('all') ?? joined(noTotals(), noTotals(), measure),
      by: Object.fromEntries(breakdowns.map((name) => [name, by[name][place] ?? new Map()])) as Record<
        Breakdown,
        Map<string, GroupTotals>
      >,
    })),
  };
};
