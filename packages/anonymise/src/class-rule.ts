import { addAt } from './add-at.ts';
import type { FrequencyBound, ReleasePolicy } from './release-policy.ts';
import { missingLabel, type Table, type TableColumn } from './table.ts';

/** What must hold in every class. Holds of two classes together when it holds of each. */
export type ClassRule = {
  readonly k: number;
  readonly sensitive: readonly SensitiveColumn[];
  /** True when k is all that is asked. */
  readonly sizeOnly: boolean;
  /** Whether the rows `list[from]` up to `list[to - 1]` may be a class. */
  meets(list: ArrayLike<number>, from: number, to: number): boolean;
  /** By how many people, and how many values, the rows of both lists together miss what is asked besides k; 0 if nothing. */
  shortfall(one: readonly number[], other?: readonly number[]): number;
};

export type SensitiveColumn = {
  readonly name: string;
  readonly codes: Uint32Array;
  readonly values: number;
  /** Code of the missing value, or -1. */
  readonly missing: number;
  /** Highest share of a class that may hold the value; 1 asks nothing. */
  readonly highestShare: Float64Array;
};

/** Shares such as 4 of 5 must not fail for the last binary digit. */
const dust = 1e-9;

export function classRule(table: Table, { k, bound, l }: ReleasePolicy): ClassRule {
  const sensitive = table.columns
    .filter(({ role }) => role === 'sensitive')
    .map((column) => sensitiveColumn(column, table.rows, bound));
  const sizeOnly = sensitive.length === 0 || (bound === 'none' && l <= 1);
  const counts = sensitive.map(({ values }) => new Int32Array(values));
  return {
    k,
    sensitive,
    sizeOnly,
    meets(list, from, to) {
      const people = to - from;
      if (people < k) return false;
      if (sizeOnly) return true;
      for (let column = 0; column < sensitive.length; column++) {
        const count = counts[column] as Int32Array;
        const { codes, highestShare, missing } = sensitive[column] as SensitiveColumn;
        let different = 0;
        let held = true;
        for (let at = from; at < to; at++) {
          const code = codes[list[at] as number] as number;
          if (addAt(count, code, 1) === 1 && code !== missing) different++;
        }
        for (let at = from; at < to; at++) {
          const code = codes[list[at] as number] as number;
          if ((count[code] as number) > (highestShare[code] as number) * people + dust) held = false;
          count[code] = 0;
        }
        if (!held || different < l) return false;
      }
      return true;
    },
    shortfall(one, other = []) {
      let missing = 0;
      for (let column = 0; !sizeOnly && column < sensitive.length; column++) {
        missing += shortfallIn(sensitive[column] as SensitiveColumn, counts[column] as Int32Array, l, one, other);
      }
      return missing;
    },
  };
}

/** `count` is scratch, all noughts before and after. */
function shortfallIn(
  { codes, highestShare, missing }: SensitiveColumn,
  count: Int32Array,
  l: number,
  ...lists: readonly (readonly number[])[]
): number {
  let different = 0;
  let people = 0;
  for (const list of lists) {
    for (let at = 0; at < list.length; at++) {
      const code = codes[list[at] as number] as number;
      if (addAt(count, code, 1) === 1 && code !== missing) different++;
    }
    people += list.length;
  }
  let short = Math.max(0, l - different);
  for (const list of lists) {
    for (let at = 0; at < list.length; at++) {
      const code = codes[list[at] as number] as number;
      const over = (count[code] as number) - (highestShare[code] as number) * people;
      if (over > dust) short += over;
      count[code] = 0;
    }
  }
  return short;
}

function sensitiveColumn(column: TableColumn, rows: number, bound: FrequencyBound | 'none'): SensitiveColumn {
  const { codes, values, missing } = encode(column, rows);
  const highestShare = new Float64Array(values).fill(1);
  if (bound !== 'none') {
    const held = new Float64Array(values);
    for (const code of codes) addAt(held, code, 1);
    for (let code = 0; code < values; code++) {
      highestShare[code] = Math.max(bound.highestShare, (held[code] as number) / rows + bound.aboveBase);
    }
  }
  return { name: column.name, codes, values, missing, highestShare };
}

/** Equal cells get equal codes; each different number is a value. */
export function encode(column: TableColumn, rows: number): { codes: Uint32Array; values: number; missing: number } {
  if (column.kind === 'coded') {
    // A dictionary may hold a text twice; what reads alike counts as alike.
    const known = new Map<string, number>();
    const codeOf = column.values.map((value) => {
      const code = known.get(value) ?? known.size;
      known.set(value, code);
      return code;
    });
    const codes = Uint32Array.from(column.codes, (code) => codeOf[code] as number);
    return { codes, values: known.size, missing: known.get(missingLabel) ?? -1 };
  }
  const known = new Map<number, number>();
  const codes = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const number = column.numbers[row] as number;
    const code = known.get(number) ?? known.size;
    known.set(number, code);
    codes[row] = code;
  }
  return { codes, values: known.size, missing: known.get(Number.NaN) ?? -1 };
}
