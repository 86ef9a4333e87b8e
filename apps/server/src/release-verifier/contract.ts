/*
 * What the verifier is told and what it answers. Nothing in this folder knows the engine, the writers or the domain: it
 * reads what was written and reckons for itself. What it is told comes from the approved request and the record, never
 * from the files.
 */

export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ExpectedCode {
  readonly code: number;
  readonly label: string;
  readonly low?: number | null;
  readonly high?: number | null;
}

export interface ExpectedVariable {
  readonly name: string;
  readonly kind: 'text' | 'code' | 'range' | 'integer' | 'number';
  readonly role: 'key' | 'quasi' | 'shape' | 'sensitive' | 'plain';
  readonly codes: readonly ExpectedCode[];
  readonly missing: readonly ExpectedCode[];
  readonly lowest?: number;
  readonly highest?: number;
}

/** A result that must stay bounded within each group of people who look alike. */
export interface BoundedVariable {
  readonly table: 'people' | 'measures';
  readonly name: string;
  /** In `measures`: what tells one series from another, such as the measure and its wave. */
  readonly by: readonly string[];
  /** Whether the highest and the lowest value must be held by k people each. */
  readonly tails: boolean;
}

/** A change in `people` that anybody can reckon from two scores in `measures`. */
export interface WorkedOut {
  readonly change: string;
  readonly score: string;
  /** The column of `measures` that puts a person's rows in their order. */
  readonly by: string;
  /** The code of a score that was taken and is not told. */
  readonly hidden: number;
}

export interface Expectations {
  readonly k: number;
  /** Shares, 0 to 1. Null: the policy leaves it open. */
  readonly bound: { readonly highestShare: number; readonly aboveBase: number } | null;
  readonly l: number;
  readonly smallNumbers: { readonly under: number; readonly roundTo: number };
  readonly variables: { readonly people: readonly ExpectedVariable[]; readonly measures: readonly ExpectedVariable[] };
  readonly bounded: readonly BoundedVariable[];
  readonly workedOut: readonly WorkedOut[];
  /** Everyone who is to be in it, in the order in which the record gave them, with their rows in `measures`. */
  readonly people: readonly { readonly mark: string; readonly rows: number }[];
  /** Marks of every earlier release: none may come back. */
  readonly earlierMarks: Iterable<string>;
  /**
   * Texts that stand in every release: of the files themselves and of the registry of variables. Words found there are not
   * taken for somebody's name. Nothing that was typed for this release belongs in it.
   */
  readonly wording: readonly string[];
}

/** A string of the caseload. A name is a person's, a place is a site, team or group, a contact is a phone, e-mail or address, and a note is all that was typed freely. */
export interface CaseloadText {
  readonly kind: 'name' | 'place' | 'contact' | 'id' | 'note';
  readonly text: string;
}

/** One by one, or many at a time. */
type CaseloadPart = CaseloadText | readonly CaseloadText[];
export type Caseload = Iterable<CaseloadPart> | AsyncIterable<CaseloadPart>;

export type Gate =
  /** A file is missing, is not one of a release, cannot be read, or is not what the manifest says. */
  | 'files'
  /** A cell holds something that its variable does not allow: free text, an unknown code, nothing at all. */
  | 'cells'
  /** Two files that must say the same do not. */
  | 'agree'
  | 'k'
  | 'bound'
  | 'l'
  | 'tails'
  /** A person without their rows, with some of them, or rows without a person. */
  | 'rows'
  /** The order of the file tells the order of the record. */
  | 'order'
  /** A mark that is not one, or that an earlier release used. */
  | 'marks'
  | 'formula'
  /** A small or unrounded count in the report, or one that can be worked out. */
  | 'report'
  | 'caseload'
  | 'pattern';

export interface Finding {
  readonly gate: Gate;
  /** breaks: the release may not leave. look: somebody should look at it; it can be harmless. */
  readonly weight: 'breaks' | 'look';
  readonly file: string;
  /** Codes, names of variables and counts. Never the text that was found: it may be somebody's. */
  readonly details: Readonly<Record<string, string | number>>;
}

export interface VerifierReport {
  readonly passed: boolean;
  readonly findings: readonly Finding[];
  readonly measured: {
    readonly people: number;
    readonly rows: number;
    readonly classes: number;
    readonly smallestClass: number;
    /** Highest share of a group that holds one value of a bounded variable. */
    readonly highestShare: number;
    readonly stringsSearched: number;
  };
  /** SHA-256 of each file as it was read. */
  readonly hashes: readonly { readonly name: string; readonly sha256: string }[];
}

export const breaks = (gate: Gate, file: string, details: Finding['details'] = {}): Finding => ({
  gate,
  weight: 'breaks',
  file,
  details,
});
