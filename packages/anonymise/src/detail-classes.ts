import { balanceGroups } from './balance-groups.ts';
import type { ClassRule } from './class-rule.ts';
import type { Combinations } from './combinations.ts';
import type { ProtectedGroups } from './compare-groups.ts';
import { diluteClasses } from './dilute-classes.ts';
import { combinationsOfLevels, someNodes, wholeLattice } from './lattice.ts';
import { nearNodes } from './near-nodes.ts';
import type { NodeClasses } from './node-classes.ts';
import { peelClasses } from './peel-classes.ts';
import type { SearchReport } from './release-report.ts';
import { gatherClusters } from './set-classes.ts';
import { classesOfGroups, lossOfClasses } from './shared-levels.ts';
import { shelterLeftOut } from './shelter-left-out.ts';

/** A lattice up to this size is peeled whole, if nodes times combinations also stay below the second number. */
const mostNodes = 250_000;
const mostWork = 1_500_000_000;
/** Nodes that are looked at in a larger one: fewer, the more combinations each has to go through. */
function nearbyNodes(combinations: number): number {
  return Math.min(12_000, Math.max(1_500, Math.floor(120_000_000 / combinations)));
}

/** Each class at levels of its own: see `peelClasses`. In a lattice too large for that, among the nodes that near rows need. */
export function detailClasses(
  combinations: Combinations,
  rule: ClassRule,
  groups: readonly ProtectedGroups[],
  onProgress: (share: number) => void,
): { classes: NodeClasses; search: SearchReport } {
  const nodes = combinationsOfLevels(combinations);
  if (nodes <= mostNodes && nodes * combinations.count <= mostWork) {
    const classes = peelClasses(wholeLattice(combinations), rule, onProgress);
    diluteClasses(classes, rule);
    shelterLeftOut(classes, rule);
    const search = { combinations: nodes, counted: nodes, exact: false };
    const fewest = leavesFewOut(classes) ? classes : cheaper(classes, gathered(combinations, rule));
    balanceGroups(fewest, rule, groups);
    return { classes: fewest, search };
  }
  const clusters = gatherClusters(combinations, rule, (share) => onProgress(share / 2)).members.filter(
    ({ length }) => length > 0,
  );
  const lattice = someNodes(combinations, nearNodes(combinations, clusters, nearbyNodes(combinations.count)));
  const peeled = peelClasses(lattice, rule, (share) => onProgress((1 + share) / 2));
  diluteClasses(peeled, rule);
  shelterLeftOut(peeled, rule);
  const classes = cheaper(peeled, classesOfGroups(combinations, clusters));
  balanceGroups(classes, rule, groups);
  return { classes, search: { combinations: nodes, counted: lattice.nodes, exact: false } };
}

function gathered(combinations: Combinations, rule: ClassRule): NodeClasses {
  const { members } = gatherClusters(combinations, rule, () => undefined);
  return classesOfGroups(
    combinations,
    members.filter(({ length }) => length > 0),
  );
}

/**
 * Under a bound the first cells may use up the rare values, so that those who are left are too much alike. Clusters
 * are grown with the bound in mind and then leave fewer out.
 */
function leavesFewOut({ classOf }: NodeClasses): boolean {
  let left = 0;
  for (const one of classOf) if (one === -1) left++;
  return left <= classOf.length / 1_000;
}

function cheaper(one: NodeClasses, other: NodeClasses): NodeClasses {
  return lossOfClasses(other) < lossOfClasses(one) ? other : one;
}
