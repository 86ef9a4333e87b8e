import type { ClassRule } from './class-rule.ts';
import { JoinableClasses } from './joinable-classes.ts';
import type { NodeClasses } from './node-classes.ts';
import { splitBlocks } from './split-blocks.ts';

/** Less than this is rounding. */
const dust = 1e-9;
/** Pairs of classes that are looked at, about: with more, each class looks among its neighbours only. */
const mostPairs = 30_000_000;

/**
 * Mends classes whose sensitive values are too much alike, by joining each with another that dilutes it: again and again
 * the one that mends most for what it costs. Whole classes are joined, and no single person is picked for the value they
 * have: whoever knows the method could tell that value. People of a class that cannot be mended are left without one.
 */
export function diluteClasses(classes: NodeClasses, rule: ClassRule): void {
  const joinable = new JoinableClasses(classes);
  const short = joinable.rows.map((rows) => rule.shortfall(rows));
  const failing = short.reduce((sum, missed) => sum + (missed > dust ? 1 : 0), 0);
  if (failing === 0) return;
  const most = Math.max(200, Math.floor(mostPairs / failing));
  for (const living of neighbourhoods(classes, most)) {
    const worstFirst = living.filter((one) => (short[one] as number) > dust);
    worstFirst.sort((one, other) => (short[other] as number) - (short[one] as number) || one - other);
    for (const one of worstFirst) mend({ joinable, short, rule, living }, one);
  }
  for (const [one, rows] of joinable.rows.entries()) {
    if ((short[one] as number) > dust) for (const row of rows) classes.classOf[row] = -1;
  }
}

/** Classes that lie near each other, so many at most. */
function neighbourhoods(classes: NodeClasses, most: number): number[][] {
  const { columns } = classes.combinations;
  const all = Array.from({ length: classes.count }, (_, one) => one);
  if (all.length <= most) return [all];
  const classOf = new Map(all.map((one) => [classes.rowIn(one), one]));
  return splitBlocks(columns, Int32Array.from(classOf.keys()), { most, least: 50 }).map((rows) =>
    Array.from(rows, (row) => classOf.get(row) as number),
  );
}

type Mending = {
  readonly joinable: JoinableClasses;
  /** What each class misses. */
  readonly short: number[];
  readonly rule: ClassRule;
  readonly living: readonly number[];
};

function mend(mending: Mending, one: number): void {
  const { joinable, short, rule } = mending;
  const { rows } = joinable;
  while (rows[one]?.length !== 0 && (short[one] as number) > dust) {
    const partner = bestPartner(mending, one);
    if (partner === -1) return;
    joinable.join(one, partner);
    short[partner] = 0;
    short[one] = rule.shortfall(rows[one] as number[]);
  }
}

function bestPartner({ joinable, short, rule, living }: Mending, one: number): number {
  const { rows } = joinable;
  const own = rows[one] as number[];
  const before = own.length * joinable.loss(one);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < living.length; at++) {
    const other = living[at] as number;
    const others = rows[other] as number[];
    if (others.length === 0 || other === one) continue;
    const missed = (short[one] as number) + (short[other] as number);
    const people = own.length + others.length;
    const lost = before + others.length * joinable.loss(other);
    // No partner can mend more than all that is missed.
    const enough = (least * missed + lost) / people;
    const loss = joinable.lossTogether(one, other, enough);
    if (loss >= enough) continue;
    const mended = missed - rule.shortfall(own, others);
    if (mended <= dust) continue;
    const price = (people * loss - lost) / mended;
    if (price >= least) continue;
    least = price;
    best = other;
  }
  return best;
}
