import type { ReaderPlace } from '@alongside/db/store.ts';
import type { SmallNumbers } from '@alongside/domain/outcome/small-numbers.ts';
import type { ReleaseAsked } from '@alongside/domain/release/release-asked.ts';
import type { CompareReport, ReleaseRefusal } from '@alongside/domain/release/release-report.ts';
import type { ReleaseMethod, ReleaseStep } from '@alongside/domain/release/release-words.ts';
import type { Day } from '@alongside/domain/shared/day.ts';

/** What the thread is given: everything it needs, since it shares nothing with the server but the store. */
export interface ReleaseTask {
  place: ReaderPlace;
  asked: ReleaseAsked;
  seed: string;
  /** The day of its permissions. */
  today: Day;
  /** The day whose quarter it is frozen by, where that is not today: an approved request keeps the cohort it was approved with. */
  askedOn: Day | null;
  smallNumbers: SmallNumbers | null;
  /** Set to make the files; without it only the report is wanted. */
  make: {
    releaseId: string;
    method: ReleaseMethod;
    question: string;
    recipient: string;
    destroyBy: Day;
  } | null;
}

/** Who leaves, told as soon as every gate is passed: it is written down while the files are written and verified. */
export interface LeavingPeople {
  people: number;
  leftOut: Record<string, number>;
  policy: Record<string, number | string>;
  permissionVersions: Record<string, number>;
  frozenOn: Day;
  /** By place: the person, the entry by which they permit it, and their class. */
  personIds: string[];
  permissionIds: string[];
  classes: Int32Array;
  /** By class: its labels. */
  labels: Record<string, string>[];
  cells: { variable: string; label: string; shown: number | null; classes: number[] }[];
}

/** What is to be kept besides, once the files are written and verified. */
export interface MadeRelease {
  smallestGroup: number;
  counts: Record<string, number>;
  files: { name: string; sha256: string; bytes: number }[];
  zip: { sha256: string; parts: string[] };
  /** Releases it was compared with: if another has left meanwhile, it is compared again. */
  comparedWith: string[];
}

export type ReleaseOutcome =
  | { kind: 'report'; report: CompareReport }
  | { kind: 'made'; made: MadeRelease }
  | { kind: 'refused'; refusals: readonly ReleaseRefusal[] };

export type FromThread =
  | { kind: 'step'; step: ReleaseStep; share: number }
  | { kind: 'people'; people: LeavingPeople }
  | { kind: 'outcome'; outcome: ReleaseOutcome }
  /** The name and place of an error, never its words: they could repeat a value. */
  | { kind: 'broken'; name: string; at: string };
