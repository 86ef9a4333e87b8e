import { buildRelease } from '../src/build-release.ts';
import { checkRelease } from '../src/check-release.ts';
import { checkReleasePolicy, checkTable } from '../src/check-table.ts';
import { combine } from '../src/combinations.ts';
import { nodeLabel } from '../src/labelled-classes.ts';
import { type LevelColumn, levelColumn } from '../src/level-column.ts';
import { measureReleaseLoss } from '../src/measure-release-loss.ts';
import { measureReleaseRisk } from '../src/measure-release-risk.ts';
import { seededRandom, shuffle } from '../src/random-source.ts';
import type { ReleasePolicy } from '../src/release-policy.ts';
import type { Release, ReleasedColumn, ReleasedLabel } from '../src/release-report.ts';
import { singleOut } from '../src/single-out.ts';
import type { Table } from '../src/table.ts';

/**
 * Strict Mondrian (LeFevre, DeWitt and Ramakrishnan, ICDE 2006), for comparing: what a plain and quick method makes of the same table
 * on the same machine. Knows k alone, neither bound nor suppression. Splits at the widest column first, where it comes nearest to
 * halves of k people or more; equal values stay together. Labels are the lowest node that holds all of a class.
 */
export function strictMondrian(table: Table, k: number): Release {
  const columns = table.columns
    .filter(({ role }) => role === 'quasi' || role === 'shape')
    .map((column) => levelColumn(column));
  const rows = Uint32Array.from({ length: table.rows }, (_, row) => row);
  const scratch = new Uint32Array(table.rows);
  const ends: number[] = [];
  const waiting: [from: number, to: number][] = [[0, table.rows]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, to] = next;
    const cut = to - from < 2 * k ? null : findCut(columns, rows, from, to, k);
    if (!cut) {
      ends.push(from, to);
      continue;
    }
    const middle = part(rows, scratch, from, to, cut);
    waiting.push([from, middle], [middle, to]);
  }
  const classOf = new Uint32Array(table.rows);
  for (let one = 0; one < ends.length; one += 2) classOf.fill(one / 2, ends[one], ends[one + 1]);
  return {
    method: 'detail',
    rows,
    columns: columns.map((column) => label(column, rows, ends)),
    classOf,
    classes: ends.length / 2,
    suppressed: new Uint32Array(0),
    levels: null,
  };
}

/**
 * The same classes with all that a release of the engine has besides: rows in an order of chance, its own check, and the reports.
 * Leave the bound and l open in the policy; Mondrian keeps to neither.
 */
export function mondrianRelease(table: Table, policy: ReleasePolicy): Release {
  checkTable(table);
  checkReleasePolicy(policy, 'detail', table);
  const random = seededRandom(policy.seed);
  const split = strictMondrian(table, policy.k);
  const columns = table.columns.filter(({ role }) => role === 'quasi').map((column) => levelColumn(column));
  const order = Uint32Array.from(shuffle([...split.rows], random));
  const combinations = combine(columns, order);
  const classOf = new Int32Array(table.rows);
  for (const [at, row] of split.rows.entries()) classOf[row] = split.classOf[at] as number;
  const classes = {
    classOf,
    count: split.classes,
    labelOf: split.columns.map(({ codes }) => {
      const ofClass = new Int32Array(split.classes);
      for (const [at, one] of split.classOf.entries()) ofClass[one] = codes[at] as number;
      return ofClass;
    }),
    labels: split.columns.map(({ labels }) => labels),
  };
  const release = buildRelease({ table, columns, classes, method: 'detail', levels: null }, random);
  checkRelease(table, release, policy);
  measureReleaseRisk(table, release, singleOut(combinations));
  measureReleaseLoss(release, table.rows);
  return release;
}

/** Leaves up to and including `last` go to the left. */
type Cut = { readonly column: LevelColumn; readonly last: number };

function findCut(columns: readonly LevelColumn[], rows: Uint32Array, from: number, to: number, k: number): Cut | null {
  const reaches = columns.map((column) => {
    let low = column.leaves;
    let high = -1;
    for (let at = from; at < to; at++) {
      const leaf = column.leafOf[rows[at] as number] as number;
      if (leaf < low) low = leaf;
      if (leaf > high) high = leaf;
    }
    return { column, low, high, width: (high - low) / Math.max(1, column.leaves - 1) };
  });
  reaches.sort((one, other) => other.width - one.width);
  for (const { column, low, high } of reaches) {
    if (low === high) return null;
    const counts = new Uint32Array(high - low + 1);
    for (let at = from; at < to; at++) {
      const leaf = (column.leafOf[rows[at] as number] as number) - low;
      counts[leaf] = (counts[leaf] as number) + 1;
    }
    let best = -1;
    let nearest = Number.POSITIVE_INFINITY;
    let left = 0;
    for (let leaf = 0; leaf < counts.length - 1; leaf++) {
      left += counts[leaf] as number;
      if (left < k || to - from - left < k) continue;
      const off = Math.abs(2 * left - (to - from));
      if (off >= nearest) continue;
      nearest = off;
      best = leaf + low;
    }
    if (best !== -1) return { column, last: best };
  }
  return null;
}

/** Puts the left part before the right one, and says where the right one begins. */
function part(rows: Uint32Array, scratch: Uint32Array, from: number, to: number, { column, last }: Cut): number {
  let left = from;
  let right = 0;
  for (let at = from; at < to; at++) {
    const row = rows[at] as number;
    if ((column.leafOf[row] as number) <= last) rows[left++] = row;
    else scratch[right++] = row;
  }
  rows.set(scratch.subarray(0, right), left);
  return left;
}

function label(column: LevelColumn, rows: Uint32Array, ends: readonly number[]): ReleasedColumn {
  const codes = new Uint32Array(rows.length);
  const labels: ReleasedLabel[] = [];
  const known = new Map<number, number>();
  for (let one = 0; one < ends.length; one += 2) {
    const [from = 0, to = 0] = [ends[one], ends[one + 1]];
    const node = lowestCommon(column, rows, from, to);
    let code = known.get(node);
    if (code === undefined) {
      code = labels.length;
      known.set(node, code);
      labels.push(nodeLabel(column, node));
    }
    codes.fill(code, from, to);
  }
  return { name: column.name, role: 'quasi', codes, labels };
}

function lowestCommon(column: LevelColumn, rows: Uint32Array, from: number, to: number): number {
  let level = 0;
  let ofLeaf = column.nodeOf[0] as Uint32Array;
  const first = column.leafOf[rows[from] as number] as number;
  for (let at = from + 1; at < to; at++) {
    const leaf = column.leafOf[rows[at] as number] as number;
    while (ofLeaf[leaf] !== ofLeaf[first]) ofLeaf = column.nodeOf[++level] as Uint32Array;
  }
  return ofLeaf[first] as number;
}
