import { AnonymiseError } from './anonymise-error.ts';
import type { Cell, ReleaseRow } from './column.ts';

/** A row that is to leave, with whose it is; the second never leaves. */
export type OwnedRow = { readonly row: ReleaseRow; readonly person: number };

/**
 * Groups finished rows by what a reader would see, `*` as a value of its own. Shares no code with the
 * hiding on purpose, so that a mistake there does not repeat itself in the check.
 */
export function groupFinished(rows: readonly OwnedRow[], quasiIdentifiers: readonly string[]): OwnedRow[][] {
  const groups = new Map<string, OwnedRow[]>();
  for (const owned of rows) {
    const key = JSON.stringify(quasiIdentifiers.map((name): Cell => owned.row[name] ?? null));
    const group = groups.get(key);
    if (group) group.push(owned);
    else groups.set(key, [owned]);
  }
  return [...groups.values()];
}

export function peopleAmong(rows: readonly OwnedRow[]): number {
  return new Set(rows.map(({ person }) => person)).size;
}

/** The promise of this package, checked last of all. Throws guarantee_broken. */
export function assertEveryGroupSafe(groups: readonly (readonly OwnedRow[])[], k: number): void {
  for (const group of groups) {
    const people = peopleAmong(group);
    if (people < k) throw new AnonymiseError('guarantee_broken', { people, k });
  }
}
