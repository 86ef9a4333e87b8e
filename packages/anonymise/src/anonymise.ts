import { type Cell, type Column, checkCells, checkColumns, hidden, type ReleaseRow, type SourceRow } from './column.ts';
import { encodeRows } from './encode-rows.ts';
import { hideUntilSafe, type SafeGroup } from './hide-until-safe.ts';
import { assertEveryGroupSafe, groupFinished, type OwnedRow } from './measure-groups.ts';
import { measureLoss } from './measure-loss.ts';
import { measureRisk } from './measure-risk.ts';
import { checkPolicy, type Policy } from './policy.ts';
import { type RandomSource, shuffle } from './random-source.ts';
import type { Anonymised } from './report.ts';
import { shelterLeftover } from './shelter-leftover.ts';
import { hides } from './split-into-groups.ts';

/**
 * Makes rows fit to leave: identifiers are dropped, quasi-identifiers hidden cell by cell (`*`) until every
 * combination is shared by at least k people, and the order is shuffled. Nothing is altered or invented:
 * a cell is either the original or hidden. With fewer than k people nothing leaves.
 *
 * The same rows (in whatever order), columns, policy and random numbers give the same answer.
 *
 * Shapes: one row per unit of analysis, every listed column present, at most ten quasi-identifiers.
 * Throws AnonymiseError, before anything else, for a policy, columns or cells it cannot honour; and
 * guarantee_broken, last of all, rather than hand out a group under k.
 */
export function anonymise(
  rows: readonly SourceRow[],
  columns: readonly Column[],
  policy: Policy,
  random: RandomSource,
): Anonymised {
  checkPolicy(policy);
  checkColumns(columns);
  checkCells(rows, columns);

  // Sorted by content, the order that came in is gone; shuffled, which rows are hidden to keep others
  // company is chance and does not hang on their values.
  const source = shuffle(sortByContent(rows, columns), random);
  const encoded = encodeRows(source, columns);
  const hiding = shelterLeftover(encoded, hideUntilSafe(encoded, policy.k), policy.k);

  const leaving = columns.filter((column) => column.role !== 'identifier').map((column) => column.name);
  const quasiIdentifiers = encoded.quasi.map((column) => column.name);
  const finished = hiding.safe.flatMap((group) =>
    group.rows.map(
      (at): OwnedRow => ({
        row: writeRow(source[at] ?? {}, leaving, namesHidden(group, quasiIdentifiers)),
        person: encoded.person[at] ?? -1,
      }),
    ),
  );
  const groups = groupFinished(finished, quasiIdentifiers);
  assertEveryGroupSafe(groups, policy.k);
  return {
    // A second shuffle: rows stand by group now, and a hidden row beside its old group would tell.
    rows: shuffle(finished, random).map(({ row }) => row),
    risk: measureRisk(encoded, groups, columns, policy.k),
    loss: measureLoss(encoded, hiding),
  };
}

function sortByContent(rows: readonly SourceRow[], columns: readonly Column[]): SourceRow[] {
  return rows
    .map((row) => ({ row, key: JSON.stringify(columns.map(({ name }) => row[name])) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ row }) => row);
}

function namesHidden({ pattern }: SafeGroup, quasiIdentifiers: readonly string[]): ReadonlySet<string> {
  return new Set(quasiIdentifiers.filter((_, column) => hides(pattern, column)));
}

function writeRow(row: SourceRow, leaving: readonly string[], hiding: ReadonlySet<string>): ReleaseRow {
  return Object.fromEntries(
    leaving.map((name): [string, Cell] => [name, hiding.has(name) ? hidden : (row[name] ?? null)]),
  );
}
