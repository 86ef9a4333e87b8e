import { everything } from './hierarchy.ts';
import { joinAlike, type LabelledClasses } from './labelled-classes.ts';
import type { LevelColumn } from './level-column.ts';
import type { ReleasedLabel } from './release-report.ts';
import type { Spread } from './spread.ts';

/** Labels for classes that are told by what their rows hold. */
export function labelSets(columns: readonly LevelColumn[], rows: number, spread: Spread): LabelledClasses {
  const clusters = spread.members.filter((members) => members.length > 0);
  const classOf = new Int32Array(rows).fill(-1);
  for (const [one, members] of clusters.entries()) for (const row of members) classOf[row] = one;
  const each = columns.map((column) => {
    const known = new Map<string, number>();
    const labels: ReleasedLabel[] = [];
    const labelOf = Int32Array.from(clusters, (members) => {
      const leaves = [...new Set(members.map((row) => column.leafOf[row] as number))].sort((one, other) => one - other);
      // A range has the ends only, whatever lies between.
      const key = column.numeric ? `${leaves[0]} ${leaves.at(-1)}` : leaves.join(' ');
      const code = known.get(key) ?? labels.length;
      known.set(key, code);
      if (code === labels.length) labels.push(column.numeric ? rangeLabel(column, leaves) : setLabel(column, leaves));
      return code;
    });
    return { labelOf, labels };
  });
  return joinAlike({
    classOf,
    count: clusters.length,
    labelOf: each.map(({ labelOf }) => labelOf),
    labels: each.map(({ labels }) => labels),
  });
}

function setLabel({ leafText, leaves: all }: LevelColumn, leaves: readonly number[]): ReleasedLabel {
  const values = leaves.map((leaf) => leafText[leaf] as string);
  const loss = values.length === 1 ? 0 : (values.length - 1) / (all - 1);
  const text =
    values.length === 1 ? (values[0] as string) : values.length === all ? everything : `{${values.join(', ')}}`;
  return { text, level: null, values, range: null, loss };
}

function rangeLabel({ leafNumber, leafText, span }: LevelColumn, leaves: readonly number[]): ReleasedLabel {
  const [first = 0] = leaves;
  const last = leaves.at(-1) as number;
  const [lowest, highest] = [leafNumber[first] as number, leafNumber[last] as number];
  const plain = { level: null, values: null };
  if (first === last) {
    const range = Number.isNaN(lowest) ? null : { lowest, highest };
    return { ...plain, text: leafText[first] as string, range, loss: 0 };
  }
  // Missing comes last; together with numbers it leaves nothing to say.
  if (Number.isNaN(highest)) return { ...plain, text: everything, range: null, loss: 1 };
  const text = lowest < 0 ? `${lowest} to ${highest}` : `${lowest}-${highest}`;
  return { ...plain, text, range: { lowest, highest }, loss: (highest - lowest) / span };
}
