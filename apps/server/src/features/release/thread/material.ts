import type { PermissionState } from '@alongside/domain/permission/give-permission.ts';
import type { MeasureVariable } from '@alongside/domain/release/variables/measure-variable.ts';
import type { Gaps } from './read-gaps.ts';

/** Everything read for one release, by place of the person. Nobody without a standing permission is in it. */
export interface Material {
  personIds: string[];
  permissionIds: string[];
  /** Place in `wordings` of what they were shown. */
  wordingOf: number[];
  /** SHA-256 of each wording. */
  wordings: string[];
  siteIds: string[];
  /** Of each variable, the value of each person. */
  values: ReadonlyMap<string, readonly string[]>;
  /** Start of support as a month: for the panel of the neighbour, and never for a file. */
  startMonths: readonly string[];
  times: Uint8Array;
  /** Of each person, the block of each time. */
  blocks: readonly (readonly number[])[];
  measures: readonly MeasureVariable[];
  /** By person, time and measure: `scoreAt`. NaN is not taken. */
  scores: Float64Array;
  /** By person and measure: the change that every figure compares, NaN without one. */
  change: Float64Array;
  /** Measures asked of a person that have no total, by the time they belong to. */
  gaps: Gaps;
  /** Open or ended long enough to be compared (as in every figure). */
  comparable: Uint8Array;
  excluded: Readonly<Record<Exclude<PermissionState, 'given'> | 'after_freeze' | 'not_in_rule', number>>;
}
