export type ScoreSeries = {
  key: string;
  name: string;
  /** `at` sorts and places the point (YYYY-MM-DD); `label` is what people read. */
  points: readonly { at: string; label: string; value: number; note?: string }[];
};
