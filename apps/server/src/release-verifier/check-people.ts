import { breaks, type Expectations, type Finding } from './contract.ts';
import type { GroupedPeople } from './group-people.ts';
import { columnOf, type ReadTable } from './read-table.ts';

type People = Expectations['people'];

/** Everyone who is to be in it is in it once, with all of their rows and nobody else's. */
export const checkRows = (file: string, grouped: GroupedPeople, expected: People): Finding[] => {
  const { marks, placeOf, rowsOf, orphans } = grouped;
  const wanted = new Map(expected.map(({ mark, rows }) => [mark, rows]));
  const count = (is: (mark: string, place: number) => boolean): number => marks.filter(is).length;
  const found = {
    twice: marks.length - placeOf.size,
    not_expected: count((mark) => !wanted.has(mark)),
    not_there: expected.filter(({ mark }) => !placeOf.has(mark)).length,
    split: count((mark, place) => wanted.has(mark) && wanted.get(mark) !== rowsOf[place]?.length),
    rows_without_person: orphans,
  };
  return Object.entries(found).flatMap(([reason, people]) =>
    people > 0 ? [breaks('rows', file, { reason, people })] : [],
  );
};

/** A mark that comes back joins two releases into one record. */
export const checkMarks = (file: string, marks: readonly string[], earlier: Iterable<string>): Finding[] => {
  const used = new Set(earlier);
  const again = marks.filter((mark) => used.has(mark)).length;
  return again > 0 ? [breaks('marks', file, { reason: 'used_before', people: again })] : [];
};

/** Spearman's rank correlation of two orders of the same things, -1 to 1. */
const likeness = (order: readonly string[], other: ReadonlyMap<string, number>): number => {
  const ranks = order.flatMap((mark) => other.get(mark) ?? []);
  const n = ranks.length;
  if (n < 3) return 0;
  // How many ranks are up to each of them: the place it has among those that are there.
  const upTo = new Int32Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1);
  for (const rank of ranks) upTo[rank] = (upTo[rank] ?? 0) + 1;
  for (let rank = 1; rank < upTo.length; rank++) upTo[rank] = (upTo[rank] ?? 0) + (upTo[rank - 1] ?? 0);
  const squares = ranks.reduce((sum, rank, at) => sum + ((upTo[rank] ?? 0) - 1 - at) ** 2, 0);
  return 1 - (6 * squares) / (n * (n ** 2 - 1));
};

/**
 * Orders of chance are alike by about 1/√(n-1); five times that does not happen. Tried: both tables, and the marks by
 * alphabet, in case they were dealt in the order of the record.
 */
export const checkOrder = (
  tables: { people: ReadTable; measures: ReadTable },
  { marks }: GroupedPeople,
  expected: People,
): Finding[] => {
  const inRecord = new Map(expected.map(({ mark }, place) => [mark, place]));
  const orders = {
    people: columnOf(tables.people, 'person')?.texts ?? [],
    measures: columnOf(tables.measures, 'person')?.texts ?? [],
    marks: [...marks].sort(),
  };
  return Object.entries(orders).flatMap(([of, order]) => {
    const alike = Math.abs(likeness(order, inRecord));
    const most = Math.min(0.95, 5 / Math.sqrt(Math.max(1, order.length - 1)));
    return alike > most ? [breaks('order', tables.people.file, { of, alike: Math.round(alike * 100) })] : [];
  });
};
