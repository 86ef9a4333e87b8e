import type { ClassRule } from './class-rule.ts';
import type { Spread } from './spread.ts';

/** Gains below this are rounding. */
const dust = 1e-9;

/**
 * Passes over the rows of neighbouring clusters: a row goes to another cluster, or changes places with a row of it, or
 * a whole cluster is spread among the others, wherever the loss of all their rows together shrinks. Every cluster
 * keeps to the rule. Gives what was gained, in units of `Spread`.
 */
export function improveClusters(spread: Spread, clusters: readonly number[], rule: ClassRule): number {
  let gained = 0;
  for (const cluster of clusters) {
    for (const row of [...(spread.members[cluster] as number[])]) {
      if (spread.width(cluster) <= dust) break;
      const nearby = nearestClusters(spread, row, cluster, clusters);
      gained += moveRow(spread, row, cluster, nearby, rule) || swapRow(spread, row, cluster, nearby, rule);
    }
    gained += dissolve(spread, cluster, clusters, rule);
  }
  return gained;
}

const mostNearby = 3;
/** Changing places is tried among clusters of up to this many rows: the trials grow with the square of it. */
const mostSwapped = 14;

/** The clusters whose own rows would lose least by taking the row. */
function nearestClusters(spread: Spread, row: number, from: number, clusters: readonly number[]): number[] {
  const nearby: { cluster: number; added: number }[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (let at = 0; at < clusters.length; at++) {
    const cluster = clusters[at] as number;
    const size = (spread.members[cluster] as number[]).length;
    if (cluster === from || size === 0) continue;
    const before = spread.width(cluster);
    // The row's own loss counts as well as what the others lose.
    const enough = (worst + size * before) / (size + 1);
    const width = spread.widthWith(row, cluster, enough);
    const added = (size + 1) * width - size * before;
    if (added >= worst) continue;
    nearby.push({ cluster, added });
    nearby.sort((one, other) => one.added - other.added);
    if (nearby.length > mostNearby) nearby.pop();
    if (nearby.length === mostNearby) worst = nearby[mostNearby - 1]?.added ?? worst;
  }
  return nearby.map(({ cluster }) => cluster);
}

function moveRow(spread: Spread, row: number, from: number, nearby: readonly number[], rule: ClassRule): number {
  const members = spread.members[from] as number[];
  if (members.length <= rule.k) return 0;
  const freed = members.length * spread.width(from) - (members.length - 1) * spread.widthOf(members, row, -1);
  const into = nearby[0];
  if (into === undefined) return 0;
  const others = spread.members[into] as number[];
  const added =
    (others.length + 1) * spread.widthWith(row, into, Number.POSITIVE_INFINITY) - others.length * spread.width(into);
  if (freed - added <= dust) return 0;
  const stay = members.filter((one) => one !== row);
  const joined = [...others, row];
  if (!keep(rule, stay, joined)) return 0;
  spread.become(from, stay);
  spread.become(into, joined);
  return freed - added;
}

function swapRow(spread: Spread, row: number, from: number, nearby: readonly number[], rule: ClassRule): number {
  const members = spread.members[from] as number[];
  if (members.length > mostSwapped) return 0;
  for (const into of nearby) {
    const others = spread.members[into] as number[];
    if (others.length > mostSwapped) continue;
    const before = members.length * spread.width(from) + others.length * spread.width(into);
    for (const other of others) {
      const here = members.length * spread.widthOf(members, row, other);
      if (here >= before - dust) continue;
      const there = others.length * spread.widthOf(others, other, row);
      if (here + there >= before - dust) continue;
      const stay = [...members.filter((one) => one !== row), other];
      const joined = [...others.filter((one) => one !== other), row];
      if (!keep(rule, stay, joined)) continue;
      spread.become(from, stay);
      spread.become(into, joined);
      return before - here - there;
    }
  }
  return 0;
}

/** Spreads a small cluster among the others, if they lose less by it than it does. */
function dissolve(spread: Spread, cluster: number, clusters: readonly number[], rule: ClassRule): number {
  const members = [...(spread.members[cluster] as number[])];
  const before = members.length * spread.width(cluster);
  if (members.length === 0 || before <= dust) return 0;
  let added = 0;
  const into: number[] = [];
  const changed = new Map<number, number[]>();
  for (const row of members) {
    const [nearest] = nearestClusters(spread, row, cluster, clusters);
    if (nearest === undefined) break;
    const others = spread.members[nearest] as number[];
    if (!changed.has(nearest)) changed.set(nearest, [...others]);
    added -= others.length * spread.width(nearest);
    spread.add(row, nearest);
    added += others.length * spread.width(nearest);
    into.push(nearest);
    if (added >= before - dust) break;
  }
  const done = into.length === members.length && added < before - dust;
  const ruled = done && [...changed.keys()].every((one) => keep(rule, spread.members[one] as number[]));
  if (ruled) {
    spread.become(cluster, []);
    return before - added;
  }
  for (const [one, rows] of changed) spread.become(one, rows);
  return 0;
}

function keep(rule: ClassRule, ...lists: readonly (readonly number[])[]): boolean {
  return lists.every((rows) => rule.meets(rows, 0, rows.length));
}
