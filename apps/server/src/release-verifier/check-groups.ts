import { type BoundedVariable, breaks, type Expectations, type ExpectedVariable, type Finding } from './contract.ts';
import type { GroupedPeople } from './group-people.ts';
import { columnOf, type ReadTable, textAt } from './read-table.ts';

/** Nobody may be in a group of fewer than k. */
export const checkK = (people: ReadTable, { sizes }: GroupedPeople, { k }: Expectations): Finding[] => {
  const small = sizes.filter((size) => size < k);
  if (people.rows === 0) return [breaks('k', people.file, { people: 0, k })];
  if (small.length === 0) return [];
  const found = { k, smallest: Math.min(...small), classes: small.length, people: small.reduce((a, b) => a + b, 0) };
  return [breaks('k', people.file, found)];
};

/** A column that is neither descriptive nor a result may still point: no value of it may belong to fewer than k people. */
export const checkPlain = (
  table: ReadTable,
  variables: readonly ExpectedVariable[],
  grouped: GroupedPeople,
  k: number,
): Finding[] =>
  variables
    .filter(({ role, kind }) => role === 'plain' && kind !== 'text')
    .flatMap(({ name }) => {
      const column = columnOf(table, name);
      const keys = columnOf(table, 'person');
      if (!column || !keys) return [];
      const holders = column.texts.map(() => new Set<number>());
      for (let row = 0; row < table.rows; row++)
        holders[column.at[row] ?? -1]?.add(grouped.placeOf.get(textAt(keys, row)) ?? -1);
      const fewest = holders.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY);
      return fewest < k ? [breaks('k', table.file, { column: name, smallest: fewest, k })] : [];
    });

/** Values of one result, one for each person who has one: `cells[n]` belongs to the person at `places[n]`. */
export interface Series {
  name: string;
  places: number[];
  cells: string[];
}

const seriesOf = (
  tables: { people: ReadTable; measures: ReadTable },
  { placeOf }: GroupedPeople,
  { table: tableName, name, by }: BoundedVariable,
): Series[] => {
  const table = tables[tableName];
  const column = columnOf(table, name);
  const keys = columnOf(table, 'person');
  if (!column || !keys) return [];
  const parts = by.flatMap((each) => columnOf(table, each) ?? []);
  const series = new Map<string, Series>();
  for (let row = 0; row < table.rows; row++) {
    const place = placeOf.get(textAt(keys, row));
    if (place === undefined) continue;
    const part = parts.map((each) => textAt(each, row)).join(' ');
    const one = series.get(part) ?? { name: part === '' ? name : `${name} ${part}`, places: [], cells: [] };
    one.places.push(place);
    one.cells.push(textAt(column, row));
    series.set(part, one);
  }
  return [...series.values()];
};

const tally = (cells: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return counts;
};

const isMissing = (variables: Expectations['variables'], { table, name }: BoundedVariable) => {
  const codes = variables[table].find((variable) => variable.name === name)?.missing ?? [];
  const texts = new Set(codes.map(({ code }) => String(code)));
  return (cell: string): boolean => texts.has(cell);
};

interface Bounded {
  findings: Finding[];
  highestShare: number;
}

const tailFindings = (file: string, { name, cells }: Series, missing: (cell: string) => boolean, k: number) => {
  const values = cells.filter((cell) => !missing(cell)).map(Number);
  if (values.length === 0) return [];
  const counts = tally(values.map(String));
  const ends = [Math.min, Math.max].map((end) => values.reduce((one, other) => end(one, other)));
  const fewest = Math.min(...ends.map((value) => counts.get(String(value)) ?? 0));
  return fewest < k ? [breaks('tails', file, { column: name, people: fewest, k })] : [];
};

/** Holds one series to the bound and to l. */
export const seriesFindings = (
  file: string,
  { name, places, cells }: Series,
  { classOf, sizes }: GroupedPeople,
  missing: (cell: string) => boolean,
  { bound, l }: Expectations,
): Bounded => {
  const everybody = tally(cells);
  const inClass = new Map<number, string[]>();
  for (const [at, place] of places.entries()) {
    const number = classOf[place] ?? -1;
    const known = inClass.get(number);
    if (known) known.push(cells[at] ?? '');
    else inClass.set(number, [cells[at] ?? '']);
  }
  let highestShare = 0;
  let above = 0;
  let uniform = 0;
  for (const [number, held] of inClass) {
    const counts = tally(held);
    const values = [...counts].filter(([cell]) => !missing(cell));
    for (const [cell, count] of values) {
      // Who has no row or no value is a person too: the share is of everyone who looks alike.
      const share = count / Math.max(sizes[number] ?? 0, held.length);
      const base = (everybody.get(cell) ?? 0) / cells.length;
      highestShare = Math.max(highestShare, share);
      if (bound && share > Math.max(bound.highestShare, base + bound.aboveBase) + 1e-9) above++;
    }
    const different =
      values.length + (values.length > 0 && held.length > 0 && hasGap(counts, held, sizes[number], missing) ? 1 : 0);
    if (values.length > 0 && different < l) uniform++;
  }
  return {
    highestShare,
    findings: [
      ...(above > 0 ? [breaks('bound', file, { column: name, values: above })] : []),
      ...(uniform > 0 ? [breaks('l', file, { column: name, classes: uniform, l })] : []),
    ],
  };
};

/** Somebody of the class has no value, which is one more thing that anyone in it may have. */
const hasGap = (
  counts: ReadonlyMap<string, number>,
  held: readonly string[],
  size: number | undefined,
  missing: (cell: string) => boolean,
): boolean => held.length < (size ?? 0) || [...counts.keys()].some(missing);

/** Every result must be told of with how it is bounded: one that was forgotten would leave unchecked. */
const forgotten = ({ bounded, variables }: Expectations): Finding[] =>
  (['people', 'measures'] as const).flatMap((table) =>
    variables[table]
      .filter(
        ({ role, name }) => role === 'sensitive' && !bounded.some((one) => one.table === table && one.name === name),
      )
      .map(({ name }) => breaks('bound', `${table}.csv`, { column: name, reason: 'not_checked' })),
  );

/**
 * Within a group no value may be held by too many, and there must be l different ones: else whoever finds the group has
 * learnt the result without finding the person. That a value is missing is no result.
 */
export const checkBounds = (
  tables: { people: ReadTable; measures: ReadTable },
  grouped: GroupedPeople,
  expected: Expectations,
): Bounded => {
  const all = expected.bounded.map((variable) => {
    const missing = isMissing(expected.variables, variable);
    const { file } = tables[variable.table];
    return seriesOf(tables, grouped, variable).map((series): Bounded => {
      const { findings, highestShare } = seriesFindings(file, series, grouped, missing, expected);
      const tails = variable.tails ? tailFindings(file, series, missing, expected.k) : [];
      return { highestShare, findings: [...findings, ...tails] };
    });
  });
  const flat = all.flat();
  return {
    findings: [...forgotten(expected), ...flat.flatMap(({ findings }) => findings)],
    highestShare: flat.reduce((most, { highestShare }) => Math.max(most, highestShare), 0),
  };
};
