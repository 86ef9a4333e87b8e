import type { ClassRule } from './class-rule.ts';
import type { Spread } from './spread.ts';

/** A cluster that fails for its sensitive values may grow to this many times k before it is given up. */
const mostGrowth = 4;

/**
 * Gathers the rows of a block into clusters of k, each grown from a row far from the last one by taking, again and
 * again, the row that widens it least (k-member clustering of Byun, Kamra, Bertino and Li, DASFAA 2007). Rows that
 * are left over are put into `left`.
 */
export function clusterRows(spread: Spread, block: Int32Array, rule: ClassRule, left: number[]): number[] {
  const waiting = block.slice();
  let many = waiting.length;
  const opened: number[] = [];
  let last = -1;
  while (many >= rule.k) {
    const cluster = spread.open();
    const seed = last === -1 ? 0 : farthest(spread, last, waiting, many);
    take(seed);
    while ((spread.members[cluster] as number[]).length < rule.k) take(nearest(spread, cluster, waiting, many));
    while (!meets(cluster) && many > 0 && (spread.members[cluster] as number[]).length < mostGrowth * rule.k) {
      take(nearest(spread, cluster, waiting, many));
    }
    if (meets(cluster)) {
      opened.push(cluster);
      last = cluster;
    } else {
      left.push(...(spread.members[cluster] as number[]));
      spread.become(cluster, []);
      last = -1;
    }

    function take(at: number): void {
      spread.add(waiting[at] as number, cluster);
      many--;
      waiting[at] = waiting[many] as number;
    }
  }
  for (let at = 0; at < many; at++) left.push(waiting[at] as number);
  return opened;

  function meets(cluster: number): boolean {
    const members = spread.members[cluster] as number[];
    return rule.meets(members, 0, members.length);
  }
}

function nearest(spread: Spread, cluster: number, waiting: Int32Array, many: number): number {
  const now = spread.width(cluster);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < many; at++) {
    const width = spread.widthWith(waiting[at] as number, cluster, least);
    if (width >= least) continue;
    best = at;
    least = width;
    if (width <= now) break;
  }
  return best;
}

function farthest(spread: Spread, cluster: number, waiting: Int32Array, many: number): number {
  let best = 0;
  let most = -1;
  for (let at = 0; at < many; at++) {
    const width = spread.widthWith(waiting[at] as number, cluster, Number.POSITIVE_INFINITY);
    if (width <= most) continue;
    best = at;
    most = width;
  }
  return best;
}
