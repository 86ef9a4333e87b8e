import { addAt } from './add-at.ts';
import { AnonymiseError } from './anonymise-error.ts';
import type { GroupShare, Release, Warning } from './release-report.ts';
import { missingLabel, type Table, type TableColumn } from './table.ts';

export const warnedAbove = 2;
export const refusedAbove = 4;

/** Losses below this are not set against each other: who loses four times next to nothing has not lost much. */
const smallestLoss = 0.01;
/** So many people of a group left out may be chance. More are set against everybody's rate, however low that is. */
const chance = 2;

/** Rows of each group of a protected column. */
export type ProtectedGroups = { readonly column: string; readonly groups: ReadonlyMap<string, Uint32Array> };

/** Throws column_not_listed. */
export function protectedGroups(table: Table, names: readonly string[]): ProtectedGroups[] {
  return names.map((name) => {
    const column = table.columns.find((listed) => listed.name === name);
    if (!column || column.role === 'identifier') throw new AnonymiseError('column_not_listed', { column: name });
    return { column: name, groups: groupsOf(column, table.rows) };
  });
}

/** What each group loses, beside everybody. `loss`: of each row, mean of the columns, 1 for those `left` out. */
export function compareGroups(groups: readonly ProtectedGroups[], loss: Float64Array, left: Uint8Array): GroupShare[] {
  const everybody = Math.max(1, loss.length);
  const usualLoss = Math.max(sumOf(loss) / everybody, smallestLoss);
  const usualLeft = sumOf(left) / everybody;
  return groups.flatMap((protectedColumn) =>
    [...protectedColumn.groups].map(([group, rows]): GroupShare => {
      const people = rows.length;
      let suppressed = 0;
      let lost = 0;
      for (const row of rows) {
        suppressed += left[row] as number;
        lost += loss[row] as number;
      }
      const suppressedShare = suppressed / people;
      const suppressedTimes = suppressed === 0 ? 0 : suppressedShare / usualLeft;
      const lossTimes = lost / people / usualLoss;
      const times = Math.max(suppressed > chance ? suppressedTimes : 0, lossTimes);
      const verdict = times > refusedAbove ? 'too_uneven' : times > warnedAbove ? 'uneven' : 'even';
      const shares = { suppressed, suppressedShare, loss: lost / people, suppressedTimes, lossTimes };
      return { column: protectedColumn.column, group, people, ...shares, verdict };
    }),
  );
}

function sumOf(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at] as number;
  return sum;
}

/** The comparisons above a limit, put as reasons. */
export function unevenGroups(groups: readonly GroupShare[], verdict: GroupShare['verdict']): Warning[] {
  const limit = verdict === 'too_uneven' ? refusedAbove : warnedAbove;
  return groups
    .filter((group) => group.verdict === verdict)
    .flatMap(({ column, group, suppressed, suppressedTimes, lossTimes }) => {
      const reasons: Warning[] = [];
      const head = { code: 'group_loses_too_much', column, group, limit } as const;
      if (suppressed > chance && suppressedTimes > limit)
        reasons.push({ ...head, of: 'people', times: suppressedTimes });
      if (lossTimes > limit) reasons.push({ ...head, of: 'detail', times: lossTimes });
      return reasons;
    });
}

/** Loss of each row of the table, mean of the columns, and who is left out. */
export function lossOfRows(rows: number, release: Release): { loss: Float64Array; left: Uint8Array } {
  const loss = new Float64Array(rows);
  const left = new Uint8Array(rows);
  for (const row of release.suppressed) {
    loss[row] = 1;
    left[row] = 1;
  }
  const wide = Math.max(1, release.columns.length);
  for (const { codes, labels } of release.columns) {
    const lossOf = Float64Array.from(labels, (label) => label.loss / wide);
    for (let place = 0; place < codes.length; place++) {
      const row = release.rows[place] as number;
      addAt(loss, row, lossOf[codes[place] as number] as number);
    }
  }
  return { loss, left };
}

/** Rows by the text of their cell, in the order of the letters. */
function groupsOf(column: TableColumn, rows: number): Map<string, Uint32Array> {
  const groups = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    const number = column.kind === 'numeric' ? (column.numbers[row] as number) : 0;
    const text = column.kind === 'coded' ? (column.values[column.codes[row] as number] as string) : String(number);
    const group = Number.isNaN(number) ? missingLabel : text;
    const members = groups.get(group);
    if (members) members.push(row);
    else groups.set(group, [row]);
  }
  const inOrder = [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(inOrder.map(([group, members]) => [group, Uint32Array.from(members)]));
}
