import type { ExpectedVariable } from './contract.ts';
import { columnOf, type ReadColumn, type ReadTable, textAt } from './read-table.ts';

/** Who is in the files, and who looks like whom. */
export interface GroupedPeople {
  readonly marks: readonly string[];
  readonly placeOf: ReadonlyMap<string, number>;
  /** Rows of `measures` of each person, by their place. */
  readonly rowsOf: readonly (readonly number[])[];
  /** Rows of `measures` whose mark nobody has. */
  readonly orphans: number;
  readonly classOf: readonly number[];
  readonly sizes: readonly number[];
}

const describing = (table: ReadTable, variables: readonly ExpectedVariable[]): ReadColumn[] =>
  variables
    .filter(({ role }) => role === 'quasi' || role === 'shape')
    .flatMap(({ name }) => columnOf(table, name) ?? []);

const numbered = () => {
  const known = new Map<string, number>();
  const numberOf = (text: string): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, known.size);
    return known.size - 1;
  };
  return numberOf;
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
  const rowKeys = columnOf(measures, 'person');
  let orphans = 0;
  for (let row = 0; row < measures.rows; row++) {
    const place = rowKeys ? placeOf.get(textAt(rowKeys, row)) : undefined;
    if (place === undefined) orphans++;
    else rowsOf[place]?.push(row);
  }
  const ofPerson = describing(people, variables.people);
  const ofRow = describing(measures, variables.measures);
  const rowNumber = numbered();
  const classNumber = numbered();
  const sizes: number[] = [];
  const classOf = marks.map((_, place) => {
    const record = (rowsOf[place] ?? [])
      .map((row) => rowNumber(ofRow.map((column) => column.at[row]).join(' ')))
      .sort((one, other) => one - other);
    const number = classNumber(`${ofPerson.map((column) => column.at[place]).join(' ')}|${record.join(' ')}`);
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  return { marks, placeOf, rowsOf, orphans, classOf, sizes };
};
