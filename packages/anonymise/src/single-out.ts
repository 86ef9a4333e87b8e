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
  const sets: ColumnSet[] = [];
  let last: ColumnSet[] = [{ members: [], groupOf: new Int32Array(count), people: 0, alone: new Uint8Array(count) }];
  let looks = 0;
  for (let many = 1; many <= Math.min(mostColumns, columns.length); many++) {
    const next: ColumnSet[] = [];
    for (const set of last) {
      for (let column = (set.members.at(-1) ?? -1) + 1; column < columns.length; column++) {
        looks += count;
        if (looks > mostLooks) break;
        const groupOf = tellApart(set.groupOf, combinations.leaf[column] as Uint32Array, table);
        const members = [...set.members, column];
        const smaller = sets.filter((other) => other.members.every((one) => members.includes(one)));
        next.push({ members, ...aloneIn(groupOf, table.count, size, smaller) });
      }
    }
    sets.push(...next);
    last = next;
  }
  return sets
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people)
    .slice(0, mostTold)
    .map(({ members, people }) => ({ columns: members.map((at) => (columns[at] as LevelColumn).name), people }));
}

type ColumnSet = {
  readonly members: readonly number[];
  /** Combination to group of those that are alike in the columns. */
  readonly groupOf: Int32Array;
  /** Combinations of one person who is alone in the columns, and in no fewer of them. */
  readonly alone: Uint8Array;
  readonly people: number;
};

function tellApart(before: Int32Array, leafAt: Uint32Array, table: KeyTable): Int32Array {
  const groupOf = new Int32Array(before.length);
  table.begin(before.length);
  for (let at = 0; at < before.length; at++) groupOf[at] = table.numberOf(before[at] as number, leafAt[at] as number);
  return groupOf;
}

function aloneIn(
  groupOf: Int32Array,
  groups: number,
  size: Int32Array,
  smaller: readonly ColumnSet[],
): Omit<ColumnSet, 'members'> {
  const inGroup = new Int32Array(groups);
  for (let at = 0; at < size.length; at++) addAt(inGroup, groupOf[at] as number, size[at] as number);
  const alone = new Uint8Array(size.length);
  let people = 0;
  for (let at = 0; at < size.length; at++) {
    if (inGroup[groupOf[at] as number] !== 1 || smaller.some((set) => set.alone[at] === 1)) continue;
    alone[at] = 1;
    people++;
  }
  return { groupOf, alone, people };
}
