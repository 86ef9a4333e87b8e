import type { Combinations } from './combinations.ts';
import type { LevelColumn } from './level-column.ts';
import { NodeClasses } from './node-classes.ts';

/** The lowest level of each column at which all the rows read alike: the widest label they need. */
export function sharedLevels(columns: readonly LevelColumn[], rows: ArrayLike<number>): Uint8Array {
  return Uint8Array.from(columns, ({ leafOf, nodeOf }) => {
    const first = leafOf[rows[0] as number] as number;
    let level = 0;
    for (let at = 1; at < rows.length; at++) {
      const leaf = leafOf[rows[at] as number] as number;
      while (nodeOf[level]?.[leaf] !== nodeOf[level]?.[first]) level++;
    }
    return level;
  });
}

/** Each group of rows becomes a class, told at the levels it needs. */
export function classesOfGroups(combinations: Combinations, groups: readonly ArrayLike<number>[]): NodeClasses {
  const classes = new NodeClasses(combinations);
  for (const rows of groups) {
    if (rows.length === 0) continue;
    const one = classes.open(sharedLevels(combinations.columns, rows), 0);
    for (let at = 0; at < rows.length; at++) classes.putRow(rows[at] as number, one);
  }
  return classes;
}

/** Loss of all rows together, in columns; a row without a class costs all of them. */
export function lossOfClasses(classes: NodeClasses): number {
  const { columns } = classes.combinations;
  const lossOf = Float64Array.from({ length: classes.count }, (_, one) =>
    columns.reduce((sum, column, at) => sum + (column.nodes[classes.node(one, at)]?.loss ?? 1), 0),
  );
  let sum = 0;
  for (const one of classes.classOf) sum += one === -1 ? columns.length : (lossOf[one] as number);
  return sum;
}
