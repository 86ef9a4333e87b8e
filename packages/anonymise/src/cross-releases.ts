import { AnonymiseError } from './anonymise-error.ts';
import { KeyTable } from './key-table.ts';

/** Whoever holds several releases of the same people can put each person into one class of each. */
export type JointClasses = {
  readonly classes: number;
  /** People in the smallest joint class; 0 when there is nobody. */
  readonly smallest: number;
  /** Joint classes of fewer than k, and the people in them. */
  readonly classesUnderK: number;
  readonly peopleUnderK: number;
};

/**
 * Crosses releases. Each list holds, for the same people in the same order, the class of the person in that release, or
 * -1 when the person is not in it: being missing tells as well. People who are in none of them are not counted. Numbers
 * of classes need not follow each other. Throws table_uneven when the lists differ in length.
 */
export function crossReleases(releases: readonly ArrayLike<number>[], k: number): JointClasses {
  const people = releases[0]?.length ?? 0;
  if (releases.some(({ length }) => length !== people)) throw new AnonymiseError('table_uneven', { rows: people });
  const joint = new Int32Array(people);
  const isIn = new Uint8Array(people);
  const table = new KeyTable(people);
  for (const classOf of releases) {
    table.begin(people);
    for (let person = 0; person < people; person++) {
      const one = classOf[person] as number;
      if (one !== -1) isIn[person] = 1;
      joint[person] = table.numberOf(joint[person] as number, one);
    }
  }
  const sizes = new Map<number, number>();
  for (let person = 0; person < people; person++) {
    if (isIn[person] === 1) sizes.set(joint[person] as number, (sizes.get(joint[person] as number) ?? 0) + 1);
  }
  const all = [...sizes.values()];
  const small = all.filter((size) => size < k);
  return {
    classes: all.length,
    smallest: all.reduce((least, size) => Math.min(least, size), all[0] ?? 0),
    classesUnderK: small.length,
    peopleUnderK: small.reduce((sum, size) => sum + size, 0),
  };
}

/** A cell of a table that was shown, with the people counted in it. */
export type TableCell = { readonly label: string; readonly people: ReadonlySet<string> };

/** Two cells whose counts set side by side tell of a few people. */
export type TellingPair = {
  readonly first: string;
  readonly second: string;
  /** People in one of the two only, and in both. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly both: number;
  /** One lies wholly in the other, so that subtracting gives the difference exactly. */
  readonly nested: boolean;
};

/**
 * Pairs of an earlier and a new cell that share people and differ by some, but fewer than k: one joiner between two
 * months, or one person between two questions.
 */
export function tellingPairs(earlier: readonly TableCell[], later: readonly TableCell[], k: number): TellingPair[] {
  return earlier.flatMap((first) =>
    later.flatMap((second) => {
      const both = sharedBy(first.people, second.people);
      const onlyFirst = first.people.size - both;
      const onlySecond = second.people.size - both;
      const tells = both > 0 && (isFew(onlyFirst, k) || isFew(onlySecond, k));
      const nested = onlyFirst === 0 || onlySecond === 0;
      return tells ? [{ first: first.label, second: second.label, onlyFirst, onlySecond, both, nested }] : [];
    }),
  );
}

function isFew(people: number, k: number): boolean {
  return people > 0 && people < k;
}

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const person of small) if (large.has(person)) shared++;
  return shared;
}
