import { isUtf8 } from 'node:buffer';

/** A column as numbers of its different texts: a table of a million rows has few of them. */
export interface ReadColumn {
  readonly name: string;
  /** In the order in which they are met. */
  readonly texts: readonly string[];
  /** Place in `texts`, one for each row. */
  readonly at: Int32Array;
}

export interface ReadTable {
  readonly name: 'people' | 'measures';
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly ReadColumn[];
}

export const textAt = ({ texts, at }: ReadColumn, row: number): string => texts[at[row] ?? -1] ?? '';

export const columnOf = ({ columns }: ReadTable, name: string): ReadColumn | null =>
  columns.find((column) => column.name === name) ?? null;

/** What some columns say together, row by row, as numbers from 0 on; and a row that says each. */
export const together = (columns: readonly ReadColumn[], rows: number): { of: Int32Array; firstRow: number[] } => {
  const of = new Int32Array(rows);
  let firstRow = rows > 0 ? [0] : [];
  for (const { at, texts } of columns) {
    const known = new Map<number, number>();
    firstRow = [];
    for (let row = 0; row < rows; row++) {
      const pair = (of[row] ?? 0) * texts.length + (at[row] ?? 0);
      let number = known.get(pair);
      if (number === undefined) {
        number = firstRow.push(row) - 1;
        known.set(pair, number);
      }
      of[row] = number;
    }
  }
  return { of, firstRow };
};

const [quote, comma, carriageReturn, lineFeed] = [0x22, 0x2c, 0x0d, 0x0a];

/** The cells of one column as they come. Each different one is made a text once: a cell met before is known by its bytes. */
class ColumnReader {
  readonly #bytes: Buffer;
  readonly name: string;
  readonly texts: string[] = [];
  readonly at: Int32Array;
  readonly #numberOf = new Map<string, number>();
  /** Of each cell as it is written: where it stands, its hash and the number of its text. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #hashes: number[] = [];
  readonly #numbers: number[] = [];
  #slots = new Int32Array(64).fill(-1);

  constructor(bytes: Buffer, name: string, rows: number) {
    this.#bytes = bytes;
    this.name = name;
    this.at = new Int32Array(rows);
  }

  take(row: number, from: number, to: number, hash: number): void {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    for (let known = this.#slots[slot] ?? -1; known >= 0; known = this.#slots[slot] ?? -1) {
      if (this.#hashes[known] === hash && this.#isSame(known, from, to)) {
        this.at[row] = this.#numbers[known] ?? -1;
        return;
      }
      slot = (slot + 1) & last;
    }
    const text = cellText(this.#bytes, from, to);
    const number = this.#numberOf.get(text) ?? this.texts.push(text) - 1;
    this.#numberOf.set(text, number);
    this.at[row] = number;
    this.#slots[slot] = this.#from.push(from) - 1;
    this.#to.push(to);
    this.#hashes.push(hash);
    this.#numbers.push(number);
    if (this.#from.length * 2 > this.#slots.length) this.#widen();
  }

  #isSame(known: number, from: number, to: number): boolean {
    const before = this.#from[known] ?? 0;
    const length = to - from;
    if ((this.#to[known] ?? 0) - before !== length) return false;
    for (let at = 0; at < length; at++) if (this.#bytes[before + at] !== this.#bytes[from + at]) return false;
    return true;
  }

  #widen(): void {
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1);
    const last = this.#slots.length - 1;
    for (const [known, hash] of this.#hashes.entries()) {
      let slot = hash & last;
      while ((this.#slots[slot] ?? -1) >= 0) slot = (slot + 1) & last;
      this.#slots[slot] = known;
    }
  }
}

const cellText = (bytes: Buffer, from: number, to: number): string =>
  bytes[from] === quote
    ? bytes.toString('utf8', from + 1, to - 1).replaceAll('""', '"')
    : bytes.toString('utf8', from, to);

/** Behind the quote that ends a cell begun at `from`: two of them stand for one inside. */
const behindQuoted = (bytes: Buffer, from: number): number => {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote) return at + 1;
    at++;
  }
  throw new Error('a quote has no end');
};

const endsLine = (bytes: Buffer, at: number): boolean => bytes[at] === carriageReturn && bytes[at + 1] === lineFeed;

const behindBare = (bytes: Buffer, from: number): number => {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === comma || endsLine(bytes, at)) return at;
    if (bytes[at] === quote) throw new Error('a quote stands inside a cell');
  }
  return bytes.length;
};

const linesIn = (bytes: Buffer): number => {
  let lines = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) lines++;
  return lines;
};

const hashOf = (bytes: Buffer, from: number, to: number): number => {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
};

/**
 * A CSV as RFC 4180 has it, and nothing looser: what one program reads in one way and the next in another is not read at all.
 * @throws when it is not UTF-8, not CSV, or a row has more or fewer cells than the first.
 */
export const readTable = (name: ReadTable['name'], file: string, raw: Uint8Array): ReadTable => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (!isUtf8(bytes)) throw new Error('it is not UTF-8');
  if (bytes.length < 2 || !endsLine(bytes, bytes.length - 2)) throw new Error('the last row is cut short');
  const most = linesIn(bytes);
  const columns: ColumnReader[] = [];
  let row = -1;
  let place = 0;
  for (let from = 0; from < bytes.length; ) {
    const to = bytes[from] === quote ? behindQuoted(bytes, from) : behindBare(bytes, from);
    if (row < 0) columns.push(new ColumnReader(bytes, cellText(bytes, from, to), most));
    else columns[place]?.take(row, from, to, hashOf(bytes, from, to));
    place++;
    if (bytes[to] === comma) {
      from = to + 1;
      continue;
    }
    if (!endsLine(bytes, to)) throw new Error('something stands behind a quoted cell');
    if (place !== columns.length) throw new Error('a row has more or fewer cells than the first');
    row++;
    place = 0;
    from = to + 2;
  }
  const rows = Math.max(0, row);
  return {
    name,
    file,
    rows,
    columns: columns.map((column) => ({ name: column.name, texts: column.texts, at: column.at.subarray(0, rows) })),
  };
};
