import { addAt } from './add-at.ts';
import type { Combinations } from './combinations.ts';
import { KeyTable } from './key-table.ts';
import type { LevelColumn } from './level-column.ts';
import type { SinglingOut } from './release-report.ts';

/** Sets of up to this many columns are looked at: what somebody may plausibly know of another. */
const mostColumns = 3;
/** Combinations looked at, over all sets of columns. */
const mostLooks = 30_000_000;
const mostTold = 5;

/**
 * The sets of columns that single out most people: somebody is alone with their values of them, and of no smaller set
 * of them. (Special uniques, after Elliot, Manning and Ford's SUDA, 2002.) Says what to drop or to coarsen first.
 */
export function singleOut(combinations: Combinations): SinglingOut[] {
  const { columns, count, size } = combinations;
  const table = new KeyTable(count);
  const sets: { members: number[]; people: number; alone: Uint8Array }[] = [];
  let looks = 0;
  for (const members of setsOf(columns.length)) {
    looks += count * members.length;
    if (looks > mostLooks) break;
    const alone = aloneIn(combinations, members, table);
    const smaller = sets.filter((set) => set.members.every((column) => members.includes(column)));
    let people = 0;
    for (let at = 0; at < count; at++) {
      if (alone[at] === 0 || size[at] !== 1) continue;
      if (smaller.some((set) => set.alone[at] === 1)) alone[at] = 0;
      else people++;
    }
    sets.push({ members, people, alone });
  }
  return sets
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people)
    .slice(0, mostTold)
    .map(({ members, people }) => ({ columns: members.map((at) => (columns[at] as LevelColumn).name), people }));
}

/** 1 where a combination is the only one, and of one person, with its values of the columns. */
function aloneIn({ leaf, count, size }: Combinations, members: readonly number[], table: KeyTable): Uint8Array {
  const group = new Int32Array(count);
  for (const column of members) {
    const leafAt = leaf[column] as Uint32Array;
    table.begin(count);
    for (let at = 0; at < count; at++) group[at] = table.numberOf(group[at] as number, leafAt[at] as number);
  }
  const people = new Int32Array(table.count);
  for (let at = 0; at < count; at++) addAt(people, group[at] as number, size[at] as number);
  return Uint8Array.from(group, (one) => (people[one] === 1 ? 1 : 0));
}

/** All sets of one column, then of two, then of three. */
function* setsOf(columns: number): Generator<number[]> {
  let last: number[][] = [[]];
  for (let many = 1; many <= Math.min(mostColumns, columns); many++) {
    const next: number[][] = [];
    for (const set of last) {
      for (let column = (set.at(-1) ?? -1) + 1; column < columns; column++) next.push([...set, column]);
    }
    yield* next;
    last = next;
  }
}
