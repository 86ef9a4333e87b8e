import type { ClassRule } from './class-rule.ts';
import { clusterRows } from './cluster-rows.ts';
import type { Combinations } from './combinations.ts';
import { improveClusters } from './improve-clusters.ts';
import { splitBlocks } from './split-blocks.ts';
import { Spread } from './spread.ts';

/** Rows that are gathered together, and then improved together. */
const blockRows = 1_000;
const passes = 3;

/**
 * Classes that are told by the set of values, or the range of numbers, of their rows. People who are alike in all
 * columns and many enough stay as they are; the others are gathered into clusters, block by block, and the clusters
 * improved in passes, each with other blocks. Gives the rows of every class, and whom no class could take.
 */
export function setClasses(
  combinations: Combinations,
  rule: ClassRule,
  random: () => number,
  onProgress: (share: number) => void,
): Spread {
  const { columns } = combinations;
  const spread = gatherClusters(combinations, rule, (share) => onProgress(share / 2));
  for (let pass = 0; pass < passes; pass++) {
    let gained = 0;
    const weights = columns.map(() => (pass === 0 ? 1 : 0.3 + random()));
    for (const clusters of clusterBlocks(combinations, spread, rule, (column) => weights[column] as number)) {
      gained += improveClusters(spread, clusters, rule);
    }
    onProgress(0.5 + (0.5 * (pass + 1)) / passes);
    if (gained < 1e-6 * combinations.rows) break;
  }
  return spread;
}

/** Classes as they are first gathered, before any improvement. */
export function gatherClusters(
  combinations: Combinations,
  rule: ClassRule,
  onProgress: (share: number) => void,
): Spread {
  const spread = new Spread(combinations);
  const rest = takeAlike(combinations, spread, rule);
  const left: number[] = [];
  const least = 4 * rule.k;
  const blocks = splitBlocks(combinations.columns, rest, { most: Math.max(blockRows, least), least });
  for (const [at, block] of blocks.entries()) {
    clusterRows(spread, block, rule, left);
    onProgress(at / blocks.length);
  }
  joinLeft(spread, left, rule);
  return spread;
}

/** Combinations that may be a class as they are; gives the rows of the others. */
function takeAlike({ count, from, rowAt, size }: Combinations, spread: Spread, rule: ClassRule): Int32Array {
  const rest: number[] = [];
  for (let combination = 0; combination < count; combination++) {
    const members = rowAt.subarray(from[combination], from[combination + 1]);
    const alike = (size[combination] as number) >= rule.k && rule.meets(members, 0, members.length);
    const cluster = alike ? spread.open() : -1;
    for (const row of members) {
      if (alike) spread.add(row, cluster);
      else rest.push(row);
    }
  }
  return Int32Array.from(rest);
}

/** Rows left over go where they widen least, rule kept; who can go nowhere stays out. */
function joinLeft(spread: Spread, left: readonly number[], rule: ClassRule): void {
  for (const row of left) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let cluster = 0; cluster < spread.clusters; cluster++) {
      const members = spread.members[cluster] as number[];
      const size = members.length;
      if (size === 0) continue;
      const before = spread.width(cluster);
      const width = spread.widthWith(row, cluster, (least + size * before) / (size + 1));
      const added = (size + 1) * width - size * before;
      if (added >= least || rule.shortfall(members, [row]) > 0) continue;
      least = added;
      best = cluster;
    }
    if (best !== -1) spread.add(row, best);
  }
}

/** Clusters whose first rows lie in one block. */
function clusterBlocks(
  { columns }: Combinations,
  spread: Spread,
  rule: ClassRule,
  weigh: (column: number) => number,
): number[][] {
  const clusterOf = new Map<number, number>();
  for (const [cluster, [row]] of spread.members.entries()) if (row !== undefined) clusterOf.set(row, cluster);
  const most = Math.max(8, Math.round(blockRows / rule.k));
  return splitBlocks(columns, Int32Array.from(clusterOf.keys()), { most, least: 4, weigh }).map((block) =>
    Array.from(block, (row) => clusterOf.get(row) as number),
  );
}
