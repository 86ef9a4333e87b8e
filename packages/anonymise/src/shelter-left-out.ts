import type { ClassRule } from './class-rule.ts';
import type { LevelColumn } from './level-column.ts';
import type { NodeClasses } from './node-classes.ts';

/** Classes times rows left over that are looked at before the rest is given up. */
const mostLooks = 40_000_000;

/**
 * Takes the few rows that no class took into the class that has to be widened least for them. Leaving them out would
 * be easier, but they are the rarest people, and a group of rare people would then be missing.
 */
export function shelterLeftOut(classes: NodeClasses, rule: ClassRule): void {
  const { columns, rows } = classes.combinations;
  const left: number[] = [];
  for (let row = 0; row < rows; row++) if (classes.classOf[row] === -1) left.push(row);
  if (left.length === 0 || classes.count === 0) return;
  const lists = rowsOfClasses(classes);
  let looks = 0;
  for (const row of left) {
    looks += classes.count * columns.length;
    if (looks > mostLooks) return;
    const costs = new Float64Array(classes.count);
    for (let one = 0; one < classes.count; one++) {
      costs[one] = wideningCost(classes, one, row, columns, (lists[one] as number[]).length);
    }
    const chosen = cheapestThatMeets(costs, lists, row, rule);
    if (chosen === undefined) continue;
    for (const [column, leveled] of columns.entries()) {
      classes.raise(chosen, column, sharedLevel(classes, chosen, row, column, leveled));
    }
    classes.putRow(row, chosen);
    (lists[chosen] as number[]).push(row);
  }
}

function rowsOfClasses({ classOf, count }: NodeClasses): number[][] {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (let row = 0; row < classOf.length; row++) lists[classOf[row] as number]?.push(row);
  return lists;
}

function wideningCost(classes: NodeClasses, one: number, row: number, columns: readonly LevelColumn[], people: number) {
  let cost = 0;
  for (let column = 0; column < columns.length; column++) {
    const leveled = columns[column] as LevelColumn;
    const { lossOf, leafOf } = leveled;
    const level = classes.level(one, column);
    const shared = sharedLevel(classes, one, row, column, leveled);
    const loss = lossOf[shared]?.[leafOf[row] as number] as number;
    cost += loss;
    if (shared === level) continue;
    const before = lossOf[level]?.[leafOf[classes.rowIn(one)] as number] as number;
    cost += people * (loss - before);
  }
  return cost;
}

/** The lowest level, from the class's own up, at which the class and the row are one. */
function sharedLevel(classes: NodeClasses, one: number, row: number, column: number, { nodeOf, leafOf }: LevelColumn) {
  const inside = leafOf[classes.rowIn(one)] as number;
  const outside = leafOf[row] as number;
  let level = classes.level(one, column);
  while (nodeOf[level]?.[inside] !== nodeOf[level]?.[outside]) level++;
  return level;
}

function cheapestThatMeets(costs: Float64Array, lists: readonly number[][], row: number, rule: ClassRule) {
  let best: number | undefined;
  for (let one = 0; one < costs.length; one++) {
    const list = lists[one] as number[];
    if (list.length === 0 || (best !== undefined && (costs[one] as number) >= (costs[best] as number))) continue;
    if (rule.shortfall(list, [row]) === 0) best = one;
  }
  return best;
}
