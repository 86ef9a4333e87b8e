import type { LabelledClasses } from './labelled-classes.ts';
import type { LevelColumn } from './level-column.ts';
import { type RandomSource, shuffle } from './random-source.ts';
import type { ReleaseMethod } from './release-policy.ts';
import type { Release, ReleasedColumn, ReleasedLabel } from './release-report.ts';
import type { Table } from './table.ts';

type Building = {
  readonly table: Table;
  readonly columns: readonly LevelColumn[];
  readonly classes: LabelledClasses;
  readonly method: ReleaseMethod;
  readonly levels: Release['levels'];
};

/** Puts the kept rows into an order of chance, and numbers classes and labels so that they tell no earlier order. */
export function buildRelease({ table, columns, classes, method, levels }: Building, random: RandomSource): Release {
  const kept: number[] = [];
  const suppressed: number[] = [];
  for (let row = 0; row < table.rows; row++) (classes.classOf[row] === -1 ? suppressed : kept).push(row);
  const rows = Uint32Array.from(shuffle(kept, random));
  const numberOf = new Int32Array(classes.count).fill(-1);
  let count = 0;
  const classAt = Uint32Array.from(rows, (row) => classes.classOf[row] as number);
  const classOf = classAt.map((one) => {
    if (numberOf[one] === -1) numberOf[one] = count++;
    return numberOf[one] as number;
  });
  const released = columns.map((column, at): ReleasedColumn => {
    const { place, labels } = inOrder(
      classes.labels[at] as readonly ReleasedLabel[],
      classAt,
      classes.labelOf[at] as Int32Array,
    );
    const role = table.columns.find(({ name }) => name === column.name)?.role ?? 'quasi';
    const labelOf = classes.labelOf[at] as Int32Array;
    return { name: column.name, role, labels, codes: classAt.map((one) => place[labelOf[one] as number] as number) };
  });
  return { method, rows, columns: released, classOf, classes: count, suppressed: Uint32Array.from(suppressed), levels };
}

/** Labels in use, exact ones first and each level from low to high or by letters. */
function inOrder(labels: readonly ReleasedLabel[], classAt: Uint32Array, labelOf: Int32Array) {
  const used = new Uint8Array(labels.length);
  for (const one of classAt) used[labelOf[one] as number] = 1;
  const order = [...labels.keys()].filter((label) => used[label] === 1);
  order.sort((one, other) => compareLabels(labels[one] as ReleasedLabel, labels[other] as ReleasedLabel));
  const place = new Uint32Array(labels.length);
  for (const [at, label] of order.entries()) place[label] = at;
  return { place, labels: order.map((label) => labels[label] as ReleasedLabel) };
}

function compareLabels(one: ReleasedLabel, other: ReleasedLabel): number {
  const byLevel = (one.level ?? 0) - (other.level ?? 0);
  const byNumber =
    (one.range?.lowest ?? 0) - (other.range?.lowest ?? 0) || (one.range?.highest ?? 0) - (other.range?.highest ?? 0);
  return byLevel || byNumber || (one.text < other.text ? -1 : 1);
}
