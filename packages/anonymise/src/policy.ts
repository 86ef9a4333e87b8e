import { AnonymiseError } from './anonymise-error.ts';

/** What a release must keep to. All numbers are whole. */
export type Policy = {
  /** Fewest people who may share a combination of quasi-identifiers; `lowestK` or more. */
  readonly k: number;
  /** Counts beside the rows are rounded to the nearest multiple of this. */
  readonly roundTo: number;
  /** Counts beside the rows are withheld from 1 up to, not including, this. */
  readonly smallNumber: number;
  /**
   * Place for a rule about the sensitive values inside a group. This method has none: it reports groups
   * whose people all share one value (`RiskReport.groupsAllAlike`) and leaves the judgement to a person.
   */
  readonly diversity?: 'none';
};

/** Floor for k, set for every release of every installation. There is no switch below it. */
export const lowestK = 5;

/** Throws k_too_small or policy_out_of_range. */
export function checkPolicy(policy: Policy): void {
  if (!Number.isSafeInteger(policy.k) || policy.k < lowestK) {
    throw new AnonymiseError('k_too_small', { asked: policy.k, lowest: lowestK });
  }
  for (const field of ['roundTo', 'smallNumber'] as const) {
    if (!Number.isSafeInteger(policy[field]) || policy[field] < 1) {
      throw new AnonymiseError('policy_out_of_range', { field, asked: policy[field] });
    }
  }
}
