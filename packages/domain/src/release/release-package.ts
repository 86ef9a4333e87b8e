/**
 * What a release holds before it is written to files: safe already, and with nothing in it that may not leave. The
 * pipeline fills one; the writers in apps/server/src/features/release/files make every file from it and from nothing else.
 * `check-release-package.ts` says what a package must keep to.
 */
export interface ReleasePackage {
  readonly about: ReleaseAbout;
  /** One row per person. Its first variable is `person`, the mark that the rows of `measures` name. */
  readonly people: ReleaseTable;
  /** One row per person and time of a measure. Its first variable is `person` too. */
  readonly measures: ReleaseTable;
  readonly report: ReportPage;
}

export interface ReleaseTable {
  /** What one row is, in words. */
  readonly label: string;
  readonly variables: readonly ReleaseVariable[];
  /** One for each variable, in the same order, all of one length. The order of the rows is of chance. */
  readonly columns: readonly ReleaseColumn[];
}

/** Text for `text`; numbers (a value, a code or a missing code, never NaN) for all other kinds. */
export type ReleaseColumn = Int32Array | Float64Array | readonly string[];

/**
 * - text: the mark of a person, and nothing else ever. Free text never leaves.
 * - code: one of `codes`; the files show code and label.
 * - range: a code as well, whose label is a stretch of numbers: the files show its ends too.
 * - integer, number: a number in `unit`, between `lowest` and `highest`.
 */
export type ReleaseKind = 'text' | 'code' | 'range' | 'integer' | 'number';

/**
 * - key: the mark, drawn by chance for this release.
 * - quasi, shape: describe a person together with others; gates count people over these, in both tables.
 * - sensitive: what one must not learn of a person; gates bound it within a group.
 * - plain: neither.
 */
export type ReleaseRole = 'key' | 'quasi' | 'shape' | 'sensitive' | 'plain';

export interface ReleaseVariable {
  /** Lower-case letters, digits and _, at most 25, so that the names made from it still fit SPSS, Stata and SAS. */
  readonly name: string;
  /** What it tells, in plain words. */
  readonly label: string;
  readonly kind: ReleaseKind;
  readonly role: ReleaseRole;
  /** For code and range: every value it can have, empty otherwise. Codes are whole numbers from 0 up. */
  readonly codes: readonly ReleaseCode[];
  /** Every way in which a cell can have no value. Empty cells do not exist. */
  readonly missing: readonly MissingReason[];
  readonly unit?: string;
  /** For integer and number: what the scale allows, not what was found. */
  readonly lowest?: number;
  readonly highest?: number;
  /** How it was made less exact, or that it was not. */
  readonly hiding: string;
}

export interface ReleaseCode {
  readonly code: number;
  readonly label: string;
  /** For range: its ends, both included; null is open. */
  readonly low?: number | null;
  readonly high?: number | null;
}

/** Never asked and asked but not answered are two things, and a value hidden by us is a third. */
export const missingReasons = ['declined', 'not_asked', 'not_known', 'not_applicable', 'suppressed'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** The same in every variable and file, and far from any score or change of one. */
export const missingCodes: Readonly<Record<MissingReason, ReleaseCode>> = {
  declined: { code: -999, label: 'Asked, preferred not to say' },
  not_asked: { code: -998, label: 'Not asked' },
  not_known: { code: -997, label: 'Asked, answer not known' },
  not_applicable: { code: -996, label: 'Does not apply' },
  suppressed: { code: -995, label: 'Hidden, so that nobody can be found' },
};

export type RecipientTier = 'open' | 'named' | 'inside';

export interface ReleaseAbout {
  readonly title: string;
  /** The question it is to answer, as it was asked and approved. */
  readonly question: string;
  readonly recipient: { readonly tier: RecipientTier; readonly name: string };
  /** Quarters only, as in `2026 Q4`: no day leaves. */
  readonly frozen: string;
  readonly destroyBy: string;
  readonly policy: {
    readonly version: string;
    readonly k: number;
    /** Shares, 0 to 1: no value is held by more of a group than `highestShare`, or than its share of all plus `aboveBase`. */
    readonly bound: { readonly highestShare: number; readonly aboveBase: number } | null;
    readonly l: number;
    readonly suppressionLimit: number;
    readonly smallNumbers: { readonly under: number; readonly roundTo: number };
  };
  readonly method: 'uniform' | 'detail' | 'sets';
  /** SHA-256 of what it was made with (registry, code lists, policy). The seed stays in the register: with it the order could be undone. */
  readonly hashes: readonly { readonly of: string; readonly sha256: string }[];
}

/** Counts of people here are already under the rule for small numbers: null is withheld. Shares are 0 to 1. */
export interface ReportPage {
  readonly people: {
    readonly kept: number;
    readonly leftOut: readonly { readonly reason: string; readonly people: number | null }[];
  };
  readonly risk: {
    readonly smallestClass: number;
    readonly classes: number;
    readonly highest: number;
    readonly average: number;
    readonly classSizes: readonly { readonly from: number; readonly to: number; readonly classes: number }[];
    /** Before anything was hidden: what singles people out most. */
    readonly singlingOut: readonly { readonly variables: readonly string[]; readonly people: number | null }[];
    /** What somebody near would find who knows these things of a person: how many are the fewest that match. */
    readonly neighbour: readonly { readonly knows: readonly string[]; readonly fewestMatches: number }[];
    /** Together with earlier releases to the same or a wider circle; null when there is none. */
    readonly together: { readonly releases: number; readonly smallestClass: number } | null;
  };
  readonly loss: {
    /** 0 exact, 1 says nothing. */
    readonly all: number;
    readonly byVariable: readonly { readonly label: string; readonly loss: number }[];
  };
  /** How evenly it falls on groups of people. `times` is the loss beside everybody's. */
  readonly groups: readonly {
    readonly variable: string;
    readonly group: string;
    readonly people: number | null;
    readonly suppressedShare: number | null;
    readonly times: number | null;
  }[];
  /** The result the question is about, with everybody in it and with those who are left. */
  readonly headline: readonly {
    readonly label: string;
    readonly before: HeadlineResult | null;
    readonly after: HeadlineResult | null;
  }[];
  /** Any more tables, shown as they are. */
  readonly tables: readonly ReportTable[];
}

export interface HeadlineResult {
  readonly people: number;
  /** To a step of the scale: two exact means, before and after, would tell the scores of the few who were left out. */
  readonly mean: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
}

export interface ReportTable {
  readonly title: string;
  readonly words: string;
  /** people: counts of people, small ones withheld as null; share: 0 to 1; number: anything else. */
  readonly columns: readonly { readonly label: string; readonly kind: 'words' | 'people' | 'share' | 'number' }[];
  /** A total is the sum of the counts shown, never of those behind them. */
  readonly rows: readonly { readonly total?: boolean; readonly cells: readonly (string | number | null)[] }[];
}
