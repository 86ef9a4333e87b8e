import type { LevelColumn } from './level-column.ts';
import type { NodeClasses } from './node-classes.ts';

/** Classes as lists of their rows, and what it would cost to make one of two. Losses are summed over the columns. */
export class JoinableClasses {
  readonly classes: NodeClasses;
  readonly columns: readonly LevelColumn[];
  readonly rows: number[][];
  #loss: Float64Array;
  #leaf: Int32Array;
  #level: Uint8Array;

  constructor(classes: NodeClasses) {
    const { columns } = classes.combinations;
    this.classes = classes;
    this.columns = columns;
    this.rows = Array.from({ length: classes.count }, () => []);
    // In the order of chance that combinations are in, people alike side by side.
    for (const row of classes.combinations.rowAt) this.rows[classes.classOf[row] as number]?.push(row);
    this.#loss = new Float64Array(classes.count);
    this.#leaf = new Int32Array(classes.count * columns.length);
    this.#level = new Uint8Array(classes.count * columns.length);
    for (let one = 0; one < classes.count; one++) this.#read(one);
  }

  loss(one: number): number {
    return this.#loss[one] as number;
  }

  /** Loss of a row when both classes are one. Gives up, with whatever it has, once that is above `enough`. */
  lossTogether(one: number, other: number, enough: number): number {
    const wide = this.columns.length;
    let sum = 0;
    for (let column = 0; column < wide; column++) {
      const { nodeOf, lossOf } = this.columns[column] as LevelColumn;
      const here = this.#leaf[one * wide + column] as number;
      const there = this.#leaf[other * wide + column] as number;
      let level = Math.max(this.#level[one * wide + column] as number, this.#level[other * wide + column] as number);
      while (nodeOf[level]?.[here] !== nodeOf[level]?.[there]) level++;
      sum += lossOf[level]?.[here] as number;
      if (sum > enough) return sum;
    }
    return sum;
  }

  /** Puts all rows of the second class into the first, which is raised as far as that needs. */
  join(into: number, from: number): void {
    const wide = this.columns.length;
    for (let column = 0; column < wide; column++) {
      const { nodeOf } = this.columns[column] as LevelColumn;
      const here = this.#leaf[into * wide + column] as number;
      const there = this.#leaf[from * wide + column] as number;
      let level = Math.max(this.#level[into * wide + column] as number, this.#level[from * wide + column] as number);
      while (nodeOf[level]?.[here] !== nodeOf[level]?.[there]) level++;
      this.classes.raise(into, column, level);
    }
    for (const row of this.rows[from] as number[]) {
      this.classes.putRow(row, into);
      this.rows[into]?.push(row);
    }
    this.rows[from] = [];
    this.#read(into);
  }

  #read(one: number): void {
    const wide = this.columns.length;
    const row = this.classes.rowIn(one);
    let sum = 0;
    for (let column = 0; column < wide; column++) {
      const { leafOf, lossOf } = this.columns[column] as LevelColumn;
      const leaf = leafOf[row] as number;
      const level = this.classes.level(one, column);
      this.#leaf[one * wide + column] = leaf;
      this.#level[one * wide + column] = level;
      sum += lossOf[level]?.[leaf] as number;
    }
    this.#loss[one] = sum;
  }
}
