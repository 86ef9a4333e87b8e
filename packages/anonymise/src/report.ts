import type { ReleaseRow } from './column.ts';

/**
 * How well people are hidden in the released rows. For the people who judge a release: exact, so not
 * itself to be published. A group is all the rows that share every quasi-identifier, `*` included.
 */
export type RiskReport = {
  /** Rows released. */
  readonly records: number;
  /** People behind them; equal to records when no column tells whose row it is. */
  readonly people: number;
  readonly groups: number;
  /** People in the smallest group; 0 when nothing is released. */
  readonly smallestGroup: number;
  /** Chance (0 to 1) of picking the right row for the worst placed person known to be in the file. */
  readonly highestRisk: number;
  /** The same chance over everybody: groups over people. */
  readonly averageRisk: number;
  /** Rows that came in whose combination belonged to one person only, before anything was hidden. */
  readonly sampleUnique: number;
  /** Rows that came in whose combination fewer than k people shared, before anything was hidden. */
  readonly sampleUnderK: number;
  /** For each sensitive column: released groups where all rows hold the same value, so that membership gives it away. */
  readonly groupsAllAlike: Readonly<Record<string, number>>;
};

export type LeftOutReason = 'fewer_than_k_people';

/** What hiding cost. Exact, so for the people who judge a release. */
export type LossReport = {
  /** Quasi-identifier cells hidden among the released rows. */
  readonly hiddenCells: number;
  /** Of all the quasi-identifier cells released, the share hidden (0 to 1). */
  readonly hiddenShare: number;
  readonly hiddenByColumn: Readonly<Record<string, number>>;
  /** Rows that came in and are not released. */
  readonly leftOut: number;
  readonly leftOutReasons: Readonly<Record<LeftOutReason, number>>;
};

export type Anonymised = {
  readonly rows: readonly ReleaseRow[];
  readonly risk: RiskReport;
  readonly loss: LossReport;
};
