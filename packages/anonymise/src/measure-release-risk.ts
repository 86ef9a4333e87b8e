import { addAt } from './add-at.ts';
import { encode } from './class-rule.ts';
import { classSizes } from './measure-release-loss.ts';
import type { ClassSizes, Homogeneity, Release, ReleaseRisk, SinglingOut } from './release-report.ts';
import type { Table } from './table.ts';

/** EMA policy 0070 and Health Canada ask for no more in clinical data that anybody may read. */
const threshold = 0.09;

const sizeBands = [1, 2, 5, 10, 20, 50, 100, 1_000];

/** How findable people are in what leaves. `singlingOut` is found before, on the table. */
export function measureReleaseRisk(table: Table, release: Release, singlingOut: readonly SinglingOut[]): ReleaseRisk {
  const sizes = classSizes(release);
  const people = release.rows.length;
  let smallestClass = people;
  let above = 0;
  for (const size of sizes) {
    smallestClass = Math.min(smallestClass, size);
    if (1 / size > threshold) above += size;
  }
  const average = people === 0 ? 0 : release.classes / people;
  return {
    people,
    classes: release.classes,
    smallestClass,
    highest: people === 0 ? 0 : 1 / smallestClass,
    average,
    marketer: average,
    threshold,
    shareAboveThreshold: people === 0 ? 0 : above / people,
    classSizes: histogram(sizes),
    singlingOut,
    homogeneity: measureHomogeneity(table, release, sizes),
  };
}

function histogram(sizes: Uint32Array): ClassSizes[] {
  const bands = sizeBands.map((from, at) => ({
    from,
    to: (sizeBands[at + 1] ?? Number.POSITIVE_INFINITY) - 1,
    classes: 0,
    people: 0,
  }));
  for (const size of sizes) {
    const band = bands.find(({ from, to }) => from <= size && size <= to);
    if (!band) continue;
    band.classes += 1;
    band.people += size;
  }
  return bands.filter(({ classes }) => classes > 0);
}

function measureHomogeneity(table: Table, release: Release, sizes: Uint32Array): Homogeneity[] {
  const placesOf = sortByClass(release, sizes);
  return table.columns
    .filter(({ role }) => role === 'sensitive')
    .map((column) => {
      const { codes, values, missing } = encode(column, table.rows);
      const count = new Uint32Array(values);
      const found = {
        classesAllAlike: 0,
        peopleAllAlike: 0,
        highestShare: 0,
        fewestValues: release.classes > 0 ? values : 0,
      };
      let from = 0;
      for (const size of sizes) {
        const members = placesOf.subarray(from, from + size);
        from += size;
        let most = 0;
        let different = 0;
        for (const place of members) {
          const code = codes[release.rows[place] as number] as number;
          const now = addAt(count, code, 1);
          if (now === 1 && code !== missing) different++;
          if (now > most) most = now;
        }
        for (const place of members) count[codes[release.rows[place] as number] as number] = 0;
        found.highestShare = Math.max(found.highestShare, most / size);
        found.fewestValues = Math.min(found.fewestValues, different);
        if (most < size) continue;
        found.classesAllAlike += 1;
        found.peopleAllAlike += size;
      }
      return { column: column.name, ...found };
    });
}

/** Places of the release, class after class. */
function sortByClass({ classOf }: Release, sizes: Uint32Array): Uint32Array {
  const next = new Uint32Array(sizes.length);
  for (let one = 1; one < sizes.length; one++) next[one] = (next[one - 1] as number) + (sizes[one - 1] as number);
  const places = new Uint32Array(classOf.length);
  for (const [place, one] of classOf.entries()) {
    places[addAt(next, one, 1) - 1] = place;
  }
  return places;
}
