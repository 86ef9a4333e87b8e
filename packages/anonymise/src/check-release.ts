import { AnonymiseError } from './anonymise-error.ts';
import { everything } from './hierarchy.ts';
import type { ReleasePolicy } from './release-policy.ts';
import type { Release } from './release-report.ts';
import { missingLabel, type Table, type TableColumn } from './table.ts';

/**
 * The promise, counted once more on what a reader would see. Shares no code with the searches on purpose, so that a
 * mistake there does not repeat itself here. Throws guarantee_broken.
 */
export function checkRelease(table: Table, release: Release, policy: ReleasePolicy): void {
  const classes = readClasses(release);
  for (const { length } of classes) if (length < policy.k) broken(length, policy.k);
  checkLabels(table, release);
  for (const column of table.columns) if (column.role === 'sensitive') checkValues(column, table.rows, classes, policy);
  if (release.rows.length + release.suppressed.length !== table.rows) broken(release.rows.length, table.rows);
}

/** Rows of each class as a reader finds them: by the texts that stand beside somebody, whatever numbers they were given. */
function readClasses({ rows, columns }: Release): number[][] {
  let classAt: Int32Array = new Int32Array(rows.length);
  for (const { codes, labels } of columns) {
    const texts = new Map<string, number>();
    const textOf = labels.map(({ text }) => numberOf(texts, text));
    const parted = new Map<number, number>();
    // A cell without a label reads as none.
    const textAt = (place: number): number => textOf[codes[place] ?? -1] ?? labels.length;
    classAt = classAt.map((one, place) => numberOf(parted, one * (labels.length + 1) + textAt(place)));
  }
  const classes: number[][] = [];
  for (const [place, one] of classAt.entries()) {
    const members = classes[one];
    if (members) members.push(rows[place] as number);
    else classes[one] = [rows[place] as number];
  }
  return classes;
}

function numberOf<T>(known: Map<T, number>, what: T): number {
  const before = known.get(what);
  if (before !== undefined) return before;
  known.set(what, known.size);
  return known.size - 1;
}

/** Whoever finds a class learns no more of a value than is borne. */
function checkValues(
  column: TableColumn,
  rows: number,
  classes: readonly (readonly number[])[],
  { bound, l }: ReleasePolicy,
): void {
  const cellAt = (row: number): string | number =>
    column.kind === 'numeric' ? (column.numbers[row] as number) : (column.values[column.codes[row] ?? -1] ?? '');
  const known = new Map<string | number, number>();
  const valueAt = Int32Array.from({ length: rows }, (_, row) => numberOf(known, cellAt(row)));
  const isMissing = [...known.keys()].map((value) => value === missingLabel || value === 'NaN' || Number.isNaN(value));
  const usual = new Int32Array(known.size);
  for (const value of valueAt) usual[value] = (usual[value] as number) + 1;
  const held = new Int32Array(known.size);
  for (const members of classes) {
    for (const row of members) held[valueAt[row] as number] = (held[valueAt[row] as number] as number) + 1;
    let different = 0;
    for (const row of members) {
      const value = valueAt[row] as number;
      const people = held[value] as number;
      if (people === 0) continue;
      held[value] = 0;
      if (!isMissing[value]) different++;
      if (bound === 'none') continue;
      const most = Math.max(bound.highestShare, (usual[value] as number) / rows + bound.aboveBase);
      if (people / members.length > most + 1e-6) broken(people, members.length);
    }
    if (l > 1 && different < l) broken(different, l);
  }
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

function broken(found: number, needed: number): never {
  throw new AnonymiseError('guarantee_broken', { found, needed });
}
