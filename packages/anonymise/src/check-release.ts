import { AnonymiseError } from './anonymise-error.ts';
import { everything } from './hierarchy.ts';
import type { ReleasePolicy } from './release-policy.ts';
import type { Release } from './release-report.ts';
import { missingLabel, type Table } from './table.ts';

/**
 * The promise, counted once more on what a reader would see. Shares no code with the searches on purpose, so that a
 * mistake there does not repeat itself here. Throws guarantee_broken.
 */
export function checkRelease(table: Table, release: Release, policy: ReleasePolicy): void {
  const classes = new Map<string, number[]>();
  for (const [place, row] of release.rows.entries()) {
    const seen = release.columns.map(({ codes, labels }) => labels[codes[place] ?? -1]?.text).join('\u0000');
    const members = classes.get(seen);
    if (members) members.push(row);
    else classes.set(seen, [row]);
  }
  checkLabels(table, release);
  const sensitive = table.columns.filter(({ role }) => role === 'sensitive');
  const cellAt = sensitive.map(
    (column) => (row: number) =>
      column.kind === 'numeric' ? String(column.numbers[row]) : (column.values[column.codes[row] ?? -1] ?? ''),
  );
  const overall = cellAt.map((cell) => countCells(Array.from({ length: table.rows }, (_, row) => cell(row))));
  for (const members of classes.values()) {
    if (members.length < policy.k) broken(members.length, policy.k);
    for (const [at, cell] of cellAt.entries()) {
      const held = countCells(members.map(cell));
      const known = [...held.keys()].filter((value) => value !== missingLabel && value !== 'NaN').length;
      if (policy.l > 1 && known < policy.l) broken(known, policy.l);
      if (policy.bound === 'none') continue;
      for (const [value, people] of held) {
        const usual = (overall[at]?.get(value) ?? 0) / table.rows;
        const most = Math.max(policy.bound.highestShare, usual + policy.bound.aboveBase);
        if (people / members.length > most + 1e-6) broken(people, members.length);
      }
    }
  }
  if (release.rows.length + release.suppressed.length !== table.rows) broken(release.rows.length, table.rows);
}

/** A label must be true of everybody it stands beside. */
function checkLabels(table: Table, release: Release): void {
  for (const { name, codes, labels } of release.columns) {
    const column = table.columns.find((listed) => listed.name === name);
    const values = labels.map((label) => new Set(label.values));
    for (const [place, row] of release.rows.entries()) {
      const label = labels[codes[place] as number];
      if (label?.text === everything) continue;
      const number = column?.kind === 'numeric' ? (column.numbers[row] as number) : Number.NaN;
      const isTrue =
        column?.kind === 'coded'
          ? values[codes[place] as number]?.has(column.values[column.codes[row] as number] as string)
          : label?.range
            ? label.range.lowest <= number && number <= label.range.highest
            : Number.isNaN(number) && label?.text === missingLabel;
      if (!isTrue) broken(place, row);
    }
  }
}

function countCells(cells: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
}

function broken(found: number, needed: number): never {
  throw new AnonymiseError('guarantee_broken', { found, needed });
}
