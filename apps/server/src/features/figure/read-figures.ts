import { suppressCount } from '@alongside/anonymise/suppress-count.ts';
import type { Reader } from '@alongside/db/store.ts';
import { changeThreshold } from '@alongside/domain/outcome/read-change.ts';
import { countRuleOf, type SmallNumbers } from '@alongside/domain/outcome/small-numbers.ts';
import { ageBands, ethnicityGroups, genders } from '@alongside/domain/person/about-person.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { countFigures } from './count-figures.ts';
import { type FigureMeasure, measuresFor } from './figure-measures.ts';
import type { FigureScope } from './figure-scope.ts';
import { lookedForAt, stagesOf } from './figure-stages.ts';
import { type Breakdown, breakdowns, foldFigures, type GroupTotals } from './fold-figures.ts';
import { showGroups, showWhole } from './show-figures.ts';

const aboutMeasure = ({ instrument, scale }: FigureMeasure) => ({
  instrument: instrument.key,
  name: instrument.name,
  shortName: instrument.shortName,
  scale: scale.key,
  scaleName: scale.name,
  /** One of several scales: its name is needed beside that of the measure. */
  isOneOfSeveral: instrument.scales.length > 1,
  min: scale.min,
  max: scale.max,
  decimals: scale.decimals,
  better: scale.better,
  threshold: scale.better === 'neither' ? null : changeThreshold(scale),
  thresholdIsReliable: scale.reliableChange !== undefined,
  isCountedByStep: scale.isCountedByStep === true && scale.better !== 'neither',
});

/**
 * The figures of one scope as they may be shown: used alike by the page of a team, of an organisation and of an evaluation.
 * A constant number of queries: never more for more people, nor for more measures.
 */
export const readFigures = async (
  reader: Reader,
  scope: FigureScope,
  smallNumbers: SmallNumbers | null,
  today: Day,
) => {
  const { scored, unscored } = await measuresFor(reader, scope.organisationIds);
  const stages = stagesOf(scored, today);
  const lookedFor = lookedForAt(scored, stages);
  const cells = await countFigures(reader, scope, scored, stages, lookedFor);
  const folded = foldFigures(cells, scored, lookedFor);
  return { ...showAll(folded, scope, scored, unscored, smallNumbers), cells };
};

const showAll = (
  folded: ReturnType<typeof foldFigures>,
  scope: FigureScope,
  scored: readonly FigureMeasure[],
  unscored: readonly FigureMeasure[],
  smallNumbers: SmallNumbers | null,
) => {
  const rule = countRuleOf(smallNumbers);
  const keysOf: Record<Breakdown, readonly string[]> = {
    unit: scope.units.map(({ id }) => id),
    age: ageBands,
    gender: genders,
    ethnicity: ethnicityGroups,
  };
  const inOrder = (breakdown: Breakdown, groups: ReadonlyMap<string, GroupTotals>) =>
    keysOf[breakdown].flatMap((key) => {
      const totals = groups.get(key);
      return totals ? [[key, totals] as const] : [];
    });
  const nameOf = new Map(scope.units.map(({ id, name }) => [id, name]));
  const isUsed = (place: number): boolean =>
    folded.measures[place]?.all.points.some(({ taken }) => taken > 0) === true ||
    (folded.measures[place]?.all.pairs ?? 0) > 0;
  const measures = scored.flatMap((measure, place) => {
    const figures = folded.measures[place];
    if (!figures || !isUsed(place)) return [];
    const groups = Object.fromEntries(
      breakdowns.map((name) => [name, showGroups(measure.scale, inOrder(name, figures.by[name]), rule)]),
    ) as Record<Breakdown, ReturnType<typeof showGroups>>;
    // The unit's id stays here: a name is enough to read, and a researcher gets no id of another's.
    const unit = groups.unit.map((group) => ({ ...group, key: nameOf.get(group.key) ?? '' }));
    return [
      { ...aboutMeasure(measure), all: showWhole(measure.scale, figures.all, rule), groups: { ...groups, unit } },
    ];
  });
  const notUsed = [...unscored, ...scored.filter(({ isOffered }, place) => isOffered && !isUsed(place))];
  return {
    kind: scope.kind,
    smallNumbers: smallNumbers ?? { profile: 'mhsds' as const },
    rule,
    units: scope.units.map(({ name }) => name),
    episodes: suppressCount(folded.total.episodes, rule),
    comparable: suppressCount(folded.total.comparable, rule),
    measures,
    notUsed: [...new Set(notUsed.map(({ instrument }) => instrument.shortName))],
  };
};
export type FiguresShown = ReturnType<typeof showAll>;
