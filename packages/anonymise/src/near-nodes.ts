import type { Combinations } from './combinations.ts';
import { heightsOf } from './lattice.ts';
import { sharedLevels } from './shared-levels.ts';

/**
 * Nodes worth looking at in a lattice too large to count through: those that groups of near rows need, their
 * neighbours, and all that raise few columns. Level of every column, node after node; the top is among them.
 */
export function nearNodes(combinations: Combinations, groups: readonly ArrayLike<number>[], most: number): Uint8Array {
  const heights = heightsOf(combinations);
  const nodes = new Map<string, Uint8Array>();
  const put = (levels: Uint8Array) => {
    if (nodes.size < most) nodes.set(levels.join(), levels);
  };
  put(Uint8Array.from(heights, (height) => height - 1));
  const needed = new Map<string, { levels: Uint8Array; times: number }>();
  for (const rows of groups) {
    const levels = sharedLevels(combinations.columns, rows);
    const known = needed.get(levels.join());
    if (known) known.times++;
    else needed.set(levels.join(), { levels, times: 1 });
  }
  const often = [...needed.values()].sort((one, other) => other.times - one.times).map(({ levels }) => levels);
  for (const levels of often) put(levels);
  for (const levels of fewRaised(heights, 2)) put(levels);
  for (const levels of often) {
    for (const column of heights.keys()) {
      for (const step of [-1, 1]) {
        const level = (levels[column] as number) + step;
        if (level >= 0 && level < (heights[column] as number)) put(levels.with(column, level));
      }
    }
    if (nodes.size >= most) break;
  }
  const list = new Uint8Array(nodes.size * heights.length);
  for (const [at, levels] of [...nodes.values()].entries()) list.set(levels, at * heights.length);
  return list;
}

/** Every node with at most so many columns above level 0. */
function* fewRaised(heights: readonly number[], columns: number, from = 0): Generator<Uint8Array> {
  if (from === 0) yield new Uint8Array(heights.length);
  if (columns === 0) return;
  for (let column = from; column < heights.length; column++) {
    for (let level = 1; level < (heights[column] as number); level++) {
      yield new Uint8Array(heights.length).with(column, level);
      for (const more of fewRaised(heights, columns - 1, column + 1)) {
        if (more.some((raised) => raised > 0)) yield more.with(column, level);
      }
    }
  }
}
