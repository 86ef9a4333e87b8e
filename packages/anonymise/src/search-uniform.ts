import type { ClassRule } from './class-rule.ts';
import type { Combinations } from './combinations.ts';
import { compareGroups, type ProtectedGroups } from './compare-groups.ts';
import { combinationsOfLevels, heightsOf, type Lattice, meanLosses, someNodes } from './lattice.ts';
import type { SearchReport } from './release-report.ts';
import { type NodeCost, UniformNodes } from './uniform-node.ts';

/** Nodes that are counted through at most; a larger lattice is searched step by step instead. */
const mostNodes = 60_000;
/** Descents of the search step by step: one from the top, the others from halfway down, chosen by chance. */
const descents = 6;

export type UniformChoice = {
  /** Level of every column; null when no node meets the limit. */
  readonly levels: Uint8Array | null;
  readonly classes: readonly { readonly rows: Int32Array }[];
  readonly search: SearchReport;
};

type Limits = {
  readonly rule: ClassRule;
  readonly suppressionLimit: number;
  readonly groups: readonly ProtectedGroups[];
  readonly onProgress: (share: number) => void;
  /** Whole numbers by chance, below the number given. */
  readonly draw: (below: number) => number;
};

/**
 * Each column at one level throughout: the node of the lattice with the least loss of those that leave out no more
 * rows than the limit bears, and, where one can, lose no protected group too much.
 *
 * Exact over the whole lattice. Two things spare most of the counting and cannot change the answer: a node costs at
 * least its mean loss with everybody in, and what has too few rows in large enough cells has too few in every finer
 * node as well (the roll-up and subset properties of LeFevre, DeWitt and Ramakrishnan, Incognito, SIGMOD 2005).
 * The second is used for k only: it does not hold for the bound, where finer cells may pass and coarser ones fail.
 */
export function searchUniform(combinations: Combinations, limits: Limits): UniformChoice {
  const nodes = combinationsOfLevels(combinations);
  const search = new UniformSearch(combinations, limits);
  if (nodes <= mostNodes) search.countThrough(nodes);
  else search.descend();
  search.refine();
  const best = search.fair ?? search.any;
  const report = { combinations: nodes, counted: search.counted, exact: nodes <= mostNodes };
  if (!best) return { levels: null, classes: [], search: report };
  return { levels: best.levels, classes: search.classesAt(best.levels), search: report };
}

type Found = { readonly levels: Uint8Array; readonly gcp: number };

class UniformSearch {
  readonly #limits: Limits;
  readonly #heights: readonly number[];
  /** Key of one step up, for each column. */
  readonly #step: readonly number[];
  readonly #lossAt: readonly Float64Array[];
  readonly #mostLeftOut: number;
  readonly #lattice: Lattice;
  readonly #nodes: UniformNodes;
  /** Columns with most values first: counted at their level, they leave few cells for the others. */
  readonly #telling: readonly number[];
  readonly #known = new Map<number, NodeCost>();
  /** Best node that loses no group too much, and best of all. */
  fair: Found | undefined;
  any: Found | undefined;

  constructor(combinations: Combinations, limits: Limits) {
    this.#limits = limits;
    this.#heights = heightsOf(combinations);
    let key = 1;
    this.#step = this.#heights.map((height) => {
      const step = key;
      key *= height;
      return step;
    });
    this.#lossAt = meanLosses(combinations).map((ofLevel) => ofLevel.map((loss) => loss / combinations.columns.length));
    this.#mostLeftOut = Math.floor(limits.suppressionLimit * combinations.rows + 1e-9);
    this.#lattice = someNodes(combinations, new Uint8Array(0));
    this.#nodes = new UniformNodes(this.#lattice, limits.rule, this.#mostLeftOut);
    this.#telling = [...this.#heights.keys()].sort(
      (one, other) => (combinations.columns[other]?.leaves ?? 0) - (combinations.columns[one]?.leaves ?? 0),
    );
  }

  get counted(): number {
    return this.#nodes.counted;
  }

  classesAt(levels: Uint8Array): { rows: Int32Array }[] {
    return this.#nodes.classesAt(levels, 0);
  }

  /** From dear to cheap, so that a node that leaves out too many speaks for all finer ones. */
  countThrough(nodes: number): void {
    this.#descendFrom(this.#heights.map((height) => height - 1));
    const meanLoss = Float64Array.from({ length: nodes }, (_, key) => this.#meanLoss(this.#levelsOf(key)));
    const byLoss = Uint32Array.from({ length: nodes }, (_, key) => key).sort(
      (one, other) => (meanLoss[other] as number) - (meanLoss[one] as number) || one - other,
    );
    const hopeless = new Uint8Array(nodes);
    for (const [at, key] of byLoss.entries()) {
      if (at % 256 === 0) this.#limits.onProgress(at / nodes);
      if (hopeless[key] === 1 || (meanLoss[key] as number) >= this.#toBeat()) continue;
      const { tooFew } = this.#try(this.#levelsOf(key));
      if (tooFew > this.#mostLeftOut) this.#giveUpFiner(key, hopeless);
    }
  }

  /** A lattice too large to count through: down from several places, always the step that gains most. */
  descend(): void {
    const top = this.#heights.map((height) => height - 1);
    for (let turn = 0; turn < descents; turn++) {
      this.#limits.onProgress(turn / descents);
      this.#descendFrom(turn === 0 ? top : top.map((level) => level - this.#limits.draw(Math.floor(level / 2) + 1)));
    }
  }

  /** Of choices that lose as much the finer is better: a band that says more for nothing, as where ages end. */
  refine(): void {
    for (const kept of ['fair', 'any'] as const) {
      for (let found = this[kept]; found; found = this.#finer(found, kept === 'fair')) this[kept] = found;
    }
  }

  #finer({ levels, gcp }: Found, fair: boolean): Found | undefined {
    for (const [column, level] of levels.entries()) {
      if (level === 0) continue;
      const lower = levels.with(column, level - 1);
      const cost = this.#count(lower, this.#keyOf(lower));
      if (cost.suppressed > this.#mostLeftOut || cost.gcp > gcp + 1e-12) continue;
      if (!fair || this.#isFair(lower)) return { levels: lower, gcp: cost.gcp };
    }
    return undefined;
  }

  /** Steps to the best neighbour (one level down, or one down and another up) until none is better. */
  #descendFrom(start: readonly number[]): void {
    let here: Uint8Array = Uint8Array.from(start);
    let cost = this.#standing(this.#try(here));
    for (;;) {
      let next: Uint8Array | undefined;
      for (const near of this.#near(here)) {
        if (this.#meanLoss(near) >= cost) continue;
        const nearCost = this.#standing(this.#try(near));
        if (nearCost >= cost) continue;
        cost = nearCost;
        next = near;
      }
      if (!next) return;
      here = next;
    }
  }

  #standing({ suppressed, gcp }: NodeCost): number {
    return suppressed > this.#mostLeftOut ? Number.POSITIVE_INFINITY : gcp;
  }

  *#near(here: Uint8Array): Generator<Uint8Array> {
    for (const down of here.keys()) {
      if (here[down] === 0) continue;
      const lower = here.slice();
      lower[down] = (here[down] as number) - 1;
      yield lower;
    }
    for (const down of here.keys()) {
      for (const up of here.keys()) {
        if (up === down || here[down] === 0 || (here[up] as number) + 1 >= (this.#heights[up] as number)) continue;
        const swapped = here.slice();
        swapped[down] = (here[down] as number) - 1;
        swapped[up] = (here[up] as number) + 1;
        yield swapped;
      }
    }
  }

  #toBeat(): number {
    return this.fair?.gcp ?? Number.POSITIVE_INFINITY;
  }

  #try(levels: Uint8Array): NodeCost {
    const cost = this.#count(levels, this.#keyOf(levels));
    const { suppressed, gcp } = cost;
    if (suppressed > this.#mostLeftOut) return cost;
    if (!this.any || gcp < this.any.gcp) this.any = { levels: levels.slice(), gcp };
    if (gcp < this.#toBeat() && this.#isFair(levels)) this.fair = { levels: levels.slice(), gcp };
    return cost;
  }

  #isFair(levels: Uint8Array): boolean {
    const { groups } = this.#limits;
    if (groups.length === 0) return true;
    const found = this.#nodes.lossOfRows(levels, 0);
    return (
      found !== null && compareGroups(groups, found.loss, found.left).every(({ verdict }) => verdict !== 'too_uneven')
    );
  }

  /** Counts from a finer node with few cells: the telling columns at their level, the others exact. */
  #count(levels: Uint8Array, key: number): NodeCost {
    const known = this.#known.get(key);
    if (known) return known;
    const raised = this.#telling.filter((column) => (levels[column] as number) > 0);
    let finer: number[] = [];
    if (raised.length > 2) {
      const helper = new Uint8Array(levels.length);
      for (const column of raised.slice(0, raised.length > 4 ? 4 : 2)) helper[column] = levels[column] as number;
      const helperKey = this.#keyOf(helper);
      this.#count(helper, helperKey);
      finer = [helperKey];
    }
    const cost = this.#nodes.cost(levels, 0, key, finer);
    this.#known.set(key, cost);
    return cost;
  }

  #giveUpFiner(key: number, hopeless: Uint8Array): void {
    const open = [key];
    hopeless[key] = 1;
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const [column, step] of this.#step.entries()) {
        if (Math.floor(next / step) % (this.#heights[column] as number) === 0) continue;
        const finer = next - step;
        if (hopeless[finer] === 1) continue;
        hopeless[finer] = 1;
        open.push(finer);
      }
    }
  }

  #meanLoss(levels: Uint8Array): number {
    let sum = 0;
    for (let column = 0; column < levels.length; column++) {
      sum += this.#lossAt[column]?.[levels[column] as number] as number;
    }
    return sum;
  }

  #levelsOf(key: number): Uint8Array {
    return Uint8Array.from(this.#step, (step, column) => Math.floor(key / step) % (this.#heights[column] as number));
  }

  #keyOf(levels: Uint8Array): number {
    let key = 0;
    for (let column = 0; column < levels.length; column++)
      key += (levels[column] as number) * (this.#step[column] as number);
    return key;
  }
}
