import { type BoundedVariable, breaks, type Expectations, type ExpectedVariable, type Finding } from './contract.ts';
import { type GroupedPeople, placesIn } from './group-people.ts';
import { columnOf, type ReadTable, textAt, together } from './read-table.ts';

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
      if (!column) return [];
      const holders = column.texts.map(() => new Set<number>());
      for (const [row, place] of placesIn(table, grouped).entries()) holders[column.at[row] ?? -1]?.add(place);
      const fewest = holders.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY);
      return fewest < k ? [breaks('k', table.file, { column: name, smallest: fewest, k })] : [];
    });

/** Values of one result, one for each person who has one: `texts[at[n]]` belongs to the person at `places[n]`. */
export interface Series {
  name: string;
  places: ArrayLike<number>;
  at: ArrayLike<number>;
  texts: readonly string[];
}

const seriesOf = (
  tables: { people: ReadTable; measures: ReadTable },
  grouped: GroupedPeople,
  { table: tableName, name, by }: BoundedVariable,
): Series[] => {
  const table = tables[tableName];
  const column = columnOf(table, name);
  if (!column) return [];
  const parts = by.flatMap((each) => columnOf(table, each) ?? []);
  const { of, firstRow } = together(parts, table.rows);
  const series = firstRow.map((row) => {
    const part = parts.map((each) => textAt(each, row)).join(' ');
    const [places, at]: [number[], number[]] = [[], []];
    return { name: part === '' ? name : `${name} ${part}`, places, at, texts: column.texts };
  });
  for (const [row, place] of placesIn(table, grouped).entries()) {
    if (place < 0) continue;
    const one = series[of[row] ?? -1];
    one?.places.push(place);
    one?.at.push(column.at[row] ?? -1);
  }
  return series.filter(({ places }) => places.length > 0);
};

/** How often each text is held. */
const tally = ({ at, texts }: Series): Int32Array => {
  const counts = new Int32Array(texts.length);
  for (let one = 0; one < at.length; one++) counts[at[one] ?? -1] = (counts[at[one] ?? -1] ?? 0) + 1;
  return counts;
};

/** The members of each class that have something of the series, class after class. */
const byClass = ({ places }: Series, { classOf, sizes }: GroupedPeople): { from: Int32Array; members: Int32Array } => {
  const from = new Int32Array(sizes.length + 1);
  const classAt = (one: number): number => classOf[places[one] ?? -1] ?? 0;
  for (let one = 0; one < places.length; one++) from[classAt(one) + 1] = (from[classAt(one) + 1] ?? 0) + 1;
  for (let number = 0; number < sizes.length; number++)
    from[number + 1] = (from[number + 1] ?? 0) + (from[number] ?? 0);
  const next = from.slice();
  const members = new Int32Array(places.length);
  for (let one = 0; one < places.length; one++) {
    const number = classAt(one);
    members[next[number] ?? 0] = one;
    next[number] = (next[number] ?? 0) + 1;
  }
  return { from, members };
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

const tailFindings = (file: string, series: Series, missing: (cell: string) => boolean, k: number) => {
  const held = tally(series);
  const counts = new Map<number, number>();
  for (const [text, people] of held.entries()) {
    const cell = series.texts[text] ?? '';
    if (people > 0 && !missing(cell)) counts.set(Number(cell), (counts.get(Number(cell)) ?? 0) + people);
  }
  if (counts.size === 0) return [];
  const ends = [Math.min, Math.max].map((end) => [...counts.keys()].reduce((one, other) => end(one, other)));
  const fewest = Math.min(...ends.map((value) => counts.get(value) ?? 0));
  return fewest < k ? [breaks('tails', file, { column: series.name, people: fewest, k })] : [];
};

/** Holds one series to the bound and to l. */
export const seriesFindings = (
  file: string,
  series: Series,
  grouped: GroupedPeople,
  missing: (cell: string) => boolean,
  { bound, l }: Expectations,
): Bounded => {
  const { name, at, texts } = series;
  const everybody = tally(series);
  const isMissing = texts.map(missing);
  const { from, members } = byClass(series, grouped);
  const held = new Int32Array(texts.length);
  let highestShare = 0;
  let above = 0;
  let uniform = 0;
  for (const [number, size] of grouped.sizes.entries()) {
    const own = members.subarray(from[number] ?? 0, from[number + 1] ?? 0);
    for (const one of own) held[at[one] ?? -1] = (held[at[one] ?? -1] ?? 0) + 1;
    let different = 0;
    // Somebody of the class has no value, which is one more thing that anyone in it may have.
    let hasGap = own.length < size;
    for (const one of own) {
      const text = at[one] ?? -1;
      const people = held[text] ?? 0;
      if (people === 0) continue;
      held[text] = 0;
      if (isMissing[text]) {
        hasGap = true;
        continue;
      }
      different++;
      // Who has no row or no value is a person too: the share is of everyone who looks alike.
      const share = people / Math.max(size, own.length);
      const base = (everybody[text] ?? 0) / at.length;
      highestShare = Math.max(highestShare, share);
      if (bound && share > Math.max(bound.highestShare, base + bound.aboveBase) + 1e-9) above++;
    }
    if (different > 0 && different + Number(hasGap) < l) uniform++;
  }
  return {
    highestShare,
    findings: [
      ...(above > 0 ? [breaks('bound', file, { column: name, values: above })] : []),
      ...(uniform > 0 ? [breaks('l', file, { column: name, classes: uniform, l })] : []),
    ],
  };
};

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
