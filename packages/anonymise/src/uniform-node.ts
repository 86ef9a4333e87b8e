import { addAt } from './add-at.ts';
import { CellCount } from './cell-count.ts';
import type { ClassRule } from './class-rule.ts';
import type { Lattice } from './lattice.ts';

/** What one node of the lattice costs when every row is put there. */
export type NodeCost = {
  /** Rows in cells of fewer than k: never less at a finer node. */
  readonly tooFew: number;
  /** These, and the rows of cells that fail for their sensitive values. */
  readonly suppressed: number;
  /** Mean over rows and columns; a row left out costs 1. */
  readonly gcp: number;
};

/** Cells of a node: a combination that stands for each, and its rows. Coarser nodes are counted from them. */
type Cells = { readonly standing: Int32Array; readonly rows: Int32Array };

/** Places of cells kept for coarser nodes, 64 MB in all. */
const mostKept = 8_000_000;

export class UniformNodes {
  readonly #lattice: Lattice;
  readonly #rule: ClassRule;
  readonly #count: CellCount;
  readonly #rows: Int32Array;
  readonly #everyCombination: Int32Array;
  readonly #cells = new Map<number, Cells>();
  #kept = 0;
  counted = 0;

  constructor(lattice: Lattice, rule: ClassRule) {
    const { count } = lattice.combinations;
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
    if (this.#rule.sizeOnly) return { tooFew, suppressed: tooFew, gcp: (lost + tooFew) / rows };
    const loss = this.lossOfRows(levels, node);
    let suppressed = 0;
    let sum = 0;
    for (let row = 0; row < loss.loss.length; row++) {
      sum += loss.loss[row] as number;
      suppressed += loss.left[row] as number;
    }
    return { tooFew, suppressed, gcp: sum / rows };
  }

  /** Loss of each row at a node, and which rows are left out. */
  lossOfRows(levels: Uint8Array, node: number): { loss: Float64Array; left: Uint8Array } {
    const { combinations } = this.#lattice;
    const loss = new Float64Array(combinations.rows).fill(1);
    const left = new Uint8Array(combinations.rows).fill(1);
    for (const { rows, cost } of this.classesAt(levels, node)) {
      for (const row of rows) {
        loss[row] = cost;
        left[row] = 0;
      }
    }
    return { loss, left };
  }

  /** The cells of a node that may be classes. */
  classesAt(levels: Uint8Array, node: number): { rows: Int32Array; cost: number }[] {
    const { from, rowAt, size, count: many } = this.#lattice.combinations;
    const count = this.#count;
    count.at(levels, node, this.#everyCombination, many, size);
    const start = new Int32Array(count.cells + 1);
    for (let cell = 0; cell < count.cells; cell++)
      start[cell + 1] = (start[cell] as number) + (count.rows[cell] as number);
    const next = start.slice();
    const list = new Int32Array(start[count.cells] as number);
    for (let combination = 0; combination < many; combination++) {
      const cell = count.cellOf[combination] as number;
      for (let at = from[combination] as number; at < (from[combination + 1] as number); at++) {
        list[addAt(next, cell, 1) - 1] = rowAt[at] as number;
      }
    }
    const classes: { rows: Int32Array; cost: number }[] = [];
    for (let cell = 0; cell < count.cells; cell++) {
      const [first, end] = [start[cell] as number, start[cell + 1] as number];
      if (!this.#rule.meets(list, first, end)) continue;
      classes.push({ rows: list.subarray(first, end), cost: count.loss[cell] as number });
    }
    return classes;
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
