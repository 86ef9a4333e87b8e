import { CellCount } from './cell-count.ts';
import type { ClassRule } from './class-rule.ts';
import type { Lattice } from './lattice.ts';

/** What one node of the lattice costs when every row is put there. */
export type NodeCost = {
  /** Rows in cells of fewer than k: never less at a finer node. */
  readonly tooFew: number;
  /** These, and the rows of cells that fail for their sensitive values. Not counted on beyond what may be left out. */
  readonly suppressed: number;
  /** Mean over rows and columns; a row left out costs 1. Of no use where too many are left out. */
  readonly gcp: number;
};

/** Cells of a node: a combination that stands for each, and its rows. Coarser nodes are counted from them. */
type Cells = { readonly standing: Int32Array; readonly rows: Int32Array };

/** Loss of each row at a node, which rows are left out, and both added up. */
export type RowLoss = {
  readonly loss: Float64Array;
  readonly left: Uint8Array;
  readonly sum: number;
  readonly suppressed: number;
};

/** Places of cells kept for coarser nodes, 64 MB in all. */
const mostKept = 8_000_000;

export class UniformNodes {
  readonly #lattice: Lattice;
  readonly #rule: ClassRule;
  readonly #count: CellCount;
  readonly #rows: Int32Array;
  readonly #everyCombination: Int32Array;
  readonly #cells = new Map<number, Cells>();
  readonly #mostLeftOut: number;
  #kept = 0;
  #last: { levels: Uint8Array; found: RowLoss | null } | undefined;
  counted = 0;

  constructor(lattice: Lattice, rule: ClassRule, mostLeftOut: number) {
    const { count } = lattice.combinations;
    this.#mostLeftOut = mostLeftOut;
    this.#lattice = lattice;
    this.#rule = rule;
    this.#count = new CellCount(lattice);
    this.#rows = new Int32Array(count);
    this.#everyCombination = Int32Array.from({ length: count }, (_, at) => at);
  }

  /** `finer`: keys of nodes that are nowhere coarser; the one with fewest cells is counted from, if it was kept. */
  cost(levels: Uint8Array, node: number, key: number, finer: readonly number[]): NodeCost {
    this.counted++;
    const { combinations } = this.#lattice;
    const from = this.#fewest(finer);
    const waiting = from?.standing ?? this.#everyCombination;
    const left = from ? this.#rows : combinations.size;
    if (from) for (let at = 0; at < waiting.length; at++) this.#rows[waiting[at] as number] = from.rows[at] as number;
    const count = this.#count;
    count.at(levels, node, waiting, waiting.length, left);
    this.#keep(key, waiting);
    let tooFew = 0;
    let lost = 0;
    for (let cell = 0; cell < count.cells; cell++) {
      const rows = count.rows[cell] as number;
      if (rows < this.#rule.k) tooFew += rows;
      else lost += rows * (count.loss[cell] as number);
    }
    const rows = Math.max(1, combinations.rows);
    if (this.#rule.sizeOnly || tooFew > this.#mostLeftOut) {
      return { tooFew, suppressed: tooFew, gcp: (lost + tooFew) / rows };
    }
    const found = this.lossOfRows(levels, node);
    if (!found) return { tooFew, suppressed: this.#mostLeftOut + 1, gcp: Number.POSITIVE_INFINITY };
    return { tooFew, suppressed: found.suppressed, gcp: found.sum / rows };
  }

  /** Null where more are left out than may be. Whoever weighs a node asks once for its cost and once for its rows: it is kept. */
  lossOfRows(levels: Uint8Array, node: number): RowLoss | null {
    const wide = this.#lattice.combinations.columns.length;
    const chosen = levels.slice(node * wide, (node + 1) * wide);
    if (this.#last?.levels.every((level, column) => level === chosen[column])) return this.#last.found;
    const found = this.#addUp(chosen);
    this.#last = { levels: chosen, found };
    return found;
  }

  #addUp(levels: Uint8Array): RowLoss | null {
    const { rows } = this.#lattice.combinations;
    const { list, start, cells } = this.#rowsOfCells(levels, 0);
    const passes = new Uint8Array(cells);
    let suppressed = 0;
    for (let cell = 0; cell < cells; cell++) {
      const [first, end] = [start[cell] as number, start[cell + 1] as number];
      if (this.#rule.meets(list, first, end)) passes[cell] = 1;
      else suppressed += end - first;
      if (suppressed > this.#mostLeftOut) return null;
    }
    const loss = new Float64Array(rows).fill(1);
    const left = new Uint8Array(rows).fill(1);
    for (let cell = 0; cell < cells; cell++) {
      if (passes[cell] === 0) continue;
      const cost = this.#count.loss[cell] as number;
      for (let at = start[cell] as number; at < (start[cell + 1] as number); at++) {
        loss[list[at] as number] = cost;
        left[list[at] as number] = 0;
      }
    }
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += loss[row] as number;
    return { loss, left, sum, suppressed };
  }

  /** The cells of a node that may be classes. */
  classesAt(levels: Uint8Array, node: number): { rows: Int32Array; cost: number }[] {
    const { list, start, cells } = this.#rowsOfCells(levels, node);
    const classes: { rows: Int32Array; cost: number }[] = [];
    for (let cell = 0; cell < cells; cell++) {
      const [first, end] = [start[cell] as number, start[cell + 1] as number];
      if (!this.#rule.meets(list, first, end)) continue;
      classes.push({ rows: list.subarray(first, end), cost: this.#count.loss[cell] as number });
    }
    return classes;
  }

  /** The rows of cell n are `list[start[n]]` up to, not including, `list[start[n + 1]]`. */
  #rowsOfCells(levels: Uint8Array, node: number): { list: Int32Array; start: Int32Array; cells: number } {
    const { from, rowAt, size, count: many } = this.#lattice.combinations;
    const count = this.#count;
    count.at(levels, node, this.#everyCombination, many, size);
    const { cells, cellOf } = count;
    const start = new Int32Array(cells + 1);
    for (let cell = 0; cell < cells; cell++) start[cell + 1] = (start[cell] as number) + (count.rows[cell] as number);
    const next = start.slice();
    const list = new Int32Array(start[cells] as number);
    for (let combination = 0; combination < many; combination++) {
      const cell = cellOf[combination] as number;
      let place = next[cell] as number;
      for (let at = from[combination] as number; at < (from[combination + 1] as number); at++) {
        list[place++] = rowAt[at] as number;
      }
      next[cell] = place;
    }
    return { list, start, cells };
  }

  #fewest(finer: readonly number[]): Cells | undefined {
    let best: Cells | undefined;
    for (const key of finer) {
      const cells = this.#cells.get(key);
      if (cells && (!best || cells.rows.length < best.rows.length)) best = cells;
    }
    return best;
  }

  #keep(key: number, waiting: Int32Array): void {
    const { cells, cellOf, rows } = this.#count;
    if (this.#kept + cells > mostKept) return;
    this.#kept += cells;
    const standing = new Int32Array(cells);
    for (let at = 0; at < waiting.length; at++) standing[cellOf[at] as number] = waiting[at] as number;
    this.#cells.set(key, { standing, rows: rows.slice(0, cells) });
  }
}
