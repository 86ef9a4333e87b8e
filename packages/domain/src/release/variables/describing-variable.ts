/** A way to have no value, as the files tell it. Kept apart at every level, until nothing is told at all. */
export const valuesMissing = ['declined', 'not_asked', 'not_known'] as const;
export type ValueMissing = (typeof valuesMissing)[number];

/** Stands for anything: the top of every hierarchy. */
export const anything = '*';

export interface VariableNode {
  key: string;
  label: string;
  /** Of a range: its ends, both included; null is open. */
  low?: number | null;
  high?: number | null;
}

/**
 * A variable that describes a person. quasi: what they are. shape: how their time of support ran. Both are told less exactly
 * until nobody stands out.
 */
export interface DescribingVariable {
  name: string;
  label: string;
  kind: 'code' | 'range';
  role: 'quasi' | 'shape';
  /** Its groups must not lose much more than the rest (Equality Act 2010: age, race, sex and gender reassignment). */
  isProtected: boolean;
  /** For each value its nodes upwards, the value itself first, all of one length, without the top. */
  paths: readonly (readonly string[])[];
  nodes: readonly VariableNode[];
  /** How it was made less exact before anything was searched. */
  hiding: string;
}

/** A value that is missing stays itself at every level below the top. */
export const missingPaths = (kinds: readonly ValueMissing[], levels: number): string[][] =>
  kinds.map((kind) => Array.from({ length: levels }, () => kind));
