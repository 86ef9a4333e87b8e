import { balanceSpread } from './balance-spread.ts';
import { buildRelease } from './build-release.ts';
import { checkRelease } from './check-release.ts';
import { checkReleasePolicy, checkTable } from './check-table.ts';
import { type ClassRule, classRule } from './class-rule.ts';
import { type Combinations, combine } from './combinations.ts';
import { compareGroups, lossOfRows, type ProtectedGroups, protectedGroups, unevenGroups } from './compare-groups.ts';
import { detailClasses } from './detail-classes.ts';
import { labelSets } from './label-sets.ts';
import { type LabelledClasses, labelNodes } from './labelled-classes.ts';
import { combinationsOfLevels } from './lattice.ts';
import { levelColumn } from './level-column.ts';
import { measureReleaseLoss } from './measure-release-loss.ts';
import { measureReleaseRisk } from './measure-release-risk.ts';
import { NodeClasses } from './node-classes.ts';
import { below, type RandomSource, seededRandom, shuffle } from './random-source.ts';
import type { ReleaseMethod, ReleasePolicy, SolveOptions } from './release-policy.ts';
import type { Refusal, Release, SearchReport, Solved } from './release-report.ts';
import { searchUniform } from './search-uniform.ts';
import { setClasses } from './set-classes.ts';
import { singleOut } from './single-out.ts';
import type { Table } from './table.ts';

/**
 * Finds a release of the table that keeps to the policy, or says why there is none. Pure: the same table, policy and
 * method give the same answer.
 *
 * Throws AnonymiseError for a table, hierarchy or policy it cannot read, and guarantee_broken rather than hand out a
 * class that breaks the policy. What cannot be met is not thrown: see `Refusal`.
 */
export function solveRelease(
  table: Table,
  policy: ReleasePolicy,
  method: ReleaseMethod,
  options: SolveOptions = {},
): Solved {
  checkTable(table);
  checkReleasePolicy(policy, method, table);
  const random = seededRandom(policy.seed);
  const columns = table.columns
    .filter(({ role }) => role === 'quasi' || role === 'shape')
    .map((column) => levelColumn(column, { needsHierarchy: method !== 'sets' }));
  const rule = classRule(table, policy);
  const impossible = refuseOutright(table, policy, rule);
  if (impossible.length > 0) return { allowed: false, refusals: impossible, report: null };

  // In an order of chance, so that who is taken where does not hang on the order in which rows came.
  const order = Uint32Array.from(shuffle([...new Uint32Array(table.rows).keys()], random));
  const combinations = combine(columns, order);
  const groups = protectedGroups(table, policy.protectedColumns);
  const onProgress = options.onProgress ?? (() => undefined);
  const found = runMethod[method]({ combinations, rule, groups, policy, onProgress, random });
  const release = buildRelease({ table, columns, method, ...found }, random);
  checkRelease(table, release, policy);
  return judge(table, policy, release, combinations, groups, found.search);
}

type Run = {
  readonly combinations: Combinations;
  readonly rule: ClassRule;
  readonly groups: readonly ProtectedGroups[];
  readonly policy: ReleasePolicy;
  readonly onProgress: (share: number) => void;
  readonly random: RandomSource;
};

type Found = { readonly classes: LabelledClasses; readonly levels: Release['levels']; readonly search: SearchReport };

const runMethod: Record<ReleaseMethod, (run: Run) => Found> = {
  uniform({ combinations, rule, groups, policy, onProgress, random }) {
    const { suppressionLimit } = policy;
    const draw = (limit: number) => below(limit, random);
    const choice = searchUniform(combinations, { rule, suppressionLimit, groups, onProgress, draw });
    const classes = new NodeClasses(combinations);
    for (const { rows } of choice.classes) {
      const one = classes.open(choice.levels ?? new Uint8Array(0), 0);
      for (const row of rows) classes.putRow(row, one);
    }
    const levels = combinations.columns.map(({ name, nodeOf }, column) => ({
      column: name,
      level: choice.levels?.[column] ?? nodeOf.length - 1,
      highest: nodeOf.length - 1,
    }));
    return { classes: labelNodes(classes), levels, search: choice.search };
  },
  detail({ combinations, rule, groups, onProgress }) {
    const { classes, search } = detailClasses(combinations, rule, groups, onProgress);
    return { classes: labelNodes(classes), levels: null, search };
  },
  sets({ combinations, rule, groups, onProgress, random }) {
    const spread = setClasses(combinations, rule, () => random() / 2 ** 32, onProgress);
    balanceSpread(spread, rule, groups, combinations);
    const search = { combinations: combinationsOfLevels(combinations), counted: 0, exact: false };
    return { classes: labelSets(combinations.columns, combinations.rows, spread), levels: null, search };
  },
};

/** What no search could mend. */
function refuseOutright(table: Table, { k, l }: ReleasePolicy, rule: ClassRule): Refusal[] {
  const refusals: Refusal[] = [];
  if (table.rows < k) refusals.push({ code: 'too_few_people', people: table.rows, needed: k });
  for (const { name, values, missing } of rule.sensitive) {
    const known = values - (missing === -1 ? 0 : 1);
    if (known < l && l > 1) refusals.push({ code: 'too_few_values', column: name, values: known, needed: l });
  }
  return refusals;
}

function judge(
  table: Table,
  policy: ReleasePolicy,
  release: Release,
  combinations: Combinations,
  protectedColumns: readonly ProtectedGroups[],
  search: SearchReport,
): Solved {
  const { loss, left } = lossOfRows(table.rows, release);
  const groups = compareGroups(protectedColumns, loss, left);
  const report = {
    method: release.method,
    risk: measureReleaseRisk(table, release, singleOut(combinations)),
    loss: measureReleaseLoss(release, table.rows),
    groups,
    search,
  };
  const { suppressedShare, suppressed } = report.loss;
  const refusals: Refusal[] = [];
  if (suppressed > Math.floor(policy.suppressionLimit * table.rows + 1e-9)) {
    refusals.push({ code: 'too_many_left_out', share: suppressedShare, limit: policy.suppressionLimit });
  }
  refusals.push(...unevenGroups(groups, 'too_uneven'));
  if (refusals.length > 0) return { allowed: false, refusals, report };
  return { allowed: true, release, report, warnings: unevenGroups(groups, 'uneven') };
}
