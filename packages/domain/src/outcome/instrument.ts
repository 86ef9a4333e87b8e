/*
 * An instrument is data. The types here are what the library, the builder, the scorer and the pages agree on.
 */

/** A figure of somebody's, and where it was read. `general` knowledge is marked, so that nobody quotes it as a finding. */
export interface Sourced {
  source: string;
  isGeneralKnowledge?: true;
}

export interface Item {
  /** Stable for ever within the instrument: '1', '2', 'goal'. Answers are kept under it. */
  key: string;
  /** Wording, only where it may be shown. Everything else is pasted by an organisation that holds a licence. */
  words?: string;
  /** `words` takes the person's own sentence and is never scored. */
  kind: 'number' | 'words';
  /** Ends of the range of answers, both included. Of an item in words: 0 and 0. */
  min: number;
  max: number;
  /** Higher answers are turned round before they count: min + max - answer. */
  isReversed?: true;
  /** May be left out without being missing. */
  isOptional?: true;
  /** An answer that may be chosen and counts as missing, such as "does not apply". */
  notAnAnswer?: readonly number[];
  /** An answer on this side of the limit asks for a conversation the same day. */
  riskToLife?: { from: number; side: 'and_above' | 'and_below' };
  /** Names of answers, by number. Where the list is partial, only ends are named. */
  answerNames?: Readonly<Record<number, string>>;
}

export type ScoreMethod =
  | { kind: 'sum' }
  | { kind: 'mean' }
  /** A sum in which a missing item counts as the mean of the answered ones. */
  | { kind: 'prorated_sum' }
  /** The sum of all items, looked up in a table. */
  | { kind: 'table'; table: readonly (readonly [raw: number, value: number])[] }
  /** The mean of the answered items, moved onto 0 to 100. */
  | { kind: 'mean_to_100' }
  /** One item as it is. */
  | { kind: 'item' }
  /** Not from answers: a score that was worked out elsewhere. */
  | { kind: 'entered' };

export interface Band extends Sourced {
  key: string;
  name: string;
  /** Both ends included, on the scale's own values. */
  from: number;
  to: number;
}

export interface Threshold extends Sourced {
  points: number;
}

export interface Scale {
  key: string;
  name: string;
  /** Keys of the items that count in it. Empty for an entered score. */
  items: readonly string[];
  method: ScoreMethod;
  /** At most this many of its items may be missing. */
  missingAtMost: number;
  missingSource?: Sourced;
  min: number;
  max: number;
  /** Digits after the point that are shown. */
  decimals: 0 | 1 | 2;
  better: 'higher' | 'lower' | 'neither';
  /** Any change counts, up or down: its figures are how many went up, stayed and went down. Thresholds say nothing then. */
  isCountedByStep?: true;
  bands?: readonly Band[];
  /** Change that is more than the measure's own noise. */
  reliableChange?: Threshold;
  /** Least change that people notice. */
  minimalChange?: Threshold;
  cutOff?: Threshold & { side: 'below' | 'above' };
}

/** Days after the first meeting, and so on. Null is never by itself. */
export interface InstrumentTiming {
  baselineByMeeting: 1 | 2 | null;
  reviewEveryDays: number | null;
  atEnding: boolean;
  followUpAfterDays: number | null;
}

export interface Licence extends Sourced {
  /** `wording_ships`: shown as it is. `paste_wording`: shown once the organisation pasted its licensed wording. */
  kind: 'wording_ships' | 'paste_wording' | 'score_only';
  terms: string;
  /** A line that must stand beside it wherever it is shown. */
  notice?: string;
  address?: string;
}

export interface Instrument {
  /** Library: a short word such as 'qpr_15'. An organisation's own: its `ins_` id. */
  key: string;
  version: number;
  name: string;
  shortName: string;
  /** One plain sentence on what it asks about. */
  about: string;
  items: readonly Item[];
  scales: readonly Scale[];
  /** The scale that stands for the whole on lists and charts; null where nothing may be summed. */
  mainScale: string | null;
  completedBy: readonly ('person' | 'worker')[];
  licence: Licence;
  timing: InstrumentTiming;
  /** Not offered until an organisation asks for it. */
  isOffAtFirst?: true;
  /** Concept ids of national sets, by scale key or item key. */
  concepts?: Readonly<Record<string, string>>;
  /** Which of the wordings an organisation pasted its words are; only where some were put in. Never in a file. */
  wordingNumber?: number;
  /** Measures of peer workers' own wellbeing are offered to them and never for a person supported. */
  isForWorkers?: true;
}
