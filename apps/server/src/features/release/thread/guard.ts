import {
  type ClassOf,
  compareFiles,
  type Publication,
  subtractionBetween,
} from '@alongside/domain/release/differencing.ts';
import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import type { JointClash, JointRisk } from '@alongside/domain/release/release-report.ts';
import type { WayOut } from '@alongside/domain/release/release-words.ts';
import { type EarlierRelease, type EarlierReleases, numberPeople, publicationsOf } from './earlier-releases.ts';

/** What is about to leave: a file by its classes, or tables by their cells. `members` are places in `personIds`. */
export type Leaving =
  | { kind: 'file'; classOf: Int32Array }
  | { kind: 'table'; tables: readonly (readonly { key: string; members: readonly number[] }[])[] };

interface Compared {
  clash: JointClash | null;
  meets: boolean;
}

/** People of both by number, and the class of each in the earlier and in the new file. */
const alongside = (
  earlier: EarlierRelease,
  personIds: readonly string[],
  classOf: Int32Array,
): { earlier: ClassOf; later: ClassOf } => {
  const numberOf = numberPeople();
  for (const personId of earlier.classOf.keys()) numberOf(personId);
  for (const personId of personIds) numberOf(personId);
  const size = new Set([...earlier.classOf.keys(), ...personIds]).size;
  const one = new Int32Array(size).fill(-1);
  const other = new Int32Array(size).fill(-1);
  for (const [personId, number] of earlier.classOf) one[numberOf(personId)] = number;
  for (const [place, personId] of personIds.entries()) other[numberOf(personId)] = classOf[place] ?? -1;
  return { earlier: one, later: other };
};

const compareWithFile = (
  earlier: EarlierRelease,
  personIds: readonly string[],
  classOf: Int32Array,
  k: number,
): Compared => {
  const sides = alongside(earlier, personIds, classOf);
  const { together, leavers, joiners, smallest } = compareFiles(sides.earlier, sides.later, k);
  const parts: JointClash['parts'] = [
    ...(together > 0 ? (['together'] as const) : []),
    ...(leavers > 0 ? (['leavers'] as const) : []),
    ...(joiners > 0 ? (['joiners'] as const) : []),
  ];
  return { meets: smallest !== null, clash: parts.length > 0 ? { releaseId: earlier.id, parts } : null };
};

const compareBySubtraction = (
  earlier: EarlierRelease,
  personIds: readonly string[],
  leaving: Leaving,
  k: number,
): Compared => {
  const numberOf = numberPeople();
  const before = publicationsOf(earlier, numberOf);
  const numbers = personIds.map(numberOf);
  const after: Publication[] =
    leaving.kind === 'table'
      ? leaving.tables.map((cells) =>
          cells.map(({ key, members }) => ({ key, members: new Set(members.map((place) => numbers[place] ?? -1)) })),
        )
      : [filePublication(leaving.classOf, numbers)];
  let meets = false;
  let clashes = false;
  for (const one of before)
    for (const other of after) {
      const known = new Set(one.flatMap(({ members }) => [...members]));
      meets ||= other.some(({ members }) => [...members].some((each) => known.has(each)));
      clashes ||= subtractionBetween(one, other, k) > 0;
    }
  return { meets, clash: meets && clashes ? { releaseId: earlier.id, parts: ['subtraction'] } : null };
};

const filePublication = (classOf: Int32Array, numbers: readonly number[]): Publication => {
  const members = new Map<number, Set<number>>();
  for (const [place, number] of classOf.entries()) {
    if (number < 0) continue;
    const known = members.get(number) ?? new Set();
    known.add(numbers[place] ?? -1);
    members.set(number, known);
  }
  return [...members.values()].map((people) => ({ key: null, members: people }));
};

/** Fewest people who share their class in this and in every earlier file at once; null where no file was met. */
const smallestThroughAll = (
  files: readonly EarlierRelease[],
  personIds: readonly string[],
  classOf: Int32Array,
): number | null => {
  const together = new Map<string, number>();
  let isMet = false;
  for (const [place, personId] of personIds.entries()) {
    const number = classOf[place] ?? -1;
    if (number < 0) continue;
    const before = files.map((file) => file.classOf.get(personId) ?? -1);
    isMet ||= before.some((each) => each >= 0);
    const key = `${number} ${before.join(' ')}`;
    together.set(key, (together.get(key) ?? 0) + 1);
  }
  return isMet ? Math.min(...together.values()) : null;
};

const waysFor = (asked: ReleaseAsked, clashes: readonly JointClash[], files: readonly EarlierRelease[]): WayOut[] => {
  if (clashes.length === 0) return [];
  const isFile = new Set(files.map(({ id }) => id));
  const hasJoiners = clashes.some(({ parts }) => parts.includes('joiners'));
  return [
    ...(asked.freeze === 'quarter' ? [] : (['quarterly_freeze'] as const)),
    ...(asked.reuse === null && clashes.some(({ releaseId }) => isFile.has(releaseId)) ? (['reuse'] as const) : []),
    ...(hasJoiners ? (['wait'] as const) : []),
    'refuse',
  ];
};

/**
 * What a new release would tell together with everything that has left before. Two that meet are judged by the smaller k: whoever
 * holds both belongs to the narrower circle.
 */
export const judgeTogether = (
  asked: ReleaseAsked,
  earlier: EarlierReleases,
  personIds: readonly string[],
  leaving: Leaving,
): JointRisk => {
  const files = earlier.known.filter(({ method }) => method !== 'table');
  const clashes: JointClash[] = [];
  const met: EarlierRelease[] = [];
  for (const each of earlier.known) {
    const k = Math.min(each.k, asked.k);
    const { clash, meets } =
      leaving.kind === 'file' && each.method !== 'table'
        ? compareWithFile(each, personIds, leaving.classOf, k)
        : compareBySubtraction(each, personIds, leaving, k);
    if (clash) clashes.push(clash);
    if (meets) met.push(each);
  }
  const metFiles = met.filter(({ method }) => method !== 'table');
  const smallest = leaving.kind === 'file' ? smallestThroughAll(metFiles, personIds, leaving.classOf) : null;
  const least = Math.min(asked.k, ...met.map(({ k }) => k));
  // Three releases can tell what no two do.
  const allTogether = smallest !== null && smallest < least;
  if (allTogether && clashes.length === 0)
    clashes.push(...metFiles.map(({ id }) => ({ releaseId: id, parts: ['together'] as const })));
  return {
    releases: met.length,
    unknown: earlier.unknown,
    smallest: smallest !== null && smallest < least ? null : smallest,
    clashes,
    waysOut: waysFor(asked, clashes, files),
  };
};
