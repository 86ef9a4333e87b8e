import { suppressCount } from '@alongside/anonymise/suppress-count.ts';
import type { Reader } from '@alongside/db/store.ts';
import { goalScale } from '@alongside/domain/goal/goals-change.ts';
import type { Scale } from '@alongside/domain/outcome/instrument.ts';
import { changeThreshold } from '@alongside/domain/outcome/read-change.ts';
import { countRuleOf, type SmallNumbers, type SmallNumbersRule } from '@alongside/domain/outcome/small-numbers.ts';
import { ageBands, ethnicityGroups, genders } from '@alongside/domain/person/about-person.ts';
import type { Day } from '@alongside/domain/shared/day.ts';
import { countFigures } from './count-figures.ts';
import { countGoals } from './count-goals.ts';
import { type FigureMeasure, measuresFor } from './figure-measures.ts';
import type { FigureScope } from './figure-scope.ts';
import { lookedForAt, stagesOf } from './figure-stages.ts';
import { type Breakdown, breakdowns, foldFigures } from './fold-figures.ts';
import { type CountedUnit, showGroups, showWhole } from './show-figures.ts';

/** What pages need to know of a scale. */
const aboutScale = (scale: Scale) => ({
  scale: scale.key,
  scaleName: scale.name,
  min: scale.min,
  max: scale.max,
  decimals: scale.decimals,
  better: scale.better,
  threshold: scale.better === 'neither' ? null : changeThreshold(scale),
  thresholdIsReliable: scale.reliableChange !== undefined,
  isCountedByStep: scale.isCountedByStep === true && scale.better !== 'neither',
});

const aboutMeasure = ({ instrument, scale }: FigureMeasure) => ({
  instrument: instrument.key,
  name: instrument.name,
  shortName: instrument.shortName,
  /** One of several scales: its name is needed beside that of the measure. */
  isOneOfSeveral: instrument.scales.length > 1,
  ...aboutScale(scale),
  countedUnit: 'episode' as CountedUnit,
});

/** The goals people set themselves: no measure of the library, and shown as one. */
const aboutGoals = () => ({
  instrument: 'goals',
  name: '',
  shortName: '',
  isOneOfSeveral: false,
  ...aboutScale(goalScale),
  countedUnit: 'goal' as CountedUnit,
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

/**
 * How the goals of one scope moved, as a measure is shown. By itself, for pages ask for it once they show the measures: three
 * times as many rows lie behind it. One query more than finds the scope; two on PostgreSQL, for an evaluation.
 */
export const readGoalFigures = async (
  reader: Reader,
  scope: FigureScope,
  smallNumbers: SmallNumbers | null,
  today: Day,
) => {
  const cells = await countGoals(reader, scope, stagesOf([], today));
  // Goals are rated whenever the two come to it: they are looked for at no point.
  const [figures] = foldFigures(cells, [{ offeredIn: [] }], [[]]).measures;
  const rule = countRuleOf(smallNumbers);
  const isRated = figures !== undefined && figures.all.pairs + figures.all.firstOnly > 0;
  if (!isRated) return { goals: null, rule };
  const { all, groups } = showScale(scope, goalScale, figures, rule, 'goal');
  return { goals: { ...aboutGoals(), all: { ...all, points: [] }, groups }, rule };
};

const keysOf = (scope: FigureScope): Record<Breakdown, readonly string[]> => ({
  unit: scope.units.map(({ id }) => id),
  age: ageBands,
  gender: genders,
  ethnicity: ethnicityGroups,
});

/** One scale in all and by group, in the fixed order of the groups. */
const showScale = (
  scope: FigureScope,
  scale: Scale,
  { all, by }: ReturnType<typeof foldFigures>['measures'][number],
  rule: SmallNumbersRule,
  unit: CountedUnit,
) => {
  const keys = keysOf(scope);
  const nameOf = new Map(scope.units.map(({ id, name }) => [id, name]));
  const inOrder = (breakdown: Breakdown) =>
    keys[breakdown].flatMap((key) => {
      const totals = by[breakdown].get(key);
      return totals ? [[key, totals] as const] : [];
    });
  const groups = Object.fromEntries(
    breakdowns.map((name) => [name, showGroups(scale, inOrder(name), rule, unit)]),
  ) as Record<Breakdown, ReturnType<typeof showGroups>>;
  return {
    all: showWhole(scale, all, rule, unit),
    // The unit's id stays here: a name is enough to read, and a researcher gets no id of another's.
    groups: { ...groups, unit: groups.unit.map((group) => ({ ...group, key: nameOf.get(group.key) ?? '' })) },
  };
};

const showAll = (
  folded: ReturnType<typeof foldFigures>,
  scope: FigureScope,
  scored: readonly FigureMeasure[],
  unscored: readonly FigureMeasure[],
  smallNumbers: SmallNumbers | null,
) => {
  const rule = countRuleOf(smallNumbers);
  const isUsed = (place: number): boolean =>
    folded.measures[place]?.all.points.some(({ taken }) => taken > 0) === true ||
    (folded.measures[place]?.all.pairs ?? 0) > 0;
  const measures = scored.flatMap((measure, place) => {
    const figures = folded.measures[place];
    if (!figures || !isUsed(place)) return [];
    return [{ ...aboutMeasure(measure), ...showScale(scope, measure.scale, figures, rule, 'episode') }];
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
