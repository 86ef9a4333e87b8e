import { AnonymiseError } from './anonymise-error.ts';
import { type Band, everything, type Hierarchy } from './hierarchy.ts';
import { makeBands } from './make-bands.ts';
import { type CodedColumn, missingLabel, type NumericColumn, type TableColumn } from './table.ts';

/** A node of a column's hierarchy, with what the table holds under it. */
export type LevelNode = {
  readonly label: string;
  readonly level: number;
  /** First number and count of leaves for text, where they lie side by side; see `leavesOf`. */
  readonly leaves: number;
  /** NaN for text, for missing and for `*`. */
  readonly lowest: number;
  readonly highest: number;
  readonly loss: number;
};

/**
 * A quasi or shape column made ready for searching. A leaf is a value that the table holds; leaves are numbered in the
 * order of the hierarchy (numbers rising, missing last).
 */
export type LevelColumn = {
  readonly name: string;
  readonly numeric: boolean;
  /** Row to leaf. */
  readonly leafOf: Uint16Array | Uint32Array;
  readonly leaves: number;
  readonly leafText: readonly string[];
  /** NaN for text and for missing. */
  readonly leafNumber: Float64Array;
  /** Highest number of the table less the lowest; 0 for text. */
  readonly span: number;
  /** nodeOf[level][leaf]; level 0 is the value itself, the last is `*`. */
  readonly nodeOf: readonly Uint32Array[];
  readonly nodes: readonly LevelNode[];
  /** lossOf[level][leaf]. */
  readonly lossOf: readonly Float64Array[];
};

/** Upwards from the value; `ends` are the numbers each node may stand for. */
type Leaf = { readonly text: string; readonly number: number; readonly path: readonly Step[] };
type Step = { readonly label: string; readonly lowest: number; readonly highest: number };

/**
 * Makes a column ready. Throws hierarchy_missing, hierarchy_uneven, hierarchy_unclear, hierarchy_of_numbers or
 * value_without_place, with the column's name.
 */
export function levelColumn(column: TableColumn, { needsHierarchy = true } = {}): LevelColumn {
  const { leaves, leafOf } = column.kind === 'coded' ? codedLeaves(column, needsHierarchy) : numericLeaves(column);
  const numeric = column.kind === 'numeric';
  const numbers = leaves.map(({ number }) => number).filter((number) => !Number.isNaN(number));
  const lowest = numbers[0] ?? 0;
  const highest = numbers.at(-1) ?? 0;
  const height = leaves[0]?.path.length ?? 2;
  const nodes: LevelNode[] = [];
  const nodeOf: Uint32Array[] = [];
  for (let level = 0; level < height; level++) {
    const known = new Map<string, { node: number; above: string | undefined }>();
    const counts = new Map<string, number>();
    for (const { path } of leaves) counts.set(labelAt(path, level), (counts.get(labelAt(path, level)) ?? 0) + 1);
    nodeOf.push(
      Uint32Array.from(leaves, ({ path }) => {
        const step = path[level] as Step;
        const above = path[level + 1]?.label;
        const found = known.get(step.label);
        if (found && found.above !== above)
          throw new AnonymiseError('hierarchy_unclear', { column: column.name, level });
        if (found) return found.node;
        const node = { lowest: Math.max(step.lowest, lowest), highest: Math.min(step.highest, highest) };
        const count = counts.get(step.label) ?? 1;
        const width = numeric
          ? (node.highest - node.lowest) / (highest - lowest || 1)
          : (count - 1) / Math.max(1, leaves.length - 1);
        nodes.push({ label: step.label, level, leaves: count, ...node, loss: lossOf(step.label, level, width) });
        known.set(step.label, { node: nodes.length - 1, above });
        return nodes.length - 1;
      }),
    );
  }
  return {
    name: column.name,
    numeric,
    leafOf,
    leaves: leaves.length,
    leafText: leaves.map(({ text }) => text),
    leafNumber: Float64Array.from(leaves, ({ number }) => number),
    span: highest - lowest,
    nodeOf,
    nodes,
    lossOf: nodeOf.map((ofLeaf) => Float64Array.from(ofLeaf, (node) => (nodes[node] as LevelNode).loss)),
  };
}

/** `*` says nothing, even where the table holds one value only. Missing has no width. */
function lossOf(label: string, level: number, width: number): number {
  if (level > 0 && label === everything) return 1;
  return level === 0 || Number.isNaN(width) ? 0 : width;
}

function labelAt(path: readonly Step[], level: number): string {
  return (path[level] as Step).label;
}

function codedLeaves(column: CodedColumn, needsHierarchy: boolean) {
  const { name, codes, values, hierarchy } = column;
  if (!hierarchy && needsHierarchy) throw new AnonymiseError('hierarchy_missing', { column: name });
  if (hierarchy?.kind === 'bands') throw new AnonymiseError('hierarchy_of_numbers', { column: name });
  const present = new Uint8Array(values.length);
  for (const code of codes) present[code] = 1;
  const paths = readPaths(name, hierarchy ?? flat(values));
  const height = paths.height;
  const steps = (labels: readonly string[]) =>
    labels.map((label) => ({ label, lowest: Number.NaN, highest: Number.NaN }));
  const places = [...values.entries()]
    .filter(([code]) => present[code])
    .map(([code, text]) => {
      const path = paths.of.get(text) ?? (text === missingLabel ? missingPath(height) : undefined);
      if (!path) throw new AnonymiseError('value_without_place', { column: name });
      return { code, order: paths.order.get(text) ?? Number.POSITIVE_INFINITY, path };
    })
    .sort((one, other) => one.order - other.order || one.code - other.code);
  const leafAt = new Uint32Array(values.length);
  for (const [at, { code }] of places.entries()) leafAt[code] = at;
  const leaves = places.map(
    ({ code, path }): Leaf => ({ text: values[code] as string, number: Number.NaN, path: steps(path) }),
  );
  return { leaves, leafOf: toLeaves(codes, (code) => leafAt[code] as number, leaves.length) };
}

function numericLeaves(column: NumericColumn) {
  const { name, numbers } = column;
  const distinct = Float64Array.from(new Set(numbers)).sort();
  const hierarchy = column.hierarchy ?? { kind: 'bands', levels: makeBands(distinct) };
  const whole = distinct.every((number) => Number.isInteger(number) || Number.isNaN(number));
  const pathOf =
    hierarchy.kind === 'bands' ? pathInBands(name, hierarchy.levels, whole) : pathAmongNumbers(name, hierarchy);
  const height = pathOf.height;
  const leaves = Array.from(distinct, (number): Leaf => {
    if (!Number.isNaN(number)) return { text: String(number), number, path: pathOf.find(number) };
    const path = missingPath(height).map((label) => ({ label, lowest: Number.NaN, highest: Number.NaN }));
    return { text: missingLabel, number, path };
  });
  const leafAt = new Map(leaves.map(({ number }, at) => [number, at]));
  return { leaves, leafOf: toLeaves(numbers, (number) => leafAt.get(number) as number, leaves.length) };
}

function toLeaves(
  cells: ArrayLike<number>,
  leafAt: (cell: number) => number,
  leaves: number,
): Uint16Array | Uint32Array {
  const leafOf = leaves <= 2 ** 16 ? new Uint16Array(cells.length) : new Uint32Array(cells.length);
  for (let row = 0; row < cells.length; row++) leafOf[row] = leafAt(cells[row] as number);
  return leafOf;
}

function missingPath(height: number): string[] {
  return [...Array.from({ length: height - 1 }, () => missingLabel), everything];
}

type Paths = Extract<Hierarchy, { kind: 'paths' }>;

function flat(values: readonly string[]): Paths {
  // By text: the order of a dictionary often is the order of the rows.
  return { kind: 'paths', paths: [...values].sort().map((value) => [value, everything]) };
}

/** Paths by value, each ending in `*`, and the order in which the families are told. */
function readPaths(column: string, { paths }: Paths) {
  const length = paths[0]?.length ?? 1;
  const topped = paths.every((path) => path.length > 1 && path.at(-1) === everything);
  const of = new Map<string, string[]>();
  for (const path of paths) {
    if (path.length !== length || length === 0) throw new AnonymiseError('hierarchy_uneven', { column });
    const [value = ''] = path;
    const whole = topped ? [...path] : [...path, everything];
    const known = of.get(value);
    if (known && known.join('\n') !== whole.join('\n'))
      throw new AnonymiseError('hierarchy_unclear', { column, level: 0 });
    of.set(value, whole);
  }
  const height = topped ? length : length + 1;
  return { of, height, order: familyOrder([...of.values()], height) };
}

/** Values of one family side by side, families in the order in which they are first told. */
function familyOrder(paths: readonly string[][], height: number): Map<string, number> {
  const firstTold = Array.from({ length: height }, () => new Map<string, number>());
  for (const path of paths) {
    for (const [level, label] of path.entries()) {
      const told = firstTold[level];
      if (told && !told.has(label)) told.set(label, told.size);
    }
  }
  const rank = (path: readonly string[], level: number) => firstTold[level]?.get(path[level] ?? '') ?? 0;
  const sorted = [...paths].sort((one, other) => {
    for (let level = height - 1; level >= 0; level--) {
      const apart = rank(one, level) - rank(other, level);
      if (apart !== 0) return apart;
    }
    return 0;
  });
  return new Map(sorted.map(([value = ''], at) => [value, at]));
}

/** Bands of a level are found by halving; a number outside them all has no place. */
function pathInBands(column: string, levels: readonly (readonly Band[])[], whole: boolean) {
  const sorted = levels.map((bands) => [...bands].sort((one, other) => one.from - other.from));
  for (const [level, bands] of sorted.entries()) {
    if (
      bands.some(
        (band, at) => !(band.from < band.below) || band.from < (bands[at - 1]?.below ?? Number.NEGATIVE_INFINITY),
      )
    ) {
      throw new AnonymiseError('hierarchy_unclear', { column, level: level + 1 });
    }
  }
  const find = (number: number): Step[] => [
    { label: String(number), lowest: number, highest: number },
    ...sorted.map((bands) => {
      const band = bands.find(({ from, below }) => from <= number && number < below);
      if (!band) throw new AnonymiseError('value_without_place', { column });
      return { label: band.label, lowest: band.from, highest: whole ? band.below - 1 : band.below };
    }),
    { label: everything, lowest: Number.NaN, highest: Number.NaN },
  ];
  return { find, height: levels.length + 2 };
}

/** In a hierarchy of numbers a node reaches from its lowest number to its highest, be they in the table or not. */
function pathAmongNumbers(column: string, hierarchy: Paths) {
  const paths = readPaths(column, hierarchy);
  const ends = Array.from({ length: paths.height }, () => new Map<string, { lowest: number; highest: number }>());
  const byNumber = new Map<number, string[]>();
  for (const [value, path] of paths.of) {
    const number = Number(value);
    if (value.trim() === '' || Number.isNaN(number)) continue;
    byNumber.set(number, path);
    for (const [level, label] of path.entries()) {
      const known = ends[level]?.get(label);
      ends[level]?.set(label, {
        lowest: Math.min(known?.lowest ?? number, number),
        highest: Math.max(known?.highest ?? number, number),
      });
    }
  }
  const find = (number: number): Step[] => {
    const path = byNumber.get(number);
    if (!path) throw new AnonymiseError('value_without_place', { column });
    return path.map((label, level) => {
      const reach = ends[level]?.get(label);
      const known = label === everything || !reach ? { lowest: Number.NaN, highest: Number.NaN } : reach;
      return { label, ...known };
    });
  };
  return { find, height: paths.height };
}
