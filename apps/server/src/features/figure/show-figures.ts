import { suppressCount } from '@alongside/anonymise/suppress-count.ts';
import { suppressTable } from '@alongside/anonymise/suppress-table.ts';
import { summariseChange } from '@alongside/domain/figure/change-summary.ts';
import { effectOfMissing, wholePercent } from '@alongside/domain/figure/missing.ts';
import { roundChange, roundMean } from '@alongside/domain/figure/shown-step.ts';
import type { Scale } from '@alongside/domain/outcome/instrument.ts';
import { outcomeOccasions } from '@alongside/domain/outcome/outcome-words.ts';
import type { SmallNumbersRule } from '@alongside/domain/outcome/small-numbers.ts';
import type { GroupTotals } from './fold-figures.ts';

/*
 * Totals as they may be shown. Whatever is worked out here is worked out from counts already rounded, or goes with a count
 * that is shown; null is withheld.
 */

type Shown = number | null;
type Range = Pick<Scale, 'min' | 'max'>;

/** Means of few people tell of them: they go where their count goes. An exact one would tell the exact count. */
const meanOf = (scale: Range, sum: number, count: number, shown: Shown): Shown =>
  shown === null || count === 0 ? null : roundMean(scale, sum / count);

/**
 * Counts of the groups of one whole. Where one alone would be withheld a second goes with it, and where all that is withheld
 * is still fewer people than the rule lets be seen, another.
 */
export const suppressGroups = (counts: readonly number[], rule: SmallNumbersRule): Shown[] => {
  const cells: Shown[] = [...suppressTable(counts, rule, { totalIsKnown: true }).cells];
  const hidden = () => counts.reduce((sum, count, at) => sum + (cells[at] === null ? count : 0), 0);
  const smallest = () =>
    counts.reduce<number | null>(
      (found, count, at) =>
        cells[at] === null || count === 0 || (found !== null && (counts[found] ?? 0) <= count) ? found : at,
      null,
    );
  for (let at = smallest(); hidden() > 0 && hidden() < rule.under && at !== null; at = smallest()) cells[at] = null;
  return cells;
};

/** What the three counts are of: of each pair, or of goals, of which one pair may hold several. */
export type CountedUnit = 'episode' | 'goal';

/** By how many episodes there is such a goal: somebody's three goals are one person's. */
const goalCounts = (totals: GroupTotals, rule: SmallNumbersRule): Shown[] => {
  const { goalsBetter = 0, goalsSame = 0, goalsWorse = 0, withBetter = 0, withSame = 0, withWorse = 0 } = totals;
  const { cells } = suppressTable([withBetter, withSame, withWorse], rule, { totalIsKnown: true });
  return [goalsBetter, goalsSame, goalsWorse].map((goals, at) =>
    cells[at] === null ? null : suppressCount(goals, rule),
  );
};

const pairCounts = (totals: GroupTotals, rule: SmallNumbersRule): readonly Shown[] => {
  const { better, same, worse } = summariseChange(totals);
  return suppressTable([better, same, worse], rule, { totalIsKnown: true }).cells;
};

const threeCounts = (totals: GroupTotals, rule: SmallNumbersRule, isShown: boolean, unit: CountedUnit) => {
  if (!isShown) return { better: null, same: null, worse: null };
  const [better = null, same = null, worse = null] = (unit === 'goal' ? goalCounts : pairCounts)(totals, rule);
  return { better, same, worse };
};

const meanChange = (scale: Range, totals: GroupTotals, pairs: Shown) =>
  pairs === null ? { mean: null, low: null, high: null } : roundChange(scale, summariseChange(totals));

/** The whole of one scale: who was scored at each point, how it changed, and who is missing. */
export const showWhole = (scale: Range, totals: GroupTotals, rule: SmallNumbersRule, unit: CountedUnit = 'episode') => {
  const show = (count: number): Shown => suppressCount(count, rule);
  const pairs = show(totals.pairs);
  const comparable = show(totals.comparable);
  const none = totals.comparable - totals.pairs - totals.firstOnly;
  const apart = suppressTable([totals.firstOnly, none], rule, { totalIsKnown: true }).cells;
  const [firstOnly = null, noScore = null] = apart;
  const counts = threeCounts(totals, rule, pairs !== null, unit);
  const change = meanChange(scale, totals, pairs);
  return {
    points: totals.points.map(({ taken, due }, at) => {
      const shown = { taken: show(taken), due: show(due) };
      const share = shown.taken === null || !shown.due ? null : wholePercent(shown.taken, shown.due);
      return { point: outcomeOccasions[at] ?? 'baseline', ...shown, share };
    }),
    comparable,
    pairs,
    ...change,
    ...counts,
    missing: {
      all: show(totals.comparable - totals.pairs),
      firstOnly,
      noScore,
      // Goals are no part of the episodes that could be compared.
      effect: effectOfMissing({
        comparable,
        pairs,
        better: unit === 'goal' ? null : counts.better,
        mean: change.mean,
      }),
      /** How those began who have a later score, and those who have none: a gap says who is missing. */
      beganWithLater: meanOf(scale, totals.firstOfPairs, totals.pairs, pairs),
      beganWithoutLater: meanOf(scale, totals.firstOfFirstOnly, totals.firstOnly, firstOnly),
    },
  };
};
export type ShownWhole = ReturnType<typeof showWhole>;

/** The groups of one breakdown of one scale. The three counts of a group are shown together or not at all. */
export const showGroups = (
  scale: Range,
  groups: readonly (readonly [key: string, totals: GroupTotals])[],
  rule: SmallNumbersRule,
  unit: CountedUnit = 'episode',
) => {
  const pairs = suppressGroups(
    groups.map(([, totals]) => totals.pairs),
    rule,
  );
  const comparable = suppressGroups(
    groups.map(([, totals]) => totals.comparable),
    rule,
  );
  const counts = groups.map(([, totals], at) => {
    const three = threeCounts(totals, rule, pairs[at] !== null, unit);
    return three.better === null || three.same === null || three.worse === null ? null : three;
  });
  // The three of a lone group without them could be had from the whole: those of the smallest other go too.
  const without = counts.filter((three, at) => three === null && (groups[at]?.[1].pairs ?? 0) > 0).length;
  const other = groups
    .map(([, totals], at) => ({ at, pairs: totals.pairs }))
    .filter((each) => counts[each.at] !== null && each.pairs > 0)
    .sort((one, two) => one.pairs - two.pairs)[0];
  if (without === 1 && other) counts[other.at] = null;
  return groups.map(([key, totals], at) => {
    const shown = { pairs: pairs[at] ?? null, comparable: comparable[at] ?? null };
    const share = shown.pairs === null || !shown.comparable ? null : wholePercent(shown.pairs, shown.comparable);
    const three = counts[at] ?? { better: null, same: null, worse: null };
    return { key, ...shown, share, ...meanChange(scale, totals, shown.pairs), ...three };
  });
};
