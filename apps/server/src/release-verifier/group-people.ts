import type { ExpectedVariable } from './contract.ts';
import { columnOf, type ReadColumn, type ReadTable, textAt, together } from './read-table.ts';

/** Who is in the files, and who looks like whom. */
export interface GroupedPeople {
  readonly marks: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Rows of `measures` of each person, by their place. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Rows of `measures` whose mark nobody has. */
  readonly orphans: number;
  readonly classOf: Int32Array;
  readonly sizes: readonly number[];
}

const describing = (table: ReadTable, variables: readonly ExpectedVariable[]): ReadColumn[] =>
  variables
    .filter(({ role }) => role === 'quasi' || role === 'shape')
    .flatMap(({ name }) => columnOf(table, name) ?? []);

/** Whose row each row of a table is: the place of the person, or -1. */
export const placesIn = (table: ReadTable, { placeOf }: Pick<GroupedPeople, 'placeOf'>): Int32Array => {
  const keys = columnOf(table, 'person');
  if (!keys) return new Int32Array(table.rows).fill(-1);
  const placeOfText = keys.texts.map((mark) => placeOf.get(mark) ?? -1);
  return keys.at.map((text) => placeOfText[text] ?? -1);
};

/** Numbers given to steps from one number to the next: two lists have the same number when they have the same steps. */
const steps = (roots: number, kinds: number) => {
  const known = new Map<number, number>();
  return (from: number, step: number): number => {
    const key = from * kinds + step;
    const number = known.get(key) ?? roots + known.size;
    known.set(key, number);
    return number;
  };
};

/**
 * People, not rows: two belong together when everything that describes them agrees in `people`, and all their rows of
 * `measures` agree, as a set, in everything that describes a row. So a pattern of waves or blocks counts as well.
 */
export const groupPeople = (
  people: ReadTable,
  measures: ReadTable,
  variables: { people: readonly ExpectedVariable[]; measures: readonly ExpectedVariable[] },
): GroupedPeople => {
  const keys = columnOf(people, 'person');
  const marks = Array.from({ length: people.rows }, (_, row) => (keys ? textAt(keys, row) : ''));
  const placeOf = new Map(marks.map((mark, place) => [mark, place]));
  const rowsOf: number[][] = marks.map(() => []);
  let orphans = 0;
  for (const [row, place] of placesIn(measures, { placeOf }).entries()) {
    if (place < 0) orphans++;
    else rowsOf[place]?.push(row);
  }
  const person = together(describing(people, variables.people), people.rows);
  const row = together(describing(measures, variables.measures), measures.rows);
  const next = steps(person.firstRow.length, row.firstRow.length);
  const numbers = new Map<number, number>();
  const sizes: number[] = [];
  const classOf = Int32Array.from(marks, (_, place) => {
    const record = (rowsOf[place] ?? []).map((each) => row.of[each] ?? 0).sort((one, other) => one - other);
    const end = record.reduce(next, person.of[place] ?? 0);
    const number = numbers.get(end) ?? numbers.size;
    numbers.set(end, number);
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  return { marks, placeOf, rowsOf, orphans, classOf, sizes };
};
