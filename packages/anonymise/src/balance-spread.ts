import type { ClassRule } from './class-rule.ts';
import { compareGroups, type ProtectedGroups, refusedAbove } from './compare-groups.ts';
import type { Spread } from './spread.ts';

/** As `balanceGroups`: a group is mended until it loses less than this many times as much as everybody. */
const aim = 0.9 * refusedAbove;
/** The detail of one of its people counts as much as that of so many others. */
const weight = 40;
const mostTurns = 400;
const mostNearby = 24;

/**
 * People of a small group are few enough to end up in clusters that are wide. Where a protected group so loses too much, the worst
 * placed of its people change places with others, each with one of a cluster that is most like them: those lose a little.
 */
export function balanceSpread(
  spread: Spread,
  rule: ClassRule,
  groups: readonly ProtectedGroups[],
  { rows, columns }: { rows: number; columns: readonly unknown[] },
): void {
  if (groups.length === 0) return;
  const settled = new Set<number>();
  for (let turn = 0; turn < mostTurns; turn++) {
    const { loss, left, clusterOf } = lossesOf(spread, rows, columns.length);
    const shares = compareGroups(groups, loss, left).filter(({ lossTimes }) => lossTimes > aim);
    // Groups below the limit are left as they are: mending one costs the others.
    if (turn === 0 && shares.every(({ lossTimes }) => lossTimes <= refusedAbove)) return;
    const turnOf = shares
      .sort((one, other) => other.lossTimes - one.lossTimes)
      .flatMap(({ column, group }) => {
        const members = groups.find((each) => each.column === column)?.groups.get(group);
        const chosen = members ? dearest(members, loss, (row) => clusterOf[row] !== -1 && !settled.has(row)) : -1;
        return members && chosen !== -1 ? [{ members, chosen }] : [];
      })[0];
    if (!turnOf) return;
    const { members, chosen } = turnOf;
    settled.add(chosen);
    changePlaces(spread, chosen, clusterOf[chosen] as number, new Set(members), rule);
  }
}

function dearest(members: Uint32Array, loss: Float64Array, isOpen: (row: number) => boolean): number {
  let best = -1;
  for (const row of members) {
    if (isOpen(row) && (best === -1 || (loss[row] as number) > (loss[best] as number))) best = row;
  }
  return best;
}

/** Loss of each row, mean of the columns, who is in no cluster, and the cluster of the others. */
function lossesOf(spread: Spread, rows: number, wide: number) {
  const loss = new Float64Array(rows).fill(1);
  const left = new Uint8Array(rows).fill(1);
  const clusterOf = new Int32Array(rows).fill(-1);
  for (const [cluster, members] of spread.members.entries()) {
    const each = members.length > 0 ? spread.width(cluster) / wide : 0;
    for (const row of members) {
      loss[row] = each;
      left[row] = 0;
      clusterOf[row] = cluster;
    }
  }
  return { loss, left, clusterOf };
}

/** Clusters that would be least wide with the row in them. */
function nearestTo(spread: Spread, row: number, from: number): number[] {
  const nearby: { cluster: number; width: number }[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (let cluster = 0; cluster < spread.clusters; cluster++) {
    if (cluster === from || (spread.members[cluster] as number[]).length === 0) continue;
    const width = spread.widthWith(row, cluster, worst);
    if (width >= worst) continue;
    nearby.push({ cluster, width });
    nearby.sort((one, other) => one.width - other.width);
    if (nearby.length > mostNearby) nearby.pop();
    if (nearby.length === mostNearby) worst = nearby[mostNearby - 1]?.width ?? worst;
  }
  return nearby.map(({ cluster }) => cluster);
}

/** The best of going over and of changing places with somebody who is not of the group, if either is better than to stay. */
function changePlaces(spread: Spread, row: number, from: number, group: ReadonlySet<number>, rule: ClassRule): void {
  const here = spread.members[from] as number[];
  const keeps = (members: readonly number[]): boolean => rule.meets(members, 0, members.length);
  let least = -1e-9;
  let best: { into: number; stay: number[]; joined: number[] } | null = null;
  for (const into of nearestTo(spread, row, from)) {
    const there = spread.members[into] as number[];
    for (const other of [-1, ...there]) {
      if (other !== -1 && group.has(other)) continue;
      if (other === -1 && here.length <= rule.k) continue;
      const widthHere = spread.widthOf(here, row, other);
      const widthThere = spread.widthOf(there, other, row);
      const many = there.length + (other === -1 ? 1 : 0);
      const price =
        weight * (widthThere - spread.width(from)) +
        here.length * (widthHere - spread.width(from)) +
        many * (widthThere - spread.width(into));
      if (price >= least) continue;
      const stay = here.filter((one) => one !== row);
      if (other !== -1) stay.push(other);
      const joined = [...there.filter((one) => one !== other), row];
      if (!keeps(stay) || !keeps(joined)) continue;
      least = price;
      best = { into, stay, joined };
    }
  }
  if (!best) return;
  spread.become(from, best.stay);
  spread.become(best.into, best.joined);
}
