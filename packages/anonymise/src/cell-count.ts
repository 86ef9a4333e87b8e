import { bitsFor } from './key-table.ts';
import type { Lattice, Slice } from './lattice.ts';

/**
 * Counts the cells of one node: which of the combinations still waiting read the same there. A place of `cellOf` goes
 * with the same place of `waiting`. Made once and used for node after node.
 */
export class CellCount {
  readonly #lattice: Lattice;
  readonly #joined: Int32Array;
  readonly #places: { readonly key: Float64Array; readonly cell: Int32Array };
  /** Cells of earlier nodes, all told: a place that holds less is left from one of them, and free. */
  #past = 1;
  readonly cellOf: Int32Array;
  /** Rows and loss (mean of the columns) of each cell. */
  readonly rows: Int32Array;
  readonly loss: Float64Array;
  cells = 0;
  /** Rows of the largest cell. */
  largest = 0;

  constructor(lattice: Lattice) {
    const { count } = lattice.combinations;
    const places = 2 ** bitsFor(count);
    this.#lattice = lattice;
    this.#places = { key: new Float64Array(places), cell: new Int32Array(places) };
    this.#joined = new Int32Array(lattice.parts.length > 2 ? count : 0);
    this.cellOf = new Int32Array(count);
    this.rows = new Int32Array(count);
    this.loss = new Float64Array(count);
  }

  /** `left`: rows of each combination that are still to be counted. The node is place `node` of the list of levels. */
  at(levels: Uint8Array, node: number, waiting: Int32Array, many: number, left: Int32Array): void {
    const slices = this.#lattice.slices(levels, node);
    const [first, second] = slices as [Slice, Slice];
    if (slices.length === 2) {
      this.#number(first.groupOf, second.groupOf, second.groups, waiting, many);
    } else {
      this.#numberMany(slices, waiting, many);
    }
    const { cellOf, rows, loss, cells } = this;
    rows.fill(0, 0, cells);
    const wide = Math.max(1, this.#lattice.combinations.columns.length);
    let largest = 0;
    for (let at = 0; at < many; at++) {
      const combination = waiting[at] as number;
      const cell = cellOf[at] as number;
      const before = rows[cell] as number;
      const now = before + (left[combination] as number);
      if (before === 0) {
        loss[cell] =
          slices.length === 2
            ? ((first.loss[first.groupOf[combination] as number] as number) +
                (second.loss[second.groupOf[combination] as number] as number)) /
              wide
            : lossOf(slices, combination) / wide;
      }
      rows[cell] = now;
      if (now > largest) largest = now;
    }
    this.largest = largest;
  }

  /** Numbers the pairs of groups into `cellOf`. */
  #number(before: Int32Array, groupOf: Int32Array, groups: number, waiting: Int32Array, many: number): void {
    const { key, cell } = this.#places;
    const { cellOf } = this;
    if (this.#past > 2 ** 30) {
      cell.fill(0);
      this.#past = 1;
    }
    const past = this.#past;
    // Few rows stay in few places, and so in the processor's cache.
    const bits = bitsFor(many);
    const shift = 32 - bits;
    const mask = 2 ** bits - 1;
    let next = past;
    for (let at = 0; at < many; at++) {
      const combination = waiting[at] as number;
      const one = before[combination] as number;
      const other = groupOf[combination] as number;
      const pair = one * groups + other;
      let place = (Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca77)) >>> shift;
      for (;;) {
        const found = cell[place] as number;
        if (found < past) {
          key[place] = pair;
          cell[place] = next;
          cellOf[at] = next - past;
          next++;
          break;
        }
        if (key[place] === pair) {
          cellOf[at] = found - past;
          break;
        }
        place = (place + 1) & mask;
      }
    }
    this.cells = next - past;
    this.#past = next;
  }

  /** One part, or three and more: they are joined two at a time. */
  #numberMany(slices: readonly Slice[], waiting: Int32Array, many: number): void {
    const joined = this.#joined.length > 0 ? this.#joined : new Int32Array(waiting.length);
    joined.fill(0);
    for (const { groupOf, groups } of slices) {
      this.#number(joined, groupOf, groups, waiting, many);
      for (let at = 0; at < many; at++) joined[waiting[at] as number] = this.cellOf[at] as number;
    }
  }
}

function lossOf(slices: readonly Slice[], combination: number): number {
  let sum = 0;
  for (const { loss, groupOf } of slices) sum += loss[groupOf[combination] as number] as number;
  return sum;
}
