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

  /** Takes rows out of a class into one of their own: at the same levels, or told exactly when it is one person. */
  part(from: number, rows: readonly number[]): number {
    const levels = Uint8Array.from(this.columns, (_, column) =>
      rows.length === 1 ? 0 : this.classes.level(from, column),
    );
    const one = this.classes.open(levels, 0);
    const places = (one + 1) * this.columns.length;
    if (places > this.#leaf.length) {
      this.#loss = grown(this.#loss, new Float64Array(2 * (one + 1)));
      this.#leaf = grown(this.#leaf, new Int32Array(2 * places));
      this.#level = grown(this.#level, new Uint8Array(2 * places));
    }
    const gone = new Set(rows);
    this.rows[from] = (this.rows[from] as number[]).filter((row) => !gone.has(row));
    this.rows.push([...rows]);
    for (const row of rows) this.classes.putRow(row, one);
    this.#read(one);
    return one;
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

  /** Loss of a class that takes one more row in; gives up as above. */
  lossWithRow(one: number, row: number, enough: number): number {
    const wide = this.columns.length;
    let sum = 0;
    for (let column = 0; column < wide; column++) {
      const { nodeOf, lossOf, leafOf } = this.columns[column] as LevelColumn;
      const here = this.#leaf[one * wide + column] as number;
      const there = leafOf[row] as number;
      let level = this.#level[one * wide + column] as number;
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

function grown<T extends Float64Array | Int32Array | Uint8Array>(list: T, larger: T): T {
  larger.set(list);
  return larger;
}
