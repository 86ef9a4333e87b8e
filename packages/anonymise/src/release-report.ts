import type { ReleaseMethod, ReleasePolicy, SolveOptions } from './release-policy.ts';
import type { Table, TableRole } from './table.ts';

/** What a reader finds in a cell of a quasi or shape column. */
export type ReleasedLabel = {
  /** A node of the hierarchy, `{A, B}` for a set, `17-25` for a range of numbers, `*` for anything. */
  readonly text: string;
  /** Level in the hierarchy, 0 being the value itself; null for sets and ranges. */
  readonly level: number | null;
  /** Values of the table it may stand for, in the order of the hierarchy; null for numbers. */
  readonly values: readonly string[] | null;
  /** Lowest and highest number it may stand for; null for text, missing and `*`. */
  readonly range: { readonly lowest: number; readonly highest: number } | null;
  /** 0 (exact) to 1 (says nothing). */
  readonly loss: number;
};

/** A quasi or shape column as it leaves: place n holds `labels[codes[n]]`. */
export type ReleasedColumn = {
  readonly name: string;
  readonly role: TableRole;
  readonly codes: Uint32Array;
  readonly labels: readonly ReleasedLabel[];
};

/** The rows that leave. Sensitive and plain columns leave as they are: take their cells at `rows`. */
export type Release = {
  readonly method: ReleaseMethod;
  /** Place n of the release is row `rows[n]` of the table. In an order of chance; the row numbers must not leave. */
  readonly rows: Uint32Array;
  readonly columns: readonly ReleasedColumn[];
  /** Place n belongs to class `classOf[n]`: the people who share all labels. Numbers are of chance too. */
  readonly classOf: Uint32Array;
  readonly classes: number;
  /** Rows of the table that were left out, rising. */
  readonly suppressed: Uint32Array;
  /** The level of each quasi and shape column; only for `uniform`. */
  readonly levels: readonly { readonly column: string; readonly level: number; readonly highest: number }[] | null;
};

/** How the answer was looked for. */
export type SearchReport = {
  /** Combinations of levels there are. */
  readonly combinations: number;
  /** Of them, those that were counted through. */
  readonly counted: number;
  /** True when no combination of levels is better (`uniform` only). */
  readonly exact: boolean;
};

/** How findable people are. Exact, for those who judge a release. Shares are 0 to 1. */
export type ReleaseRisk = {
  readonly people: number;
  readonly classes: number;
  /** People in the smallest class; 0 when nobody is in. */
  readonly smallestClass: number;
  /** Prosecutor: somebody known to be in the file is picked rightly with this chance, at worst and on average. */
  readonly highest: number;
  readonly average: number;
  /** Marketer: share of people expected to be matched rightly when all are tried. Equal to the average. */
  readonly marketer: number;
  /** People whose chance is above `threshold` (0.09: classes of 11 or more, as in EMA policy 0070). */
  readonly threshold: number;
  readonly shareAboveThreshold: number;
  readonly classSizes: readonly ClassSizes[];
  /** Before anything was generalised: the smallest sets of columns that point at people, most people first. */
  readonly singlingOut: readonly SinglingOut[];
  readonly homogeneity: readonly Homogeneity[];
};

/** Classes of `from` to `to` people. */
export type ClassSizes = {
  readonly from: number;
  readonly to: number;
  readonly classes: number;
  readonly people: number;
};

/** People who alone hold their values of these columns, though in no fewer of them. */
export type SinglingOut = { readonly columns: readonly string[]; readonly people: number };

export type Homogeneity = {
  readonly column: string;
  /** Classes where all people hold the same value, and the people in them. */
  readonly classesAllAlike: number;
  readonly peopleAllAlike: number;
  /** Highest share of a class that holds one value, and fewest values in a class. */
  readonly highestShare: number;
  readonly fewestValues: number;
};

/** What generalising cost. A cell costs 0 (exact) to 1 (says nothing); a person left out costs 1 in each column. */
export type ReleaseLoss = {
  /** Mean over all people of the table and all quasi and shape columns. */
  readonly gcp: number;
  readonly byColumn: readonly { readonly column: string; readonly loss: number }[];
  /** Sum of squared class sizes, plus people of the table for each one left out. */
  readonly discernibility: number;
  /** People kept per class (AECS). */
  readonly averageClass: number;
  readonly suppressed: number;
  readonly suppressedShare: number;
};

/** One group of a protected column beside everybody. */
export type GroupShare = {
  readonly column: string;
  readonly group: string;
  readonly people: number;
  readonly suppressed: number;
  readonly suppressedShare: number;
  /** Mean loss of the group's people. */
  readonly loss: number;
  readonly suppressedTimes: number;
  /** Loss, as a multiple of everybody's. */
  readonly lossTimes: number;
  readonly verdict: 'even' | 'uneven' | 'too_uneven';
};

export type ReleaseReport = {
  readonly method: ReleaseMethod;
  readonly risk: ReleaseRisk;
  readonly loss: ReleaseLoss;
  readonly groups: readonly GroupShare[];
  readonly search: SearchReport;
};

/** Why a release may not leave. All that apply are given. */
export type Refusal =
  /** Fewer people in the table than k. */
  | { readonly code: 'too_few_people'; readonly people: number; readonly needed: number }
  /** Even everybody together does not meet l: the column has too few values. */
  | { readonly code: 'too_few_values'; readonly column: string; readonly values: number; readonly needed: number }
  /** More people would be left out than the policy bears. */
  | { readonly code: 'too_many_left_out'; readonly share: number; readonly limit: number }
  /** A protected group loses more than four times as much as everybody. */
  | {
      readonly code: 'group_loses_too_much';
      readonly column: string;
      readonly group: string;
      readonly of: 'people' | 'detail';
      readonly times: number;
      readonly limit: number;
    };

/** A protected group loses more than twice as much as everybody. */
export type Warning = Extract<Refusal, { code: 'group_loses_too_much' }>;

/** A refused release has no rows, only what is needed to say why. */
export type Solved =
  | {
      readonly allowed: true;
      readonly release: Release;
      readonly report: ReleaseReport;
      readonly warnings: readonly Warning[];
    }
  | { readonly allowed: false; readonly refusals: readonly Refusal[]; readonly report: ReleaseReport | null };

/** The shape of `solveRelease` (solve-release.ts). Throws AnonymiseError for a table or policy it cannot read. */
export type SolveRelease = (
  table: Table,
  policy: ReleasePolicy,
  method: ReleaseMethod,
  options?: SolveOptions,
) => Solved;
