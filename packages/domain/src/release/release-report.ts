import type { Day } from '../shared/day.ts';
import type { ReleaseAsked } from './release-asked.ts';
import type { FileMethod, ReleaseRefusalCode, ReleaseStopCode, WayOut } from './release-words.ts';

/*
 * What is known about a release before it is asked for, approved or made. Plain values, so that it can be kept.
 * Counts of people under k are left out (null), the others are told to the nearest five: two reports of two days would else tell
 * who came between them.
 */

export interface ReleaseRefusal {
  code: ReleaseRefusalCode;
  /** Codes and numbers for the words: people, needed, share, limit, variable, group, times, releases. */
  details: Readonly<Record<string, string | number>>;
}

/**
 * Why a run stopped. What the check of the written files found is told to nobody who asked for them: it may be that a word of theirs
 * is somebody's name, and they could try names out.
 */
export interface StoppedRun {
  code: ReleaseStopCode;
  /** The gates that said no, where `code` is `refused`. */
  refusals: readonly ReleaseRefusal[];
}

/** A mean and the interval that holds the true one in 95 of 100. */
export interface MeanWithInterval {
  people: number;
  mean: number | null;
  low: number | null;
  high: number | null;
}

/** Of one measure: the mean change as the record has it, and as somebody would find it in the file. */
export interface HeadlineEffect {
  variable: string;
  before: MeanWithInterval;
  after: MeanWithInterval;
}

/** What somebody who knows these things of a person finds. Shares 0 to 1 of the people in the release. */
export interface NeighbourView {
  /** Names of variables; `start_month` is the month they started, which never leaves. */
  knows: readonly string[];
  /** In the record: people nobody else looks like, and people whom fewer than k look like. Null where these are fewer than k. */
  aloneBefore: number | null;
  fewBefore: number | null;
  /** In the file: fewest rows that fit somebody, and how many fit on average. */
  fewestAfter: number;
  meanAfter: number;
}

export interface GroupEffect {
  variable: string;
  group: string;
  /** Null where fewer than k are in it. */
  people: number | null;
  /** Null where that would tell of fewer than k. */
  leftOut: number | null;
  /** Null, like the next, where fewer than k are in it. */
  loss: number | null;
  /** As a multiple of everybody's. */
  lossTimes: number | null;
  /** Null where `leftOut` is. */
  leftOutTimes: number | null;
  verdict: 'even' | 'uneven' | 'too_uneven';
}

/** Together with everything that has left before and can be laid beside it. */
export interface JointRisk {
  /** Earlier releases compared with. */
  releases: number;
  /** Earlier ones whose people are not known, because they left before the register kept them. */
  unknown: number;
  /** Fewest people in a class seen through all of them; null where nobody was in one before, or where it is too few to tell. */
  smallest: number | null;
  clashes: readonly JointClash[];
  waysOut: readonly WayOut[];
}

export interface JointClash {
  releaseId: string;
  /**
   * What would be too few: people who look alike in both; those who have gone, or come, since; those left when one figure is
   * taken from another. How many is told to nobody: it is what must not be known.
   */
  parts: readonly ('together' | 'leavers' | 'joiners' | 'subtraction')[];
}

export interface FileReport {
  method: FileMethod;
  /** Empty: it may leave, when it is approved. */
  refusals: readonly ReleaseRefusal[];
  warnings: readonly ReleaseRefusal[];
  people: number;
  /** Null where that would tell of fewer than k. */
  leftOut: number | null;
  risk: {
    classes: number;
    smallestClass: number;
    highest: number;
    average: number;
    threshold: number;
    shareAboveThreshold: number;
    classSizes: readonly { from: number; to: number; classes: number; people: number }[];
    singlingOut: readonly { variables: readonly string[]; people: number | null }[];
    homogeneity: readonly { variable: string; classesAllAlike: number; highestShare: number; fewestValues: number }[];
  } | null;
  loss: { mean: number; byVariable: readonly { variable: string; loss: number }[] } | null;
  groups: readonly GroupEffect[];
  headline: readonly HeadlineEffect[];
  neighbour: readonly NeighbourView[];
  joint: JointRisk | null;
  /** Times of measuring left out, and blocks of weeks made coarser, because too few shared them. Null where fewer than k are. */
  shape: Readonly<Record<'readingsLeftOut' | 'blocksCoarser' | 'blocksHidden' | 'valuesHidden', number | null>>;
  /** The level each variable reads at, where it is the same for everyone. */
  levels: readonly { variable: string; level: number; highest: number }[] | null;
}

/** One row of the table offered instead of a file. Null is withheld. */
export interface TableCell {
  label: string;
  people: number | null;
  /** For each measure asked for, in the order of `measures`. */
  means: readonly { first: number | null; last: number | null; change: number | null }[];
}

export interface TableReport {
  refusals: readonly ReleaseRefusal[];
  measures: readonly string[];
  tables: readonly { variable: string; cells: readonly TableCell[]; total: number | null; withheld: number }[];
  joint: JointRisk | null;
}

export interface ExcludedPeople {
  reason: 'never_asked' | 'withdrawn' | 'expired' | 'after_freeze' | 'not_in_rule';
  people: number | null;
}

export interface CompareReport {
  asked: ReleaseAsked;
  /** The day the record is read as of. Only its quarter leaves. */
  frozenOn: Day;
  /** Drives every chance in it: the same record and seed give the same files. Not for researchers. */
  seed: string;
  /** People who permit it and fit the rule, to the nearest five. */
  people: number;
  /** Null where it would tell of fewer than k. */
  excluded: readonly {
    reason: 'never_asked' | 'withdrawn' | 'expired' | 'after_freeze' | 'not_in_rule';
    people: number | null;
  }[];
  /** Measures that had to be left out: fewer than k people have a score. */
  measuresLeftOut: readonly string[];
  files: readonly FileReport[];
  table: TableReport;
}
