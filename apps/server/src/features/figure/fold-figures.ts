import type { CountedCell } from './count-figures.ts';
import type { FigureMeasure } from './figure-measures.ts';

type Asked = Pick<FigureMeasure, 'asked'>;

export const breakdowns = ['unit', 'age', 'gender', 'ethnicity'] as const;
export type Breakdown = (typeof breakdowns)[number];

const counted = [
  'episodes',
  'people',
  'sessions',
  'comparable',
  'pairs',
  'firstOnly',
  'sum',
  'sumOfSquares',
  'better',
  'worse',
  'firstOfPairs',
  'firstOfFirstOnly',
  'taken0',
  'taken1',
  'taken2',
  'taken3',
  'due0',
  'due1',
  'due2',
  'due3',
] as const satisfies readonly (keyof CountedCell)[];
type Totals = Record<(typeof counted)[number], number>;

const nothing = (): Totals => Object.fromEntries(counted.map((name) => [name, 0])) as Totals;
const add = (to: Totals, cell: CountedCell): void => {
  for (const name of counted) to[name] += Number(cell[name]);
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
    const totals = groups.get(key) ?? nothing();
    add(totals, cell);
    groups.set(key, totals);
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
      return new Map([...groups].map(([key, group]) => [key, joined(group, scored.get(key) ?? nothing(), measure)]));
    });
  };
  const all = groupsBy(whole);
  const by = Object.fromEntries(breakdowns.map((name) => [name, groupsBy((cell) => cell[name])])) as Record<
    Breakdown,
    Map<string, GroupTotals>[]
  >;
  const total = sumInto(everyEpisode, whole).get('all') ?? nothing();
  return {
    total,
    units: sumInto(everyEpisode, ({ unit }) => unit),
    measures: measures.map((measure, place) => ({
      all: all[place]?.get('all') ?? joined(nothing(), nothing(), measure),
      by: Object.fromEntries(breakdowns.map((name) => [name, by[name][place] ?? new Map()])) as Record<
        Breakdown,
        Map<string, GroupTotals>
      >,
    })),
  };
};
