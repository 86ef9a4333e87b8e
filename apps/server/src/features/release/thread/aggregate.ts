import { suppressTable } from '@alongside/anonymise/suppress-table.ts';
import { roundMean } from '@alongside/domain/figure/shown-step.ts';
import { countRuleOf, type SmallNumbers, type SmallNumbersRule } from '@alongside/domain/outcome/small-numbers.ts';
import { mostOccasions } from '@alongside/domain/release/occasions.ts';
import type { TableCell } from '@alongside/domain/release/release-report.ts';
import type { DescribingVariable } from '@alongside/domain/release/variables/describing-variable.ts';
import type { Material } from './material.ts';

/** Means are told of at least this many people (ACRO: ten residual degrees of freedom). */
export const leastForMean = 10;

/** Counts under this are withheld, whatever the evaluation's own rule: the convention below national level (HES, SRH). */
const leastCount = 8;
export const tableRuleOf = (smallNumbers: SmallNumbers | null): SmallNumbersRule => {
  const own = countRuleOf(smallNumbers);
  return { under: Math.max(leastCount, own.under), roundTo: own.roundTo };
};

/** Share of a sum that the two who are most of it may be, and what must be left besides to hide the first (ACRO: NK and p %). */
const mostOfTwo = 0.9;
const leastBesides = 0.1;

const isDominated = (amounts: readonly number[]): boolean => {
  const [first = 0, second = 0] = amounts.toSorted((one, other) => other - one);
  const besides = amounts.reduce((sum, each) => sum + each, 0) - first - second;
  return first > 0 && (first + second > mostOfTwo * (first + second + besides) || besides < leastBesides * first);
};

export interface AggregateTable {
  variable: string;
  cells: (TableCell & { members: readonly number[] })[];
  total: number | null;
  withheld: number;
}

/** `from`: where the amounts that one person can be most of begin. */
const meanOf = (values: readonly number[], scale: { min: number; max: number }, from: number): number | null => {
  const told = values.filter((value) => !Number.isNaN(value));
  if (told.length < leastForMean) return null;
  // All alike: the mean would tell everybody's score.
  if (told.every((value) => value === told[0])) return null;
  if (isDominated(told.map((value) => Math.abs(value - from)))) return null;
  return roundMean(scale, told.reduce((sum, value) => sum + value, 0) / told.length);
};

const missingWords: Readonly<Record<string, string>> = {
  declined: 'Asked, preferred not to say',
  not_asked: 'Not asked',
  not_known: 'Asked, answer not known',
};

export const cellLabel = (nodes: DescribingVariable['nodes'], key: string): string =>
  missingWords[key] ?? nodes.find((node) => node.key === key)?.label ?? key;

/** One table for each variable: how many people, and the means of each measure, by its values. No lowest or highest is told. */
export const aggregatesOf = (
  material: Material,
  variables: readonly DescribingVariable[],
  smallNumbers: SmallNumbers | null,
): AggregateTable[] => {
  const rule = tableRuleOf(smallNumbers);
  const { measures, scores, change, times } = material;
  const scoreAt = (place: number, time: number, measure: number): number =>
    scores[(place * mostOccasions + time) * measures.length + measure] ?? Number.NaN;
  return variables.map(({ name, paths, nodes }) => {
    const column = material.values.get(name) ?? [];
    const groups = Map.groupBy(material.personIds.keys(), (place) => column[place] ?? '');
    const keys = paths.flatMap(([key]) => (key !== undefined && groups.has(key) ? [key] : []));
    const members = keys.map((key) => groups.get(key) ?? []);
    const shown = suppressTable(
      members.map((places) => places.length),
      rule,
      { totalIsKnown: true },
    );
    return {
      variable: name,
      total: shown.total,
      withheld: shown.cellsWithheld,
      cells: keys.map((key, at) => {
        const places = members[at] ?? [];
        const people = shown.cells[at] ?? null;
        return {
          label: cellLabel(nodes, key),
          people,
          members: people === null ? [] : places,
          means: measures.map(({ scale }, measure) => {
            const changes = places.map((place) => change[place * measures.length + measure] ?? Number.NaN);
            const firsts = places.map((place) => scoreAt(place, 0, measure));
            const lasts = places.map((place) => scoreAt(place, Math.max(0, (times[place] ?? 0) - 1), measure));
            if (people === null) return { first: null, last: null, change: null };
            const { min } = scale;
            return {
              first: meanOf(firsts, scale, min),
              last: meanOf(lasts, scale, min),
              change: meanOf(changes, scale, 0),
            };
          }),
        };
      }),
    };
  });
};
