import { compareGroups, type ProtectedGroups, unevenGroups } from '@alongside/anonymise/compare-groups.ts';
import type { GroupEffect, ReleaseRefusal } from '@alongside/domain/release/release-report.ts';
import { fixedVariables } from '@alongside/domain/release/variables/registry.ts';
import type { Material } from './material.ts';
import { toTenths, unlessFew } from './told-counts.ts';

/** Groups of fewer than k are compared together: one by one they would tell who is there. */
const smallTogether = 'few';

export const protectedNames: readonly string[] = fixedVariables.flatMap(({ name, isProtected }) =>
  isProtected ? [name] : [],
);

interface LeftOutCompared {
  groups: GroupEffect[];
  refusals: ReleaseRefusal[];
  warnings: ReleaseRefusal[];
}

/**
 * Whether those left out are above all of one group, by protected variables that the search did not watch: what is not in the
 * file can be emptied out of it as well. `couldStay`: places of those it might have held.
 */
export const compareLeftOut = (
  { values }: Pick<Material, 'values'>,
  names: readonly string[],
  couldStay: readonly number[],
  classOf: Int32Array,
  k: number,
): LeftOutCompared => {
  const left = Uint8Array.from(couldStay, (place) => Number((classOf[place] ?? -1) < 0));
  const protectedGroups = names.map((column): ProtectedGroups => {
    const cells = values.get(column) ?? [];
    const groups = Map.groupBy(couldStay.keys(), (at) => cells[couldStay[at] ?? -1] ?? '');
    const large = [...groups].filter(([, members]) => members.length >= k);
    const small = [...groups].flatMap(([, members]) => (members.length < k ? members : []));
    return {
      column,
      groups: new Map(
        [...large, ...(small.length > 0 ? [[smallTogether, small] as const] : [])].map(([group, members]) => [
          group,
          Uint32Array.from(members),
        ]),
      ),
    };
  });
  // Only people are compared: of detail, what is not in the file has none to lose.
  const compared = compareGroups(protectedGroups, new Float64Array(left.length), left);
  const reasons = (verdict: 'uneven' | 'too_uneven'): ReleaseRefusal[] =>
    unevenGroups(compared, verdict).map(({ code, times, ...details }) => ({
      code,
      details: { ...details, times: toTenths(times) },
    }));
  return {
    groups: compared.map((group) => {
      const leftOut = unlessFew(group.suppressed, k);
      return {
        variable: group.column,
        group: group.group,
        people: unlessFew(group.people, k),
        leftOut,
        loss: null,
        lossTimes: null,
        leftOutTimes: leftOut === null ? null : toTenths(group.suppressedTimes),
        verdict: group.verdict,
      };
    }),
    refusals: reasons('too_uneven'),
    warnings: reasons('uneven'),
  };
};
