export type ScorePoint = {
  /** Sorts and places the point (YYYY-MM-DD). */
  at: string;
  /** What people read. */
  label: string;
  /** Null is a gap: the line stops, and the table says why in `note`. */
  value: number | null;
  /** What the measure calls the value: read in place of the figure. */
  called?: string | undefined;
  note?: string;
};

export type ScoreSeries = { key: string; name: string; points: readonly ScorePoint[] };

/** What each value is called, where all have a name. */
export type ValueNames = ReadonlyMap<number, string>;

/** A stretch of values that the measure itself has a name for. */
export type ScoreBand = { key: string; from: number; to: number };
