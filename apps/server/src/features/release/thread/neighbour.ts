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

/** How many look like each person in the record, by these things. */
const alikeInRecord = (
  columns: readonly (readonly string[])[],
  count: number,
): { keys: string[]; sizes: Map<string, number> } => {
  const keys = Array.from({ length: count }, (_, place) => columns.map((column) => column[place]).join('|'));
  const sizes = new Map<string, number>();
  for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return { keys, sizes };
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
  const classSizes = new Int32Array(kept.labels.length);
  for (const number of kept.classOf) if (number >= 0) classSizes[number] = (classSizes[number] ?? 0) + 1;
  const order = shuffledPlaces(material.personIds.length, chanceFor(seed, 'neighbour'));
  const tried = [...order].filter((place) => (kept.classOf[place] ?? -1) >= 0).slice(0, mostTried);
  // Where teams are in no group, nobody can be looked for by one.
  const known = knowable.filter((name) => name === 'start_month' || material.values.has(name));
  return waysToKnow(known).map((knows) => {
    const columns = knows.map((name) =>
      name === 'start_month' ? material.startMonths : (material.values.get(name) ?? []),
    );
    const { keys, sizes } = alikeInRecord(columns, material.personIds.length);
    const inFile = knows.flatMap((name) => {
      const as = name === 'start_month' ? 'start_half_year' : name;
      const at = kept.variables.indexOf(as);
      const variable = variables.find((each) => each.name === as);
      return variable && at >= 0 ? [{ at, cover: coverOf(variable), values: material.values.get(as) ?? [] }] : [];
    });
    const fits = new Map<string, number>();
    const fitting = (place: number): number => {
      const key = inFile.map(({ values }) => values[place]).join('|');
      const known = fits.get(key);
      if (known !== undefined) return known;
      let people = 0;
      for (const [number, labels] of kept.labels.entries()) {
        const size = classSizes[number] ?? 0;
        if (
          size > 0 &&
          inFile.every(({ at, cover, values }) => cover.get(labels[at] ?? anything)?.has(values[place] ?? '') !== false)
        )
          people += size;
      }
      fits.set(key, people);
      return people;
    };
    const alone = tried.filter((place) => sizes.get(keys[place] ?? '') === 1).length;
    const few = tried.filter((place) => (sizes.get(keys[place] ?? '') ?? 0) < k).length;
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
