import { addAt } from './add-at.ts';
import type { ClassRule } from './class-rule.ts';
import { compareGroups, type ProtectedGroups, refusedAbove } from './compare-groups.ts';
import { JoinableClasses } from './joinable-classes.ts';
import type { NodeClasses } from './node-classes.ts';

/** A group that loses too much is mended until it loses less than this many times as much as everybody. */
const aim = 0.9 * refusedAbove;
/** The detail of one of its people counts as much as that of so many others. */
const weight = 40;
/** Classes taken apart at most. */
const mostTurns = 200;

/**
 * People of a small group are few enough to end up in classes that say little. Where a protected group so loses too much,
 * its worst placed classes are taken apart, and each person goes to the class, or to k - 1 people of a large one, that
 * is most like them in all else: those lose a little, and the group gets its other columns back.
 */
export function balanceGroups(classes: NodeClasses, rule: ClassRule, groups: readonly ProtectedGroups[]): void {
  if (groups.length === 0 || classes.count === 0) return;
  const joinable = new JoinableClasses(classes);
  /** Classes that were taken apart already, for each group of each column. */
  const settled = new Map(
    groups.flatMap((each) => [...each.groups.values()].map((members) => [members, new Set<number>()])),
  );
  for (let turn = 0; turn < mostTurns; turn++) {
    const { loss, left } = lossesOf(joinable);
    const shares = compareGroups(groups, loss, left).filter(({ lossTimes }) => lossTimes > aim);
    // Groups below the limit are left as they are: mending one costs the others.
    if (turn === 0 && shares.every(({ lossTimes }) => lossTimes <= refusedAbove)) return;
    // Where nothing more can be done for the worst of them, the next is seen to.
    const turnOf = shares
      .sort((one, other) => other.lossTimes - one.lossTimes)
      .flatMap(({ column, group }) => {
        const members = groups.find((each) => each.column === column)?.groups.get(group);
        const chosen = members ? dearest(classes, loss, members, settled.get(members) ?? new Set()) : -1;
        return members && chosen !== -1 ? [{ members, chosen }] : [];
      })[0];
    if (!turnOf) return;
    settled.get(turnOf.members)?.add(turnOf.chosen);
    scatter(joinable, turnOf.chosen, new Set(turnOf.members), rule);
  }
}

/** Loss of each row, mean of the columns, and who has no class. */
function lossesOf(joinable: JoinableClasses): { loss: Float64Array; left: Uint8Array } {
  const { classOf } = joinable.classes;
  const loss = Float64Array.from(classOf, (one) => (one === -1 ? 1 : joinable.loss(one) / joinable.columns.length));
  return { loss, left: Uint8Array.from(classOf, (one) => (one === -1 ? 1 : 0)) };
}

/** The class where members of a group lose most, all of them together, of those not tried yet. */
function dearest({ classOf, count }: NodeClasses, loss: Float64Array, members: Uint32Array, settled: Set<number>) {
  const lost = new Float64Array(count);
  for (const row of members) {
    const one = classOf[row] as number;
    if (one !== -1 && !settled.has(one)) addAt(lost, one, loss[row] as number);
  }
  let best = -1;
  for (let one = 0; one < count; one++) {
    if ((lost[one] as number) > (best === -1 ? 0 : (lost[best] as number))) best = one;
  }
  return best;
}

/** Finds other places for a class: for the group's members only if the others can do without them, else for all. */
function scatter(joinable: JoinableClasses, from: number, members: ReadonlySet<number>, rule: ClassRule): void {
  const rows = joinable.rows[from] as number[];
  const others = rows.filter((row) => !members.has(row));
  const stay = others.length >= rule.k && rule.shortfall(others) === 0;
  const moving = stay ? rows.filter((row) => members.has(row)) : [...rows];
  const before = joinable.loss(from);
  // The first place shows whether it is worth while, before anybody is moved.
  const trial = bestPlace(joinable, from, moving[0] as number, rule);
  if (!trial || trial.loss >= before) return;
  for (const row of moving) {
    const place = bestPlace(joinable, from, row, rule);
    if (!place) {
      joinable.classes.classOf[row] = -1;
      joinable.rows[from] = (joinable.rows[from] as number[]).filter((one) => one !== row);
      continue;
    }
    const alone = joinable.part(from, [row]);
    joinable.join(place.companions ? joinable.part(place.one, place.companions) : place.one, alone);
  }
}

type Place = { readonly one: number; readonly loss: number; readonly companions: readonly number[] | null };

function bestPlace(joinable: JoinableClasses, from: number, row: number, rule: ClassRule): Place | undefined {
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let one = 0; one < joinable.rows.length; one++) {
    const rows = joinable.rows[one] as number[];
    if (one === from || rows.length === 0) continue;
    const parted = rows.length >= 2 * rule.k - 1;
    const widened = parted ? rule.k - 1 : rows.length;
    const own = joinable.loss(one);
    const loss = joinable.lossWithRow(one, row, (least + widened * own) / (weight + widened));
    const price = weight * loss + widened * (loss - own);
    if (price >= least) continue;
    const companions = parted ? rows.slice(rows.length - widened) : null;
    const fits = companions
      ? rule.shortfall(companions, [row]) === 0 && rule.shortfall(rows.slice(0, rows.length - widened)) === 0
      : rule.shortfall(rows, [row]) === 0;
    if (!fits) continue;
    least = price;
    best = { one, loss, companions };
  }
  return best;
}
