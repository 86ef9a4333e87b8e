import type { Hierarchy } from '@alongside/anonymise/hierarchy.ts';
import { codedColumn, numericColumn, type Table, type TableColumn } from '@alongside/anonymise/table.ts';
import { mostOccasions } from '@alongside/domain/release/occasions.ts';
import { anything, type DescribingVariable } from '@alongside/domain/release/variables/describing-variable.ts';
import { siteGroup, startHalfYear } from '@alongside/domain/release/variables/made-variables.ts';
import { fixedVariables } from '@alongside/domain/release/variables/registry.ts';
import type { Material } from './material.ts';

/** The variables asked for that describe a person, as they can be told of these people. With measures, how often goes along. */
export const describingOf = (names: readonly string[], material: Material): DescribingVariable[] => {
  const wanted = new Set(material.measures.length > 0 ? [...names, 'times_measured'] : names);
  const seen = (name: string): string[] => [...new Set(material.values.get(name) ?? [])].sort();
  const all = [...fixedVariables, siteGroup(seen('site_group')), startHalfYear(seen('start_half_year'))];
  // A variable that reads the same for everybody tells nothing.
  return all.filter(({ name }) => wanted.has(name) && seen(name).length > 1);
};

const hierarchyOf = ({ paths }: DescribingVariable): Hierarchy => ({
  kind: 'paths',
  paths: paths.map((path) => [...path, anything]),
});

/**
 * A missing score never makes a class alike: each is a value of its own, far below every score. That somebody was not asked is no
 * result (the verifier sees it in the same way).
 */
const withOwnGaps = (cells: readonly number[]): number[] =>
  cells.map((value, place) => (Number.isNaN(value) ? -1e9 - place : value));

const firstAndLast = ({ scores, measures, times }: Material, measure: number) => {
  const at = (place: number, time: number): number =>
    scores[(place * mostOccasions + time) * measures.length + measure] ?? Number.NaN;
  const places = Array.from(times, (_, place) => place);
  return {
    first: places.map((place) => at(place, 0)),
    last: places.map((place) => at(place, Math.max(0, (times[place] ?? 0) - 1))),
  };
};

/** One row for each person: what describes them, and what must not be learnt of them. */
export const tableOf = (material: Material, variables: readonly DescribingVariable[]): Table => {
  const describing = variables.map(
    (variable): TableColumn =>
      codedColumn(
        { name: variable.name, role: variable.role, hierarchy: hierarchyOf(variable) },
        material.values.get(variable.name) ?? [],
      ),
  );
  const sensitive = material.measures.flatMap(({ name }, measure): TableColumn[] => {
    const { first, last } = firstAndLast(material, measure);
    const change = first.map((_, place) => material.change[place * material.measures.length + measure] ?? Number.NaN);
    return Object.entries({ first, last, change }).map(([what, cells]) =>
      numericColumn({ name: `${name}_${what}`, role: 'sensitive' }, withOwnGaps(cells)),
    );
  });
  return { rows: material.personIds.length, columns: [...describing, ...sensitive] };
};
