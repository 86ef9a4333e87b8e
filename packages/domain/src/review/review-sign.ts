import type { Day } from '../shared/day.ts';

/** What a threshold counts. */
export type SignUnit = 'days' | 'working_days' | 'misses' | 'meetings' | 'matches' | 'people';

/** A sign that stands now. It starts a talk; it is no verdict on anyone's work. */
export interface Standing {
  /** The day from which it counts. */
  since: Day;
  /** What it rests on. A sign that was looked at stays away until this is another. */
  fact: string;
  /** What was counted, where it is not days. */
  count: number | null;
}

export interface SignRule<Facts> {
  unit: SignUnit;
  /** The threshold that comes with Alongside, and what an organisation may choose instead. */
  at: number;
  min: number;
  max: number;
  /**
   * Whether it is watched before an organisation chose. What looks at how notes are written is not: a thin note is a full
   * note, and the list is to stay short (decisions/024).
   */
  isOn: boolean;
  stands: (facts: Facts, at: number, today: Day) => Standing | null;
}

/** How an organisation has one sign. */
export interface SignSetting {
  isOn: boolean;
  at: number;
}
