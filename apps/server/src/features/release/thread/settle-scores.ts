import { mostOccasions } from '@alongside/domain/release/occasions.ts';
import { pooled, tailsOf } from '@alongside/domain/release/pool-tails.ts';
import type { Bands } from './bands-of.ts';
import { type KeptPeople, membersOf } from './kept-people.ts';
import type { Material } from './material.ts';
import type { SettledRows } from './settle-rows.ts';

/** In a class no value may be held by more than this share, or than its share of everybody plus the second. */
export const bound = { highestShare: 0.8, aboveBase: 0.15 } as const;
/** And it must hold so many different ones, having none among them. */
export const leastValues = 2;

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
  const { values, hidden } = series;
  const told = new Float64Array(values.length);
  const places = new Int32Array(values.length);
  let count = 0;
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value) || hidden[place]) continue;
    told[count] = value;
    places[count] = place;
    count += 1;
  }
  if (count === 0) return false;
  const tails = tailsOf(told.subarray(0, count), k);
  if (!tails) return hideAll(series, places.subarray(0, count));
  let some = false;
  for (let at = 0; at < count; at += 1) {
    const value = told[at] ?? 0;
    const moved = pooled(value, tails);
    if (moved === value) continue;
    values[places[at] ?? 0] = moved;
    some = true;
  }
  return some;
};

/** Values that are told, by numbers from 0 on: -1 where none is. */
const numbered = ({ values, hidden }: Series): { numberAt: Int32Array; different: number } => {
  const numbers = new Map<number, number>();
  const numberAt = new Int32Array(values.length).fill(-1);
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value) || hidden[place]) continue;
    const known = numbers.get(value) ?? numbers.size;
    if (known === numbers.size) numbers.set(value, known);
    numberAt[place] = known;
  }
  return { numberAt, different: numbers.size };
};

/** Where most of a class have one value, whoever finds the class has learnt it: then the class tells none of that series. */
const boundSeries = (series: Series, members: readonly (readonly number[])[], kept: number): boolean => {
  const { numberAt, different } = numbered(series);
  if (different === 0) return false;
  const everybody = new Int32Array(different);
  for (const places of members)
    for (const place of places) {
      const number = numberAt[place] ?? -1;
      if (number >= 0) everybody[number] = (everybody[number] ?? 0) + 1;
    }
  const allowed = Float64Array.from(everybody, (people) =>
    Math.max(bound.highestShare, people / kept + bound.aboveBase),
  );
  const held = new Int32Array(different);
  let some = false;
  for (const places of members) {
    let tellsTooMuch = false;
    for (const place of places) {
      const number = numberAt[place] ?? -1;
      if (number < 0) continue;
      const people = (held[number] ?? 0) + 1;
      held[number] = people;
      // However common the value is: what everybody of a class has is learnt by whoever finds the class.
      tellsTooMuch ||= people / places.length > (allowed[number] ?? 1) + 1e-12 || people === places.length;
    }
    for (const place of places) {
      const number = numberAt[place] ?? -1;
      if (number >= 0) held[number] = 0;
    }
    if (tellsTooMuch) some = hideAll(series, places) || some;
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

/** Thirds and sevenths of a point apart, two scores would differ by hairs. */
const tidyChange = (value: number): number => Math.round(value * 100) / 100;

/** The first and the last score of each person, as places in the list of times; -1 where there are not two. */
interface Ends {
  first: Int8Array;
  last: Int8Array;
}

const endsOf = (times: readonly Series[], count: number): Ends => {
  const first = new Int8Array(count).fill(-1);
  const last = new Int8Array(count).fill(-1);
  for (const [nth, { values }] of times.entries())
    for (let place = 0; place < count; place += 1) {
      if (Number.isNaN(values[place] ?? Number.NaN)) continue;
      if ((first[place] ?? -1) < 0) first[place] = nth;
      else last[place] = nth;
    }
  return { first, last };
};

/** What anybody can work out from the scores that are told: the last less the first. NaN where one of them is not told. */
const differences = (times: readonly Series[], { first, last }: Ends): Float64Array => {
  const found = new Float64Array(first.length).fill(Number.NaN);
  for (let place = 0; place < found.length; place += 1) {
    const one = times[first[place] ?? -1];
    const other = times[last[place] ?? -1];
    if (one && other && isTold(one, place) && isTold(other, place))
      found[place] = tidyChange((other.values[place] ?? 0) - (one.values[place] ?? 0));
  }
  return found;
};

/** A score is moved in so many rounds; what still stands out then is hidden, so that it comes to an end. */
const roundsOfMoving = 6;

interface ChangeRules {
  kept: number;
  k: number;
  /** The lowest and the highest that a score can be told as. */
  ends: readonly [number, number];
  isCounted: (place: number) => boolean;
}

/**
 * A change is what its two scores say: else somebody could add it to the one and have the other as it was before anything was pooled
 * or hidden. So where a class is too much alike in it, or too few share its ends, it is the last score that gives way.
 * Answers the change of each person, NaN where none is told.
 */
const settleChange = (
  times: readonly Series[],
  ends: Ends,
  members: readonly (readonly number[])[],
  { kept, k, ends: [lowest, highest], isCounted }: ChangeRules,
): Float64Array => {
  const open = new Set(times);
  const lastOf = (place: number): Series | undefined => times[ends.last[place] ?? -1];
  const hideLast = (place: number): void => {
    const series = lastOf(place);
    if (series && hideAll(series, [place])) open.add(series);
  };
  const moveLast = (place: number, change: number): void => {
    const series = lastOf(place);
    const next = (times[ends.first[place] ?? -1]?.values[place] ?? Number.NaN) + change;
    if (!series || !(next >= lowest && next <= highest)) hideLast(place);
    else {
      series.values[place] = next;
      open.add(series);
    }
  };
  for (let round = 0; ; round += 1) {
    for (const series of open) settle(series, members, kept, k);
    open.clear();
    const all = seriesOf(differences(times, ends));
    const counted = seriesOf(all.values.map((value, place) => (isCounted(place) ? value : Number.NaN)));
    for (const series of [all, counted])
      if (boundSeries(series, members, kept))
        for (let place = 0; place < series.hidden.length; place += 1) if (series.hidden[place]) hideLast(place);
    const told = counted.values.filter((value) => !Number.isNaN(value));
    const tails = tailsOf(told, k);
    if (open.size === 0 && tails)
      for (let place = 0; place < counted.values.length; place += 1) {
        const value = counted.values[place] ?? Number.NaN;
        if (Number.isNaN(value) || (value >= tails.low && value <= tails.high)) continue;
        if (round < roundsOfMoving) moveLast(place, pooled(value, tails));
        else hideLast(place);
      }
    // Of fewer than k nobody's change is told, or of so many that the two ends pass each other.
    if (open.size === 0) return tails ? counted.values : counted.values.fill(Number.NaN);
  }
};

/**
 * Scores as the files tell them: of the times told of, in bands where anybody may read them (`toBand`), with pooled ends, and
 * none where a class is too much alike. A change is worked out from them, and tells nothing besides.
 */
export const settleScores = (
  material: Material,
  { timesOf, people }: Pick<SettledRows, 'timesOf'> & { people: KeptPeople },
  k: number,
  { toBand, ends: endsOfScale, changeOf }: Pick<Bands, 'toBand' | 'ends' | 'changeOf'>,
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
        return Number.isNaN(value) ? value : toBand(measure, value);
      }),
    ),
  );
  const changes = byTime.map((times, measure): Series => {
    const ends = endsOf(times, count);
    const isCounted = (place: number): boolean =>
      !Number.isNaN(change[place * measures.length + measure] ?? Number.NaN);
    const told = settleChange(times, ends, members, { kept, k, ends: endsOfScale(measure), isCounted });
    const series = fill((place) => {
      // A change whose ends are no longer told of would tell of them.
      if ((ends.last[place] ?? -1) < 0 || !isCounted(place)) return Number.NaN;
      const value = told[place] ?? Number.NaN;
      return Number.isNaN(value) ? 0 : changeOf(measure, value);
    });
    for (let place = 0; place < count; place += 1)
      if (Number.isNaN(told[place] ?? Number.NaN) && !Number.isNaN(series.values[place] ?? Number.NaN))
        series.hidden[place] = 1;
    return series;
  });
  const all = [...byTime.flat(), ...changes];
  return {
    byTime,
    change: changes,
    valuesHidden: all.reduce((sum, { hidden }) => sum + hidden.reduce((one, each) => one + each, 0), 0),
  };
};
