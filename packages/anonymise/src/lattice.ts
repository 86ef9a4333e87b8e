import { addAt } from './add-at.ts';
import type { Combinations } from './combinations.ts';
import type { LevelColumn } from './level-column.ts';

/** A few columns at given levels: which combinations read the same, and what that costs. */
export type Slice = {
  /** Combination to group. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Loss of each group, summed over the columns of the part. */
  readonly loss: Float64Array;
};

/**
 * The lattice of all ways to put each column at a level of its own. Columns are split into parts; what a part looks
 * like at given levels is worked out once and shared by all nodes that have it.
 */
export type Lattice = {
  readonly combinations: Combinations;
  /** Columns of each part. */
  readonly parts: readonly (readonly number[])[];
  /** Level of every column, node after node. */
  readonly levels: Uint8Array;
  readonly nodes: number;
  /** Mean loss of a row, summed over the columns, when every row is at this node. */
  readonly meanLoss: Float64Array;
  /** The slices, part after part, of the levels from place `node` of a list of levels. */
  slices(levels: Uint8Array, node: number): Slice[];
};

/** How many nodes there are; may be far more than can be counted through. */
export function combinationsOfLevels({ columns }: Combinations): number {
  return columns.reduce((product, { nodeOf }) => product * nodeOf.length, 1);
}

/** Every node there is. */
export function wholeLattice(combinations: Combinations): Lattice {
  const heights = heightsOf(combinations);
  const nodes = combinationsOfLevels(combinations);
  const levels = new Uint8Array(nodes * heights.length);
  for (let node = 0; node < nodes; node++) {
    let rest = node;
    for (const [column, height] of heights.entries()) {
      levels[node * heights.length + column] = rest % height;
      rest = Math.floor(rest / height);
    }
  }
  return someNodes(combinations, levels);
}

/** Only the nodes given: level of every column, node after node. */
export function someNodes(combinations: Combinations, levels: Uint8Array): Lattice {
  return latticeOf(combinations, levels, split(heightsOf(combinations), combinations.count));
}

export function heightsOf({ columns }: Combinations): number[] {
  return columns.map(({ nodeOf }) => nodeOf.length);
}

function latticeOf(combinations: Combinations, levels: Uint8Array, parts: readonly (readonly number[])[]): Lattice {
  const { columns } = combinations;
  const wide = columns.length;
  const nodes = wide === 0 ? 1 : levels.length / wide;
  const lossAt = meanLosses(combinations);
  const meanLoss = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    for (let column = 0; column < wide; column++) {
      addAt(meanLoss, node, lossAt[column]?.[levels[node * wide + column] as number] as number);
    }
  }
  const slices = parts.map(() => new Map<number, Slice>());
  const sliceAt = (part: number, chosen: readonly number[]): Slice => {
    const members = parts[part] as readonly number[];
    let key = 0;
    for (const level of chosen) key = key * 64 + level + 1;
    const known = slices[part]?.get(key);
    if (known) return known;
    const slice =
      chosen.length === 0
        ? { groupOf: new Int32Array(combinations.count), groups: 1, loss: new Float64Array(1) }
        : refine(
            combinations,
            sliceAt(part, chosen.slice(0, -1)),
            members[chosen.length - 1] as number,
            chosen.at(-1) as number,
          );
    slices[part]?.set(key, slice);
    return slice;
  };
  return {
    combinations,
    parts,
    levels,
    nodes,
    meanLoss,
    slices: (list, node) =>
      parts.map((members, part) =>
        sliceAt(
          part,
          members.map((column) => list[node * wide + column] as number),
        ),
      ),
  };
}

/** The groups of `slice`, told apart further by one column at one level. */
function refine({ columns, leaf, count }: Combinations, slice: Slice, column: number, level: number): Slice {
  const { nodeOf, lossOf } = columns[column] as LevelColumn;
  const nodeOfLeaf = numberNodes(nodeOf[level] as Uint32Array);
  const lossOfLeaf = lossOf[level] as Float64Array;
  const nodes = nodeOfLeaf.reduce((most, node) => Math.max(most, node), 0) + 1;
  const leafAt = leaf[column] as Uint32Array;
  const before = slice.groupOf;
  const groupOf = new Int32Array(count);
  const loss = new Float64Array(Math.min(count, slice.groups * nodes));
  // Groups times nodes stay near the number of combinations, or the part would not be one.
  const known = new Int32Array(slice.groups * nodes);
  let groups = 0;
  for (let at = 0; at < count; at++) {
    const value = leafAt[at] as number;
    const pair = (before[at] as number) * nodes + (nodeOfLeaf[value] as number);
    const found = known[pair] as number;
    if (found > 0) {
      groupOf[at] = found - 1;
      continue;
    }
    loss[groups] = (slice.loss[before[at] as number] as number) + (lossOfLeaf[value] as number);
    groupOf[at] = groups++;
    known[pair] = groups;
  }
  return { groupOf, groups, loss: loss.subarray(0, groups) };
}

/** Nodes of one level as 0, 1, 2… */
function numberNodes(nodeOf: Uint32Array): Uint32Array {
  const known = new Map<number, number>();
  return nodeOf.map((node) => {
    const number = known.get(node) ?? known.size;
    known.set(node, number);
    return number;
  });
}

/** meanLosses(…)[column][level]: mean over the rows. */
export function meanLosses({ columns, leaf, size, rows }: Combinations): Float64Array[] {
  return columns.map(({ lossOf, leaves }, column) => {
    const rowsAt = new Float64Array(leaves);
    const leafAt = leaf[column] as Uint32Array;
    for (let at = 0; at < leafAt.length; at++) addAt(rowsAt, leafAt[at] as number, size[at] as number);
    return Float64Array.from(lossOf, (ofLeaf) => {
      let sum = 0;
      for (let value = 0; value < leaves; value++) sum += (ofLeaf[value] as number) * (rowsAt[value] as number);
      return sum / Math.max(1, rows);
    });
  });
}

/** Slices times combinations that may be kept at once: 128 MB. */
const mostKept = 32_000_000;

/** As few parts as can be kept, two at least, each with about as many slices as the others. */
function split(heights: readonly number[], combinations: number): number[][] {
  const tallestFirst = [...heights.keys()].sort((one, other) => (heights[other] ?? 0) - (heights[one] ?? 0));
  for (let many = 2; ; many++) {
    const parts = Array.from({ length: many }, () => ({ columns: [] as number[], slices: 1 }));
    for (const column of tallestFirst) {
      const smallest = parts.reduce((least, part) => (part.slices < least.slices ? part : least));
      smallest.columns.push(column);
      smallest.slices *= heights[column] ?? 1;
    }
    const kept = parts.reduce((sum, { slices }) => sum + slices, 0) * combinations;
    if (kept <= mostKept || many >= heights.length) return parts.map(({ columns }) => columns);
  }
}
