import type { NeighbourView } from '@alongside/domain/release/release-report.ts';
import { anything, type DescribingVariable } from '@alongside/domain/release/variables/describing-variable.ts';
import { chanceFor, shuffledPlaces } from './chance.ts';
import type { KeptPeople } from './kept-people.ts';
import type { Material } from './material.ts';
import { downToFive, shareUnlessFew, toFive } from './told-counts.ts';

/** What somebody near may know; the month never leaves, but its half-year may. */
const knowable = ['age_band', 'gender', 'site_group', 'start_month'];

/** Every way to know some of these, from little to much. */
const waysToKnow = (names: readonly string[]): string[][] =>
  Array.from({ length: 2 ** names.length - 1 }, (_, at) =>
    names.filter((_name, place) => (at + 1) & (1 << place)),
  ).sort((one, other) => one.length - other.length);

/** So many people are tried at most: enough to find what is rare, few enough to be done at once. */
const mostTried = 500;

/** By label: the values it may stand for. */
const coverOf = ({ paths }: DescribingVariable): ReadonlyMap<string, ReadonlySet<string>> => {
  const cover = new Map<string, Set<string>>();
  for (const path of paths) {
    const [value] = path;
    if (value === undefined) continue;
    for (const label of [...path, anything]) cover.set(label, (cover.get(label) ?? new Set()).add(value));
  }
  return cover;
};

/** The different values of a column as numbers from 0 on. */
const encoded = (column: readonly string[]): { codes: Int32Array; different: number } => {
  const known = new Map<string, number>();
  const codes = Int32Array.from(column, (value) => {
    const code = known.get(value) ?? known.size;
    known.set(value, code);
    return code;
  });
  return { codes, different: known.size };
};

/** How many look like each person in the record, by these things. */
const alikeInRecord = (columns: readonly ReturnType<typeof encoded>[], count: number): ((place: number) => number) => {
  const keys = new Float64Array(count);
  for (const { codes, different } of columns)
    for (let place = 0; place < count; place += 1) keys[place] = (keys[place] ?? 0) * different + (codes[place] ?? 0);
  const sizes = new Map<number, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return (place) => sizes.get(keys[place] ?? -1) ?? 0;
};

/** People of the file by what some of its variables tell of them: most classes differ in the others only. */
const toldAlike = ({ classOf, labels }: KeptPeople, variables: readonly number[]) => {
  const found = new Map<string, { labels: string[]; people: number }>();
  const alike = labels.map((each) => {
    const told = variables.map((at) => each[at] ?? anything);
    const key = told.join('|');
    const known = found.get(key) ?? { labels: told, people: 0 };
    found.set(key, known);
    return known;
  });
  for (const number of classOf) {
    const group = alike[number];
    if (group) group.people += 1;
  }
  return [...found.values()].filter(({ people }) => people > 0);
};

/**
 * The motivated neighbour: for what somebody knows of a person, how many rows of the file fit. Rows that are told less exactly fit
 * more people, so that the answer is never below the size of a class.
 */
export const askNeighbour = (
  material: Material,
  kept: KeptPeople,
  variables: readonly DescribingVariable[],
  k: number,
  seed: string,
): NeighbourView[] => {
  const order = shuffledPlaces(material.personIds.length, chanceFor(seed, 'neighbour'));
  const tried = [...order].filter((place) => (kept.classOf[place] ?? -1) >= 0).slice(0, mostTried);
  // Where teams are in no group, nobody can be looked for by one.
  const known = knowable.filter((name) => name === 'start_month' || material.values.has(name));
  const columnOf = new Map(
    known.map((name) => [
      name,
      encoded(name === 'start_month' ? material.startMonths : (material.values.get(name) ?? [])),
    ]),
  );
  return waysToKnow(known).map((knows) => {
    const alikeTo = alikeInRecord(
      knows.flatMap((name) => columnOf.get(name) ?? []),
      material.personIds.length,
    );
    const inFile = knows.flatMap((name) => {
      const as = name === 'start_month' ? 'start_half_year' : name;
      const at = kept.variables.indexOf(as);
      const variable = variables.find((each) => each.name === as);
      return variable && at >= 0 ? [{ at, cover: coverOf(variable), values: material.values.get(as) ?? [] }] : [];
    });
    const inClasses = toldAlike(
      kept,
      inFile.map(({ at }) => at),
    );
    const fits = new Map<string, number>();
    const fitting = (place: number): number => {
      const key = inFile.map(({ values }) => values[place]).join('|');
      const known = fits.get(key);
      if (known !== undefined) return known;
      let people = 0;
      for (const { labels, people: alike } of inClasses)
        if (
          inFile.every(
            ({ cover, values }, nth) => cover.get(labels[nth] ?? anything)?.has(values[place] ?? '') !== false,
          )
        )
          people += alike;
      fits.set(key, people);
      return people;
    };
    const alone = tried.filter((place) => alikeTo(place) === 1).length;
    const few = tried.filter((place) => alikeTo(place) < k).length;
    const matches = tried.map(fitting);
    const share = (people: number): number => (tried.length === 0 ? 0 : people / tried.length);
    return {
      knows,
      aloneBefore: shareUnlessFew(alone, tried.length, k),
      fewBefore: shareUnlessFew(few, tried.length, k),
      fewestAfter: downToFive(
        matches.reduce((least, each) => Math.min(least, each), matches[0] ?? 0),
        k,
      ),
      meanAfter: toFive(share(matches.reduce((sum, each) => sum + each, 0))),
    };
  });
};
