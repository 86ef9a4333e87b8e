import { type ReleaseAsked, releaseFreezes, releasePeople } from '@alongside/domain/release/release-asked.ts';
import {
  leastK,
  mostK,
  type ReleaseMethod,
  releaseMethods,
  releaseTiers,
} from '@alongside/domain/release/release-words.ts';
import type { Id } from '@alongside/domain/shared/id.ts';

/*
 * What is chosen stands in the address: it names variables and rules, never anybody, so that a page loaded again, or prepared
 * again from an earlier request, begins with the same choices.
 */

export type Chosen = Omit<ReleaseAsked, 'evaluationId'>;

const oneOf = <Value extends string>(values: readonly Value[], given: string | null, otherwise: Value): Value =>
  values.find((value) => value === given) ?? otherwise;

export function readChosen(address: URLSearchParams, usual: readonly string[]): Chosen {
  const tier = oneOf(releaseTiers, address.get('for'), 'named');
  const k = Number(address.get('k') ?? leastK[tier]);
  const variables = address.get('variables');
  return {
    variables: variables === null ? [...usual] : variables.split(' ').filter((name) => name !== ''),
    people: oneOf(releasePeople, address.get('people'), 'everyone'),
    freeze: oneOf(releaseFreezes, address.get('as_of'), 'quarter'),
    tier,
    k: Number.isInteger(k) ? Math.min(mostK, Math.max(leastK[tier], k)) : leastK[tier],
    reuse: (address.get('as_in') as Id<'release'> | null) || null,
  };
}

/** What it was tried out as, and which way was chosen then: so that both are there when the page is loaded again. */
export interface Tried {
  runId: string | null;
  method: ReleaseMethod | null;
}

export const readTried = (address: URLSearchParams): Tried => ({
  runId: address.get('tried_as'),
  method: releaseMethods.find((method) => method === address.get('way')) ?? null,
});

export function writeChosen(
  { variables, people, freeze, tier, k, reuse }: Chosen,
  { runId, method }: Tried = { runId: null, method: null },
): URLSearchParams {
  return new URLSearchParams({
    variables: variables.join(' '),
    people,
    as_of: freeze,
    for: tier,
    k: String(k),
    ...(reuse && { as_in: reuse }),
    ...(runId && { tried_as: runId }),
    ...(method && { way: method }),
  });
}
