import { everything } from './hierarchy.ts';
import { KeyTable } from './key-table.ts';
import type { LevelColumn, LevelNode } from './level-column.ts';
import type { NodeClasses } from './node-classes.ts';
import type { ReleasedLabel } from './release-report.ts';

/** What every method hands on: a class for each row, and for each class a label in every column. */
export type LabelledClasses = {
  /** Row to class; -1 is left out. */
  readonly classOf: Int32Array;
  readonly count: number;
  /** labelOf[column][class], into labels[column]. */
  readonly labelOf: readonly Int32Array[];
  readonly labels: readonly (readonly ReleasedLabel[])[];
};

export function labelNodes(classes: NodeClasses): LabelledClasses {
  const { columns } = classes.combinations;
  const each = columns.map((column, at) => labelsOf(column, classes, at));
  return joinAlike({
    classOf: classes.classOf,
    count: classes.count,
    labelOf: each.map(({ labelOf }) => labelOf),
    labels: each.map(({ labels }) => labels),
  });
}

/** Nodes that read alike get one label, with the loss of the widest: a reader cannot tell which of them is meant. */
function labelsOf(column: LevelColumn, classes: NodeClasses, at: number) {
  const known = new Map<string, number>();
  const widest: number[] = [];
  const labelOf = Int32Array.from({ length: classes.count }, (_, one) => {
    const node = classes.node(one, at);
    const { label, loss } = column.nodes[node] as LevelNode;
    const code = known.get(label) ?? known.size;
    known.set(label, code);
    const before = widest[code];
    if (before === undefined || loss > (column.nodes[before] as LevelNode).loss) widest[code] = node;
    return code;
  });
  return { labelOf, labels: widest.map((node) => nodeLabel(column, node)) };
}

/** What is told of whoever is in a node: its name, and all that it holds. */
export function nodeLabel(column: LevelColumn, at: number): ReleasedLabel {
  const { label, level, lowest, highest, loss } = column.nodes[at] as LevelNode;
  const ofLevel = column.nodeOf[level] as Uint32Array;
  return {
    text: label,
    level,
    values: column.numeric ? null : column.leafText.filter((_, leaf) => ofLevel[leaf] === at),
    range: Number.isNaN(lowest) || label === everything ? null : { lowest, highest },
    loss,
  };
}

/** Classes with the same labels are one class to whoever reads them. */
export function joinAlike(classes: LabelledClasses): LabelledClasses {
  const table = new KeyTable(classes.count);
  const joined = new Int32Array(classes.count);
  let count = classes.count > 0 ? 1 : 0;
  for (const labelOf of classes.labelOf) {
    table.begin(classes.count);
    for (let one = 0; one < classes.count; one++)
      joined[one] = table.numberOf(joined[one] as number, labelOf[one] as number);
    count = table.count;
  }
  const firstOf = new Int32Array(count).fill(-1);
  for (let one = classes.count - 1; one >= 0; one--) firstOf[joined[one] as number] = one;
  return {
    classOf: classes.classOf.map((one) => (one === -1 ? -1 : (joined[one] as number))),
    count,
    labelOf: classes.labelOf.map((labelOf) => Int32Array.from(firstOf, (one) => labelOf[one] as number)),
    labels: classes.labels,
  };
}
