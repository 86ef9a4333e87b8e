import type { EncodedRows } from './encode-rows.ts';

/** Which quasi-identifiers are hidden: bit n stands for column n. */
export type HidingPattern = number;

export function hides(pattern: HidingPattern, column: number): boolean {
  return ((pattern >> column) & 1) === 1;
}

export function columnsHidden(pattern: HidingPattern): number {
  let count = 0;
  for (let rest = pattern; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** Splits the given rows by the cells that the pattern leaves visible. */
export function splitIntoGroups(encoded: EncodedRows, rows: readonly number[], pattern: HidingPattern): number[][] {
  // Column by column, each row carries the number of its group so far. Group number times values plus
  // code stays far inside the safe whole numbers, so no key can stand for two combinations.
  let groupOf = new Int32Array(rows.length);
  let groups = rows.length > 0 ? 1 : 0;
  for (const [column, { codes, values }] of encoded.quasi.entries()) {
    if (hides(pattern, column)) continue;
    const numbers = keyNumbers(groups * values, rows.length);
    const finer = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at++) {
      finer[at] = numbers.numberFor((groupOf[at] ?? 0) * values + (codes[rows[at] ?? 0] ?? 0));
    }
    groupOf = finer;
    groups = numbers.count();
  }
  const split: number[][] = Array.from({ length: groups }, () => []);
  for (const [at, row] of rows.entries()) split[groupOf[at] ?? 0]?.push(row);
  return split;
}

/** Numbers keys 0, 1, 2… as they turn up; a plain list where it is not much longer than the rows, being far faster. */
function keyNumbers(keys: number, rows: number) {
  let count = 0;
  const list = keys <= 8 * rows ? new Int32Array(keys) : undefined;
  const map = new Map<number, number>();
  return {
    count: () => count,
    numberFor(key: number): number {
      const known = list ? list[key] : map.get(key);
      if (known) return known - 1;
      count++;
      if (list) list[key] = count;
      else map.set(key, count);
      return count - 1;
    },
  };
}

/** People, not rows: see `Column.tellsWhoseRow`. */
export function peopleIn(encoded: EncodedRows, rows: readonly number[]): number {
  return new Set(rows.map((row) => encoded.person[row])).size;
}

/**
 * The one place that says when a group may leave. A rule about the sensitive values inside a group
 * (`Policy.diversity`) belongs here.
 */
export function isSafe(encoded: EncodedRows, rows: readonly number[], k: number): boolean {
  const people = new Set<number | undefined>();
  for (const row of rows) {
    people.add(encoded.person[row]);
    if (people.size >= k) return true;
  }
  return false;
}
