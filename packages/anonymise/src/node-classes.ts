import type { Combinations } from './combinations.ts';

/** Classes whose labels are nodes: each class has a level for every column. Rows without a class hold -1. */
export class NodeClasses {
  readonly combinations: Combinations;
  readonly classOf: Int32Array;
  #levels: Uint8Array;
  /** A row of each class: with the levels it says which nodes they are. */
  #rowOf: Int32Array;
  count = 0;

  constructor(combinations: Combinations) {
    this.combinations = combinations;
    this.classOf = new Int32Array(combinations.rows).fill(-1);
    const most = 64;
    this.#levels = new Uint8Array(most * combinations.columns.length);
    this.#rowOf = new Int32Array(most);
  }

  /** A new class at the levels of place `at` of a list of levels. */
  open(levels: Uint8Array, at: number): number {
    const wide = this.combinations.columns.length;
    if (this.count === this.#rowOf.length) this.#grow(wide);
    for (let column = 0; column < wide; column++) {
      this.#levels[this.count * wide + column] = levels[at * wide + column] as number;
    }
    this.#rowOf[this.count] = -1;
    return this.count++;
  }

  /** Puts all rows of a combination into a class. */
  put(combination: number, into: number): void {
    const { from, rowAt } = this.combinations;
    for (let at = from[combination] as number; at < (from[combination + 1] as number); at++) {
      this.putRow(rowAt[at] as number, into);
    }
  }

  putRow(row: number, into: number): void {
    this.classOf[row] = into;
    if (this.#rowOf[into] === -1) this.#rowOf[into] = row;
  }

  rowIn(one: number): number {
    return this.#rowOf[one] as number;
  }

  level(one: number, column: number): number {
    return this.#levels[one * this.combinations.columns.length + column] as number;
  }

  raise(one: number, column: number, level: number): void {
    this.#levels[one * this.combinations.columns.length + column] = level;
  }

  /** Number of the node that the class reads as in a column. */
  node(one: number, column: number): number {
    const { leafOf, nodeOf } = this.combinations.columns[column] as Combinations['columns'][number];
    const leaf = leafOf[this.#rowOf[one] as number] as number;
    return nodeOf[this.level(one, column)]?.[leaf] as number;
  }

  #grow(wide: number): void {
    const levels = new Uint8Array(this.#levels.length * 2 + wide);
    levels.set(this.#levels);
    this.#levels = levels;
    const rowOf = new Int32Array(this.#rowOf.length * 2);
    rowOf.set(this.#rowOf);
    this.#rowOf = rowOf;
  }
}
