import { mostOccasions } from '@alongside/domain/release/occasions.ts';
import { pooled, tailsOf } from '@alongside/domain/release/pool-tails.ts';
import type { KeptPeople } from './kept-people.ts';
import { membersOf } from './kept-people.ts';
import type { Material } from './material.ts';
import type { SettledRows } from './settle-rows.ts';

/** In a class no value may be held by more than this share, or than its share of everybody plus the second. */
export const bound = { highestShare: 0.8, aboveBase: 0.15 } as const;

/** One result of everybody: a score at one time, or a change. NaN is not taken; `hidden` is taken and not told. */
interface Series {
  values: Float64Array;
  hidden: Uint8Array;
}

export interface SettledScores {
  /** By measure and then by time, as numbered in the file. */
  byTime: readonly (readonly Series[])[];
  /** By measure. */
  change: readonly Series[];
  valuesHidden: number;
}

const seriesOf = (values: Float64Array): Series => ({ values, hidden: new Uint8Array(values.length) });
const isTold = ({ values, hidden }: Series, place: number): boolean =>
  !Number.isNaN(values[place] ?? Number.NaN) && hidden[place] === 0;

/** Whether any score of anybody is told at all. */
export const tellsAny = ({ byTime, change }: Pick<SettledScores, 'byTime' | 'change'>): boolean =>
  [...byTime.flat(), ...change].some((series) => series.hidden.some((_, place) => isTold(series, place)));

const hideAll = (series: Series, places: Iterable<number>): boolean => {
  let some = false;
  for (const place of places) {
    if (!isTold(series, place)) continue;
    series.hidden[place] = 1;
    some = true;
  }
  return some;
};

/** Both ends are held by k people or more; a score that fewer than k have is told of nobody. */
const poolSeries = (series: Series, k: number): boolean => {
  const places = Array.from(series.values.keys()).filter((place) => isTold(series, place));
  if (places.length === 0) return false;
  const values = Float64Array.from(places, (place) => series.values[place] ?? 0);
  const tails = tailsOf(values, k);
  if (!tails) return hideAll(series, places);
  let some = false;
  for (const place of places) {
    const value = series.values[place] ?? 0;
    const moved = pooled(value, tails);
    if (moved === value) continue;
    series.values[place] = moved;
    some = true;
  }
  return some;
};

/** Where most of a class have one value, whoever finds the class has learnt it: then the class tells none of that series. */
const boundSeries = (series: Series, members: readonly (readonly number[])[], kept: number): boolean => {
  const everybody = new Map<number, number>();
  for (const places of members)
    for (const place of places)
      if (isTold(series, place)) {
        const value = series.values[place] ?? 0;
        everybody.set(value, (everybody.get(value) ?? 0) + 1);
      }
  let some = false;
  for (const places of members) {
    const held = new Map<number, number>();
    for (const place of places)
      if (isTold(series, place)) {
        const value = series.values[place] ?? 0;
        held.set(value, (held.get(value) ?? 0) + 1);
      }
    for (const [value, people] of held) {
      const allowed = Math.max(bound.highestShare, (everybody.get(value) ?? 0) / kept + bound.aboveBase);
      if (people / places.length > allowed + 1e-12) {
        some = hideAll(series, places) || some;
        break;
      }
    }
  }
  return some;
};

const settle = (series: Series, members: readonly (readonly number[])[], kept: number, k: number): void => {
  // Hiding moves the ends and the shares of the rest; each round hides or moves something, so that it comes to an end.
  for (let again = true; again; ) {
    const moved = poolSeries(series, k);
    again = boundSeries(series, members, kept) || moved;
  }
};

/**
 * Scores as the files tell them: of the times told of, in bands where anybody may read them (`toBand`), with pooled ends, and
 * none where a class is too much alike.
 */
export const settleScores = (
  material: Material,
  { timesOf, people }: Pick<SettledRows, 'timesOf'> & { people: KeptPeople },
  k: number,
  toBand: (measure: number, value: number, isChange: boolean) => number,
): SettledScores => {
  const { measures, scores, change } = material;
  const count = material.personIds.length;
  const members = membersOf(people).filter((places) => places.length > 0);
  const kept = members.reduce((sum, places) => sum + places.length, 0);
  const isIn = (place: number): boolean => (people.classOf[place] ?? -1) >= 0;
  const fill = (of: (place: number) => number): Series => {
    const values = new Float64Array(count).fill(Number.NaN);
    for (let place = 0; place < count; place += 1) if (isIn(place)) values[place] = of(place);
    return seriesOf(values);
  };
  const byTime = measures.map((_, measure) =>
    Array.from({ length: mostOccasions }, (__, nth) =>
      fill((place) => {
        const time = timesOf[place]?.[nth];
        if (time === undefined) return Number.NaN;
        const value = scores[(place * mostOccasions + time) * measures.length + measure] ?? Number.NaN;
        return Number.isNaN(value) ? value : toBand(measure, value, false);
      }),
    ),
  );
  const changes = measures.map((_, measure) =>
    fill((place) => {
      // A change whose ends are no longer told would tell of them.
      if ((timesOf[place]?.length ?? 0) < 2) return Number.NaN;
      const value = change[place * measures.length + measure] ?? Number.NaN;
      return Number.isNaN(value) ? value : toBand(measure, value, true);
    }),
  );
  const all = [...byTime.flat(), ...changes];
  for (const series of all) settle(series, members, kept, k);
  return {
    byTime,
    change: changes,
    valuesHidden: all.reduce((sum, { hidden }) => sum + hidden.reduce((one, each) => one + each, 0), 0),
  };
};
