/*
 * What two releases tell together. Somebody who holds both can find the same person in each by the scores, and then knows
 * the description of both: people hide only among those who share the class in every release. Who has gone and who has come
 * stand out in the same way. (Composition: Ganta and others, KDD 2008; republication: Xiao and Tao, SIGMOD 2007.)
 */

/** By person, the class in one release: -1 where they are not in it. All lists of one comparison are of the same people. */
export type ClassOf = Int32Array;

export interface TooSmall {
  /** People in both whose joint class is too small. */
  together: number;
  /** In the earlier one alone, of a class that went on without them. */
  leavers: number;
  joiners: number;
}

interface Part {
  earlier: number;
  later: number;
  people: number;
}

/** Every joint class of two releases, with the parts that are in one alone. */
const jointParts = (earlier: ClassOf, later: ClassOf): Part[] => {
  const parts = new Map<string, Part>();
  for (let at = 0; at < later.length; at += 1) {
    const part = { earlier: earlier[at] ?? -1, later: later[at] ?? -1, people: 0 };
    if (part.earlier === -1 && part.later === -1) continue;
    const key = `${part.earlier} ${part.later}`;
    const known = parts.get(key) ?? part;
    known.people += 1;
    parts.set(key, known);
  }
  return [...parts.values()];
};

/** People in parts of fewer than k when both files lie side by side; and the smallest part there is. */
export const compareFiles = (earlier: ClassOf, later: ClassOf, k: number): TooSmall & { smallest: number | null } => {
  const found = { together: 0, leavers: 0, joiners: 0 };
  let smallest: number | null = null;
  let meets = false;
  for (const part of jointParts(earlier, later)) {
    if (part.earlier >= 0 && part.later >= 0) meets = true;
    smallest = Math.min(smallest ?? part.people, part.people);
    if (part.people >= k) continue;
    if (part.later === -1) found.leavers += part.people;
    else if (part.earlier === -1) found.joiners += part.people;
    else found.together += part.people;
  }
  // Two releases of quite different people tell nothing more together.
  return meets ? { ...found, smallest } : { together: 0, leavers: 0, joiners: 0, smallest: null };
};

/** People described by one published figure: a cell, or a class of a file. */
export interface PublishedSet {
  /** Two with the same key say the same of their people: `gender 2`. Null where nothing else is its counterpart. */
  key: string | null;
  members: ReadonlySet<number>;
}
/** One table, or one file: sets that do not overlap. */
export type Publication = readonly PublishedSet[];

/** How many are in both. */
const countIn = (one: ReadonlySet<number>, other: ReadonlySet<number>): number => {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const each of few) if (many.has(each)) count += 1;
  return count;
};

/** What is left of a set once everything that lies wholly inside it is taken away; null where parts only overlap it. */
const remainderOf = ({ members }: PublishedSet, others: Publication): number | null => {
  let left = members.size;
  for (const other of others) {
    const within = countIn(other.members, members);
    if (within === 0) continue;
    if (within < other.members.size) return null;
    left -= other.members.size;
  }
  return left === members.size ? null : left;
};

const isSmall = (people: number, k: number): boolean => people > 0 && people < k;

/**
 * People who could be had by taking figures of one publication from figures of another: a cell less the cells inside it, and a
 * cell less the same cell at another time. 0 when nothing of fewer than k can be.
 */
export const subtractionBetween = (earlier: Publication, later: Publication, k: number): number => {
  let most = 0;
  const note = (people: number | null): void => {
    if (people !== null && isSmall(people, k)) most = Math.max(most, people);
  };
  const counterpart = new Map(earlier.flatMap((set) => (set.key === null ? [] : [[set.key, set.members] as const])));
  for (const set of later) {
    note(remainderOf(set, earlier));
    const same = set.key === null ? undefined : counterpart.get(set.key);
    if (!same) continue;
    const both = countIn(set.members, same);
    note(set.members.size - both);
    note(same.size - both);
  }
  for (const set of earlier) note(remainderOf(set, later));
  return most;
};
