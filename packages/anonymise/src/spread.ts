import { addAt } from './add-at.ts';
import type { Combinations } from './combinations.ts';
import type { LevelColumn } from './level-column.ts';

/**
 * How widely the rows of each cluster are spread, summed over the columns: that is what the label of each of its rows
 * would lose. Text: values beyond the first, of those there are. Numbers: highest less lowest, of the span there is.
 */
export class Spread {
  readonly #numeric: readonly number[];
  readonly #textual: readonly number[];
  /** leaf[row * columns + column]; for text counted from `#offset`. */
  readonly #leaf: Uint32Array;
  readonly #number: Float64Array;
  readonly #wide: number;
  /** What one more value costs in a column of text; 1 over the span for numbers. */
  readonly #unit: Float64Array;
  readonly #leaves: number;
  /** Rows of each value in each cluster, and the ends of each cluster's numbers. */
  #held: Int32Array;
  #lowest: Float64Array;
  #highest: Float64Array;
  readonly #width: number[] = [];
  readonly members: number[][] = [];

  constructor({ columns, rows }: Combinations) {
    this.#wide = columns.length;
    this.#leaf = new Uint32Array(rows * columns.length);
    this.#numeric = [...columns.keys()].filter((at) => columns[at]?.numeric);
    this.#textual = [...columns.keys()].filter((at) => !columns[at]?.numeric);
    this.#number = new Float64Array(rows * this.#numeric.length);
    this.#unit = Float64Array.from(
      columns,
      ({ numeric, span, leaves }) => 1 / (numeric ? span || 1 : Math.max(1, leaves - 1)),
    );
    let offset = 0;
    for (const column of this.#textual) {
      const { leafOf, leaves } = columns[column] as LevelColumn;
      for (let row = 0; row < rows; row++) this.#leaf[row * this.#wide + column] = offset + (leafOf[row] as number);
      offset += leaves;
    }
    this.#leaves = offset;
    for (const [at, column] of this.#numeric.entries()) {
      const numbers = placeMissing(columns[column] as LevelColumn);
      const { leafOf } = columns[column] as LevelColumn;
      for (let row = 0; row < rows; row++)
        this.#number[row * this.#numeric.length + at] = numbers[leafOf[row] as number] as number;
    }
    this.#held = new Int32Array(64 * offset);
    this.#lowest = new Float64Array(64 * this.#numeric.length);
    this.#highest = new Float64Array(64 * this.#numeric.length);
  }

  get clusters(): number {
    return this.members.length;
  }

  width(cluster: number): number {
    return this.#width[cluster] as number;
  }

  open(): number {
    const cluster = this.members.length;
    this.members.push([]);
    this.#width.push(0);
    if ((cluster + 1) * this.#leaves > this.#held.length) this.#held = grown(this.#held, Int32Array);
    if ((cluster + 1) * this.#numeric.length > this.#lowest.length) {
      this.#lowest = grown(this.#lowest, Float64Array);
      this.#highest = grown(this.#highest, Float64Array);
    }
    this.#clear(cluster);
    return cluster;
  }

  add(row: number, cluster: number): void {
    const width = this.widthWith(row, cluster, Number.POSITIVE_INFINITY);
    const held = cluster * this.#leaves;
    for (const column of this.#textual) addAt(this.#held, held + (this.#leaf[row * this.#wide + column] as number), 1);
    const many = this.#numeric.length;
    for (let at = 0; at < many; at++) {
      const number = this.#number[row * many + at] as number;
      const end = cluster * many + at;
      if (number < (this.#lowest[end] as number)) this.#lowest[end] = number;
      if (number > (this.#highest[end] as number)) this.#highest[end] = number;
    }
    this.#width[cluster] = width;
    this.members[cluster]?.push(row);
  }

  /** Takes the cluster apart and puts it together again from these rows. */
  become(cluster: number, rows: readonly number[]): void {
    for (const row of this.members[cluster] as number[]) {
      for (const column of this.#textual)
        this.#held[cluster * this.#leaves + (this.#leaf[row * this.#wide + column] as number)] = 0;
    }
    this.members[cluster] = [];
    this.#clear(cluster);
    for (const row of rows) this.add(row, cluster);
  }

  /** Width of the cluster with one row more. Gives up, with whatever it has, once that is above `enough`. */
  widthWith(row: number, cluster: number, enough: number): number {
    if (this.members[cluster]?.length === 0) return 0;
    let width = this.#width[cluster] as number;
    const held = cluster * this.#leaves;
    const from = row * this.#wide;
    const textual = this.#textual;
    for (let at = 0; at < textual.length; at++) {
      const column = textual[at] as number;
      if (this.#held[held + (this.#leaf[from + column] as number)] === 0) {
        width += this.#unit[column] as number;
        if (width > enough) return width;
      }
    }
    const many = this.#numeric.length;
    for (let at = 0; at < many; at++) {
      const number = this.#number[row * many + at] as number;
      const lowest = this.#lowest[cluster * many + at] as number;
      const highest = this.#highest[cluster * many + at] as number;
      if (number >= lowest && number <= highest) continue;
      const unit = this.#unit[this.#numeric[at] as number] as number;
      const wider = (Math.max(number, highest) - Math.min(number, lowest)) * unit;
      width += Math.min(1, wider) - Math.min(1, (highest - lowest) * unit);
    }
    return width;
  }

  /** Width that a cluster of these rows would have. */
  widthOf(rows: readonly number[], without: number, also: number): number {
    let width = 0;
    for (let at = 0; at < this.#textual.length; at++) {
      const column = this.#textual[at] as number;
      let different = 0;
      for (let one = -1; one < rows.length; one++) {
        const row = one === -1 ? also : (rows[one] as number);
        if (row === -1 || row === without) continue;
        const leaf = this.#leaf[row * this.#wide + column];
        let seen = false;
        for (let before = -1; before < one && !seen; before++) {
          const other = before === -1 ? also : (rows[before] as number);
          seen = other !== -1 && other !== without && this.#leaf[other * this.#wide + column] === leaf;
        }
        if (!seen) different++;
      }
      width += (different - 1) * (this.#unit[column] as number);
    }
    const many = this.#numeric.length;
    for (let at = 0; at < many; at++) {
      let lowest = Number.POSITIVE_INFINITY;
      let highest = Number.NEGATIVE_INFINITY;
      for (let one = -1; one < rows.length; one++) {
        const row = one === -1 ? also : (rows[one] as number);
        if (row === -1 || row === without) continue;
        const number = this.#number[row * many + at] as number;
        if (number < lowest) lowest = number;
        if (number > highest) highest = number;
      }
      width += Math.min(1, (highest - lowest) * (this.#unit[this.#numeric[at] as number] as number));
    }
    return width;
  }

  #clear(cluster: number): void {
    const many = this.#numeric.length;
    this.#lowest.fill(Number.POSITIVE_INFINITY, cluster * many, (cluster + 1) * many);
    this.#highest.fill(Number.NEGATIVE_INFINITY, cluster * many, (cluster + 1) * many);
    this.#width[cluster] = 0;
  }
}

/** Missing lies so far off that a range with it would be wider than all numbers: such a range says nothing. */
function placeMissing({ leafNumber, span }: LevelColumn): Float64Array {
  let highest = 0;
  for (const number of leafNumber) if (number > highest) highest = number;
  return leafNumber.map((number) => (Number.isNaN(number) ? highest + 2 * (span || 1) : number));
}

function grown<T extends Int32Array | Float64Array>(list: T, kind: new (places: number) => T): T {
  const larger = new kind(list.length * 2 + 64);
  larger.set(list);
  return larger;
}
