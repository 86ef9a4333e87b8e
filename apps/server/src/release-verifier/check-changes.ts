import { seriesFindings } from './check-groups.ts';
import { breaks, type Expectations, type ExpectedVariable, type Finding, type WorkedOut } from './contract.ts';
import type { GroupedPeople } from './group-people.ts';
import { columnOf, type ReadTable } from './read-table.ts';

/*
 * A change beside its two scores is arithmetic: whoever has two of the three has all three. So a change may tell nothing that
 * the scores do not, and what they tell together is held to the same bound.
 */

/** Two decimals are told, and thirds of a point are not told exactly. */
const dust = 0.0151;

/** What a cell stands for: itself, or the middle of its range; null for any way to have no value. */
const reading = (variable: ExpectedVariable | undefined) => {
  const missing = new Set(variable?.missing.map(({ code }) => String(code)));
  const middles = new Map(
    variable?.codes.map(({ code, low, high }) => [String(code), ((low ?? 0) + (high ?? 0)) / 2] as const),
  );
  return (cell: string): number | null => {
    if (missing.has(cell)) return null;
    return variable?.kind === 'range' ? (middles.get(cell) ?? Number.NaN) : Number(cell);
  };
};

/** Of each person the first and the last score that was taken, hidden or not, in the order of the times. */
const endsOf = (
  measures: ReadTable,
  { rowsOf }: GroupedPeople,
  { score, by, hidden }: WorkedOut,
  read: (cell: string) => number | null,
) => {
  const scores = columnOf(measures, score);
  const times = columnOf(measures, by);
  if (!scores || !times) return rowsOf.map(() => null);
  const values = scores.texts.map(read);
  const isTaken = scores.texts.map((cell, text) => values[text] !== null || cell === String(hidden));
  const timeOf = times.texts.map(Number);
  return rowsOf.map((rows) => {
    const taken = rows.filter((row) => isTaken[scores.at[row] ?? -1]);
    if (taken.length < 2) return null;
    const timeAt = (row: number): number => timeOf[times.at[row] ?? -1] ?? Number.NaN;
    taken.sort((one, other) => timeAt(one) - timeAt(other));
    const valueAt = (row: number): number | null => values[scores.at[row] ?? -1] ?? null;
    return { first: valueAt(taken[0] ?? -1), last: valueAt(taken.at(-1) ?? -1) };
  });
};

export const checkChanges = (
  { people, measures }: { people: ReadTable; measures: ReadTable },
  grouped: GroupedPeople,
  expected: Expectations,
): Finding[] =>
  expected.workedOut.flatMap((pair) => {
    const changes = columnOf(people, pair.change);
    if (!changes) return [breaks('bound', people.file, { column: pair.change, reason: 'not_checked' })];
    const readChange = reading(expected.variables.people.find(({ name }) => name === pair.change));
    const readScore = reading(expected.variables.measures.find(({ name }) => name === pair.score));
    const told = changes.texts.map(readChange);
    const places: number[] = [];
    const at: number[] = [];
    const known = new Map<string, number>();
    let tellsMore = 0;
    for (const [place, ends] of endsOf(measures, grouped, pair, readScore).entries()) {
      const change = told[changes.at[place] ?? -1] ?? null;
      const found = ends && ends.first !== null && ends.last !== null ? ends.last - ends.first : null;
      if (change !== null && (found === null || !(Math.abs(change - found) < dust))) tellsMore++;
      if (found === null) continue;
      places.push(place);
      const cell = String(Math.round(found * 100) / 100);
      const text = known.get(cell) ?? known.size;
      known.set(cell, text);
      at.push(text);
    }
    const series = { name: `${pair.change} worked out`, places, at, texts: [...known.keys()] };
    return [
      ...(tellsMore > 0
        ? [breaks('bound', people.file, { column: pair.change, reason: 'more_than_its_scores', people: tellsMore })]
        : []),
      ...seriesFindings(people.file, series, grouped, () => false, expected).findings,
    ];
  });
